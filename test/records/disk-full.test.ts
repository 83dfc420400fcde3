import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRecordSink } from '../../src/main/records/sink.ts';
import { findAll, numbersOf, openStore, temporaryFolder } from './open-store.ts';
import { sampleRecord } from './samples.ts';

/** Whether this user may mount a small disk. */
function mountSmallDisk(folder: string, kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('on a full disk writing says so and nothing is damaged; with room again it goes on, and what waited is there', async (context) => {
  const folder = temporaryFolder();
  if (!mountSmallDisk(folder, 2048)) {
    rmSync(folder, { recursive: true });
    return context.skip('This user may not mount a disk.');
  }
  const noise = () => Array.from({ length: 12 }, () => Math.random()).join(' ');
  const records = Array.from({ length: 20_000 }, (_, index) => sampleRecord(`line ${index} ${noise()}`));
  const store = await openStore(folder);
  try {
    const sink = createRecordSink(store.connect('imports'));
    let given = 0;
    const failure = await (async () => {
      for (; given < records.length; given += 500) {
        sink.append('file-1', given, records.slice(given, given + 500));
        await sink.stored();
      }
      return null;
    })().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ data: { code: 'disk-full' } });
    const kept = numbersOf(await findAll(store));
    expect(kept.length).toBeGreaterThanOrEqual(given);
    await expect(sink.stored()).rejects.toMatchObject({ data: { code: 'disk-full' } });

    execFileSync('mount', ['-o', 'remount,size=65536k', folder]);
    await sink.stored();
    expect(numbersOf(await findAll(store, { text: 'line' }))).toEqual(
      Array.from({ length: given + 500 }, (_, index) => index),
    );
    expect(await store.notices()).toEqual([]);
  } finally {
    await store.close();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}, 60_000);
