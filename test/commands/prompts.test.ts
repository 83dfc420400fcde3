import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untrainedPackFolder } from '../triage/packs.ts';
import { jsonLines, runCli } from './run-cli.ts';

const attack = Array.from(
  { length: 6 },
  (_, index) =>
    `Mar 15 01:05:3${index} server sshd[1234]: Failed password for root from 198.51.100.4 port 222${index} ssh2`,
);
const facts = 'events 5+, failures 5+, privileged';
let folder: string;
let packed: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-prompts-'));
  mkdirSync(join(folder, 'logs'));
  packed = ['--packs', untrainedPackFolder(), '--pack', 'untrained'];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return file;
}

describe('porchlight prompts', { timeout: 120_000 }, () => {
  it('prints what the model is shown of each group of a file', async () => {
    const file = fileOf('auth.log', [...attack, 'Mar 15 01:06:00 server kernel: usb 1-1: new device']);
    const { code, out, err } = await runCli(['prompts', file, '--jsonl', ...packed]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const prompts = jsonLines(out);
    expect(prompts.map(({ group, text, lines }) => [group, text, lines])).toEqual([
      ['sshd from 198.51.100.4', `sshd\nfailed password for USER from IP port # ssh2\n${facts}`, [1]],
      ['several programs: other messages', 'kernel\nusb 1-1: new device', [7]],
    ]);
    const {
      tokens,
      slots,
      file: source,
    } = prompts[0] as { tokens: number[]; slots: Record<string, number>; file: string };
    expect([slots.technique, slots.threat, source]).toEqual([tokens.length - 1, tokens.length - 2, file]);

    const human = await runCli(['prompts', file, ...packed]);
    expect(human.out).toContain(`== sshd from 198.51.100.4 (lines 1; ${tokens.length} tokens)\nsshd\nfailed password`);
  });

  it('takes each line of --texts for a log or a record, names broken lines and goes on', async () => {
    const file = fileOf('texts.jsonl', [
      JSON.stringify({ id: 'log', text: [...attack, '{"msg":"all is well today"}'].join('\n') }),
      '',
      '{"id": "broken"',
      '{"id": "neither"}',
      JSON.stringify({ id: 7, record: [...attack, 'something else'].join('\n') }),
      JSON.stringify({ id: 'blank', record: '  \n ' }),
      JSON.stringify({ id: 'blank too', text: '' }),
    ]);
    const { code, out, err } = await runCli(['prompts', file, '--texts', '--jsonl', ...packed]);
    expect(jsonLines(out).map(({ id }) => id)).toEqual(['log', 'log', 7]);
    expect(err.match(/line \d+/g)).toEqual(['line 3', 'line 4']);
    expect(code).toBe(1);
  });

  it('shows a few lines of a thousand different ones, within the bounds of the pack', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, index) => `job${index} ${'abcdefgh'.slice(index % 8)} step${index * 31} zone`,
    );
    const { code, out } = await runCli(['prompts', fileOf('many.log', lines), '--jsonl', ...packed]);
    expect(code).toBe(0);
    const prompts = jsonLines(out) as { tokens: number[]; lines: number[] }[];
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.filter(({ tokens, lines: shown }) => tokens.length > 240 || shown.length > 3)).toEqual([]);
  });

  it('says what is wrong with a file or a pack that is not there', async () => {
    const missing = await runCli(['prompts', join(folder, 'missing.log'), '--texts', ...packed]);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('missing.log');
    const log = await runCli(['prompts', join(folder, 'missing.log'), ...packed]);
    expect([log.code, log.out]).toEqual([1, '']);
    expect(log.err).toContain('missing.log');
    const pack = await runCli(['prompts', fileOf('a.log', ['a']), '--pack', 'nowhere']);
    expect(pack.code).not.toBe(0);
    expect(pack.err).toContain('nowhere');
  });
});
