import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-report-'));
const data = join(folder, 'data');
const sample = new URL('../../resources/samples/office-server-auth.log', import.meta.url);
let alertId = '';

beforeAll(async () => {
  const file = join(folder, 'auth.log');
  writeFileSync(file, readFileSync(sample));
  const { out } = await runCli(['analyze', file, '--json', '--data', data]);
  alertId = String(jsonLines(out).find((line) => line.type === 'alert')?.id);
}, 120_000);

describe('porchlight report and reclassify with the pack that ships', () => {
  it('shows checklist and lines instead of a report, and says so', { timeout: 120_000 }, async () => {
    const [text, json] = [
      await runCli(['report', alertId, '--data', data]),
      await runCli(['report', alertId, '--data', data, '--json']),
    ];
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toMatch(
      /too small to write a report well[\s\S]*Checklist\n {2}1\. [\s\S]*Lines\n.*auth\.log:\d+: /,
    );
    expect(jsonLines(json.out)[0]).toMatchObject({ alertId, state: 'none', checklist: expect.any(Array) });
  });

  it('an alert that is not there is told', { timeout: 120_000 }, async () => {
    const { code, err } = await runCli(['report', 'none', '--data', data]);
    expect([code, err]).toEqual([1, 'porchlight: This alert is not in the store.\n']);
  });

  it('what this pack judged is not judged again', { timeout: 120_000 }, async () => {
    const { code, out } = await runCli(['reclassify', '--data', data]);
    expect([code, out]).toEqual([0, 'All open alerts were judged by this model already.\n']);
  });
});
