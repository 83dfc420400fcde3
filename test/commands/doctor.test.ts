import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli.ts';

describe('porchlight doctor, models, help', () => {
  it('says what runs and that nothing is missing', { timeout: 120_000 }, async () => {
    const { code, out } = await runCli(['doctor', '--json']);
    expect(code).toBe(0);
    expect(jsonLines(out)[0]).toMatchObject({
      pack: 'starter',
      model: 'ready',
      backend: { kind: 'cpu', promptTokensPerSecond: expect.any(Number) },
      hardware: { cores: expect.any(Number), backends: { cuda: { state: expect.any(String) } } },
      findings: [],
    });
  });

  it('without a graphics card there is nothing to compare, and that is no failure', { timeout: 120_000 }, async () => {
    const { code, out } = await runCli(['doctor', '--gpu-test', '--json']);
    const { comparisons, failures } = jsonLines(out)[0] as { comparisons: unknown[]; failures: unknown[] };
    expect({ code, comparisons, failures }).toEqual({ code: 0, comparisons: [], failures: [] });
  });

  it('lists and verifies the packs', { timeout: 120_000 }, async () => {
    const data = ['--data', join(tmpdir(), 'porchlight-no-such-data')];
    const [list, verify] = await Promise.all([
      runCli(['models', 'list', '--json', ...data]),
      runCli(['models', 'verify', ...data]),
    ]);
    expect(jsonLines(list.out)[0]).toMatchObject({
      id: 'starter',
      chosen: true,
      files: [{ bytes: 91_726_912 }, {}, {}, {}],
    });
    expect(verify).toMatchObject({ code: 0, out: 'starter: all files are as they should be\n' });
  });

  it('knows --help and --version everywhere', { timeout: 120_000 }, async () => {
    const commands = [
      [],
      ['analyze'],
      ['classify'],
      ['prompts'],
      ['models'],
      ['models', 'list'],
      ['models', 'show'],
      ['models', 'install'],
      ['models', 'import'],
      ['models', 'convert'],
      ['models', 'remove'],
      ['models', 'verify'],
      ['models', 'speed'],
      ['doctor'],
      ['report'],
      ['reclassify'],
    ];
    const results = await Promise.all(
      commands.flatMap((command) => [runCli([...command, '--help']), runCli([...command, '--version'])]),
    );
    expect(results.map((result) => result.code)).toEqual(results.map(() => 0));
    expect(results.filter((_, index) => index % 2 === 1).map((result) => result.out)).toEqual(
      commands.map(() => '0.1.0\n'),
    );
  });
});
