import { openRecordStore } from '../../src/main/records/record-store.ts';
import { createRecordSink } from '../../src/main/records/sink.ts';
import { sampleRecords } from './samples.ts';

// Writes records of two sources into the folder of its first argument, from the number of its second one on, and prints how
// many are stored whenever some are. The third argument is how many of the last ones are given again, as after a checkpoint.
const [folder, start, again] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: kill-child.ts FOLDER START AGAIN');
const store = await openRecordStore({ folder, worker: new URL('../../src/main/records-worker.ts', import.meta.url) });
const sink = createRecordSink(store.connect('imports'));
for (let first = Math.max(0, Number(start) - Number(again)); ; first += 90) {
  for (const source of ['file-1', 'file-2']) sink.append(source, first, sampleRecords(first, 90));
  await sink.stored();
  await new Promise<void>((resolve) => process.stdout.write(`${first + 90}\n`, () => resolve()));
}
