import { openStore } from '../../src/main/store/open-store.ts';
import { sampleBatch, sampleGroup, sampleVerdict } from './samples.ts';

// Goes on with the import in the folder of its first argument, and prints the number of each batch once it is committed.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: kill-child.ts FOLDER');
const store = await openStore({ worker: new URL('../../src/main/store-worker.ts', import.meta.url), folder });

const [earlier] = await store.imports();
if (!earlier) await store.startImport('i', { paths: [] }, 1);
const first = (earlier?.checkpoint?.lineNumber ?? 0) + 1;
for (const verdict of (await store.unclassified(1000)).map((group) => sampleVerdict(group.id))) {
  await store.saveVerdicts([verdict]);
}
for (let batch = first; ; batch += 1) {
  const closed = [0, 1, 2].map((index) => sampleGroup(`g${batch}-${index}`));
  const openChanged = [0, 1, 2, 3].map((index) => ({ id: `o${index}`, state: `${batch} ${'x'.repeat(3000)}` }));
  await store.commitBatch('i', sampleBatch({ closed, openChanged }, batch));
  // Waits where the reader is slow: writes to a pipe are synchronous, and `writeSync` would fail with EAGAIN.
  await new Promise<void>((resolve) => process.stdout.write(`${batch}\n`, () => resolve()));
  await store.saveVerdicts(closed.map((group) => sampleVerdict(group.id)));
}
