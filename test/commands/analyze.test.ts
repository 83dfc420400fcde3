import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../src/main/store/local-store.ts';
import { jsonLines, runCli } from './run-cli.ts';

const sample = fileURLToPath(new URL('../../resources/samples/office-server-auth.log', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-analyze-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('porchlight analyze', () => {
  it('prints alerts and a summary that accounts for every line', { timeout: 120_000 }, async () => {
    const { code, out } = await runCli([
      'analyze',
      sample,
      '--json',
      '--memory',
      '--now',
      '2026-03-03T00:00:00Z',
      '--zone',
      'UTC',
    ]);
    const printed = jsonLines(out);
    const summary = printed.at(-1) ?? {};
    const alerts = printed.slice(0, -1);
    expect(code).toBe(0);
    expect(summary).toMatchObject({
      type: 'summary',
      lines: 216,
      truncated: 0,
      notClassified: 0,
      pack: 'starter',
      backend: 'cpu',
    });
    expect(Number(summary.groupedLines) + Number(summary.unparsed) + Number(summary.blank)).toBe(216);
    expect(alerts.length).toBe(summary.alerts);

    const guessing = alerts.find((alert) => JSON.stringify(alert.entities).includes('203.0.113.77'));
    expect(guessing).toMatchObject({
      type: 'alert',
      techniques: [expect.stringMatching(/^T1110/)],
      firstSeen: '2026-03-02T11:03:05.000Z',
      provenance: { pack: 'starter', backend: 'cpu', promptVersion: expect.any(String) },
    });
    expect(guessing?.signals).toContainEqual(expect.objectContaining({ name: 'success-after-failures' }));
    expect(guessing?.evidence).toContainEqual(
      expect.objectContaining({ file: sample, line: expect.stringContaining('203.0.113.77') }),
    );
  });

  it('keeps alerts in the data folder, and knows groups of a file that it read before', {
    timeout: 120_000,
  }, async () => {
    const args = ['analyze', sample, '--json', '--data', join(folder, 'kept')];
    const first = jsonLines((await runCli(args)).out);
    const second = jsonLines((await runCli(args)).out);
    const ids = (lines: Record<string, unknown>[]) => lines.map((line) => line.id).filter(Boolean);
    expect(ids(second)).toEqual(ids(first));
    expect(second.at(-1)).toMatchObject({ modelCalls: 0, duplicateGroups: first.at(-1)?.groups });
  });

  it('reads standard input', { timeout: 120_000 }, async () => {
    const input = 'Mar  2 11:03:05 office-server sshd[99]: Failed password for root from 203.0.113.9 port 30000 ssh2\n';
    const { code, out } = await runCli(['analyze', '-', '--json', '--memory'], { input });
    expect(code).toBe(0);
    expect(jsonLines(out).at(-1)).toMatchObject({ lines: 1, events: 1, formats: { 'syslog-rfc3164': 1 } });
  });

  it('exits 3 when --fail-on is met', { timeout: 120_000 }, async () => {
    const { code, out } = await runCli(['analyze', sample, '--memory', '--fail-on', 'low']);
    expect({ code, table: out.split('\n')[0]?.split(/\s+/)[0] }).toEqual({ code: 3, table: 'SEVERITY' });
  });

  it('exits 1 and says why when nothing could be read', async () => {
    const binary = join(folder, 'photo.png');
    writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    const { code, err } = await runCli(['analyze', join(folder, 'missing.log'), binary, '--json', '--memory']);
    expect(code).toBe(1);
    expect(err).toContain('missing.log');
    expect(err).toContain('photo.png');
  });

  it('exits 1 and says why when groups wait for a model that cannot be had', async () => {
    const data = join(folder, 'without-model');
    const store = openLocalStore({ folder: data });
    store.saveSettings({ ...store.settings(), pack: 'absent' });
    store.close();
    const { code, out, err } = await runCli(['analyze', sample, '--json', '--data', data]);
    expect({ code, summary: jsonLines(out) }).toMatchObject({
      code: 1,
      summary: [{ type: 'summary', lines: 216, modelCalls: 0, alerts: 0, backend: null }],
    });
    expect(err).toContain('no usable model pack named absent');
  });

  it('exits 2 on a mistake in how it was called', async () => {
    const codes = await Promise.all(
      [
        ['analyze'],
        ['analyze', sample, '--threshold', '7'],
        ['analyse', sample],
        ['analyze', sample, '--zone', 'Mars/Base'],
        ['analyze', sample, '--memory', '--pack', 'absent'],
      ].map(async (args) => (await runCli(args)).code),
    );
    expect(codes).toEqual([2, 2, 2, 2, 2]);
  });
});
