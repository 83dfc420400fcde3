import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dropFiles } from './drop-files.ts';
import { createDataFolder, type LaunchedWindow, launchWindow, removeDataFolder } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-killed-'));
const file = join(folder, 'long.log');
const lines = 900_000;
const dataFolder = await createDataFolder();
let again: LaunchedWindow | null = null;

afterAll(async () => {
  await again?.close();
  await removeDataFolder(dataFolder);
  rmSync(folder, { recursive: true, force: true });
});

/** Lines read so far by the only import, and its state. */
function importState({ page }: LaunchedWindow): Promise<{ state: string; lines: number; grouped: number }> {
  return page.evaluate(async () => {
    const { porchlight } = globalThis as unknown as {
      porchlight: {
        call(name: string, args: unknown): Promise<{ value: { state: string; counters: Record<string, number> }[] }>;
      };
    };
    const [progress] = (await porchlight.call('import/list', {})).value;
    const { lines = 0, groupedLines = 0 } = progress?.counters ?? {};
    return { state: progress?.state ?? 'none', lines, grouped: groupedLines };
  });
}

it('a window that is killed during an import goes on with it when it is started again', {
  timeout: 240_000,
}, async () => {
  const line = (index: number) =>
    `Mar  2 11:${String(index % 60).padStart(2, '0')}:05 host app[7]: step ${index % 9} done`;
  writeFileSync(file, Array.from({ length: lines }, (_, index) => line(index)).join('\n'));
  const first = await launchWindow({ dataFolder });
  await first.page.getByText('No logs analysed yet').waitFor();
  await dropFiles(first.page, [file]);
  await expect.poll(async () => (await importState(first)).lines, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
  const before = await importState(first);
  const running = first.application.process();
  running.kill('SIGKILL');
  await once(running, 'exit');

  again = await launchWindow({ dataFolder });
  const window = again;
  await expect.poll(async () => (await importState(window)).state, { timeout: 120_000 }).toBe('done');
  expect(before.lines).toBeLessThan(lines);
  expect(await importState(window)).toEqual({ state: 'done', lines, grouped: lines });
});
