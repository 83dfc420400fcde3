import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles } from '../e2e/drop-files.ts';
import { launchWindow, removeDataFolder } from '../e2e/launch.ts';
import { printFigures } from './measure.ts';

// The real window: from launch to use, and the longest pause of the main process while a file is imported.
interface PauseRecord {
  longest: number;
  timer: NodeJS.Timeout;
}

const started = performance.now();
const { application, page, dataFolder, close } = await launchWindow();
await page.getByText('No logs analysed yet').waitFor();
const usable = (performance.now() - started) / 1000;
await application.evaluate(() => {
  const record: PauseRecord = { longest: 0, timer: setTimeout(() => {}, 0) };
  let last = performance.now();
  record.timer = setInterval(() => {
    const now = performance.now();
    record.longest = Math.max(record.longest, now - last - 5);
    last = now;
  }, 5);
  (globalThis as unknown as { pauses: PauseRecord }).pauses = record;
});

const file = join(dataFolder, 'bench.log');
const out = createWriteStream(file);
for (let index = 0; index < 600_000; index += 1) {
  const time = `${String(Math.floor(index / 36_000)).padStart(2, '0')}:${String(Math.floor(index / 600) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
  const text =
    index % 40 === 0
      ? `sshd[${index}]: Failed password for root from 203.0.113.${index % 250} port 4000 ssh2`
      : `app${index % 12}[7]: step ${index % 19} done in ${index % 90} ms`;
  if (!out.write(`Mar  2 ${time} server ${text}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');

// The model loads when the window is up; what that costs is a figure of its own.
await page.getByTestId('model-state').getByText('Model ready').waitFor({ timeout: 60_000 });
const loadPause = await longestPause();
const importStarted = performance.now();
await dropFiles(page, [file]);
await page.getByRole('button', { name: 'Imports' }).click();
await page.getByTestId('import-state').getByText('Done').waitFor({ timeout: 300_000 });
const importSeconds = (performance.now() - importStarted) / 1000;
const pause = await longestPause();
await close();
await removeDataFolder(dataFolder);
rmSync(file, { force: true });

/** The longest pause since the last call, in ms. */
function longestPause(): Promise<number> {
  return application.evaluate(() => {
    const { pauses } = globalThis as unknown as { pauses: PauseRecord };
    const { longest } = pauses;
    pauses.longest = 0;
    return longest;
  });
}

printFigures('window', [
  { measure: 'launch to usable', value: usable, unit: 's', target: '< 2', met: usable < 2 },
  { measure: 'longest pause of the main process while the model loads', value: loadPause, unit: 'ms' },
  { measure: 'import of 600,000 lines, verdicts included', value: importSeconds, unit: 's' },
  {
    measure: 'longest pause of the main process during it',
    value: pause,
    unit: 'ms',
    target: '< 100',
    met: pause < 100,
  },
]);
