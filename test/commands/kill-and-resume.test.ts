import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

let folder: string;
let file: string;
const lines = 400_000;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-kill-'));
  file = join(folder, 'auth.log');
  const out = createWriteStream(file);
  for (let index = 0; index < lines; index += 1) {
    const seconds = index % 60;
    const minute = Math.floor(index / 60) % 60;
    const hour = Math.floor(index / 20_000);
    const stamp = `2026-03-02T${two(hour)}:${two(minute)}:${two(seconds)}Z`;
    const text =
      index % 5 === 0
        ? `sshd[${index}]: Failed password for root from 203.0.113.${(index / 5) % 7} port 40000 ssh2`
        : `app[12]: job ${index} finished in ${index % 90} ms`;
    if (!out.write(`<38>1 ${stamp} server ${text.replace(/^(\w+)\[(\d+)\]: /, '$1 $2 - - ')}\n`))
      await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const two = (value: number) => String(value).padStart(2, '0');

function story(output: string): unknown {
  const printed = jsonLines(output);
  const summary = printed.at(-1) ?? {};
  const alerts = printed
    .slice(0, -1)
    .map(({ id, count, firstSeen, lastSeen, threat }) => ({ id, count, firstSeen, lastSeen, threat }));
  const { lines: read, events, groupedLines, blank, unparsed, groups } = summary;
  return {
    alerts: alerts.sort((a, b) => String(a.id).localeCompare(String(b.id))),
    read,
    events,
    groupedLines,
    blank,
    unparsed,
    groups,
  };
}

describe('an import that is killed', () => {
  it('goes on from where it stood: nothing lost, nothing twice', { timeout: 300_000 }, async () => {
    const whole = await runCli(['analyze', file, '--json', '--memory']);
    const data = join(folder, 'data');
    const kills: number[] = [];
    for (const delay of [1500, 2500, 3500]) {
      const run = await runCli(['analyze', file, '--json', '--data', data], {
        onStart: (child) => void sleep(delay).then(() => child.kill('SIGKILL')),
      });
      kills.push(run.code === null ? 1 : 0);
    }
    const resumed = await runCli(['analyze', file, '--json', '--data', data]);
    expect(kills).toContain(1);
    expect(resumed.err).toMatch(/Going on with the analysis that was cut off \(line \d+\)/);
    expect(story(resumed.out)).toEqual(story(whole.out));
    expect(story(whole.out)).toMatchObject({ read: lines, groupedLines: lines, blank: 0, unparsed: 0 });
  });
});
