import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { create } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IngestOptions, ingest } from '../../src/main/ingest/loop.ts';
import type { IngestBatch } from '../../src/shared/ingest.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight ingest archives '));
afterAll(() => rmSync(folder, { recursive: true }));

const entries = 4;
const linesOf = (entry: number) => 3000 + entry;
const line = (entry: number, index: number) =>
  `Mar  2 11:00:${String(index % 60).padStart(2, '0')} host app${entry}[7]: step ${index} of the job of ${entry} done`;
const logOf = (entry: number) =>
  Array.from({ length: linesOf(entry) }, (_, index) => `${line(entry, index)}\n`).join('');
const allLines = Array.from({ length: entries }, (_, entry) => linesOf(entry)).reduce((sum, count) => sum + count, 0);

beforeAll(async () => {
  mkdirSync(join(folder, 'log'));
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (let entry = 0; entry < entries; entry += 1) {
    writeFileSync(join(folder, 'log', `${entry}.log`), entry === 2 ? gzipSync(logOf(entry)) : logOf(entry));
    await writer.add(`log/${entry}.log`, new TextReader(logOf(entry)));
  }
  const names = Array.from({ length: entries }, (_, entry) => `log/${entry}.log`);
  create({ cwd: folder, sync: true, gzip: true, file: join(folder, 'logs.tar.gz') }, names);
  writeFileSync(join(folder, 'logs.zip'), Buffer.from(await (await writer.close()).arrayBuffer()));
  writeFileSync(join(folder, 'after.log'), `${line(9, 1)}\n`);
});

async function batches(options: IngestOptions): Promise<IngestBatch[]> {
  const all: IngestBatch[] = [];
  for await (const batch of ingest(options)) all.push(batch);
  return all;
}

describe.each(['logs.tar.gz', 'logs.zip'])('%s', (name) => {
  const archive = join(folder, name);
  const request = { paths: [archive, join(folder, 'after.log')], zone: 'UTC' };

  it('has a report for each of its entries, with exact counts', async () => {
    const last = (await batches({ request })).at(-1);
    expect(last?.checkpoint.sources.map(({ file, outcome, lines }) => [file, outcome, lines])).toEqual([
      ...Array.from({ length: entries }, (_, entry) => [`${archive} » log/${entry}.log`, 'read', linesOf(entry)]),
      [join(folder, 'after.log'), 'read', 1],
    ]);
    expect(last?.checkpoint.counters).toMatchObject({ lines: allLines + 1, groupedLines: allLines + 1 });
  });

  it('goes on after a stop at any batch as if there had been none', async () => {
    const all = await batches({ request, batchMs: 0 });
    const whole = all.at(-1)?.checkpoint;
    const open = new Map<string, IngestBatch['openChanged'][number]>();
    expect(all.length).toBeGreaterThan(entries);
    for (const [index, batch] of all.entries()) {
      for (const id of batch.openRemoved) open.delete(id);
      for (const group of batch.openChanged) open.set(group.id, group);
      if (batch.done || (index % 3 !== 0 && index < all.length - 3)) continue;
      const resume = { checkpoint: batch.checkpoint, open: [...open.values()] };
      const resumed = (await batches({ request, resume })).at(-1)?.checkpoint;
      expect(resumed?.counters).toEqual(whole?.counters);
      expect(resumed?.sources).toEqual(whole?.sources);
    }
  });

  it('is not read on where an entry of another name stands at that place', async () => {
    const all = await batches({ request, batchMs: 0 });
    const checkpoint = all.find((batch) => batch.checkpoint.entry?.index === 1)?.checkpoint;
    if (!checkpoint) throw new Error('no batch within the second entry');
    const entry = { index: 1, name: `${archive} » log/other.log` };
    const resumed = await batches({ request, resume: { checkpoint: { ...checkpoint, entry }, open: [] } });
    const sources = resumed.at(-1)?.checkpoint.sources ?? [];
    expect(sources.find((source) => source.file === archive)).toMatchObject({
      outcome: 'failed',
      error: { code: 'file-changed' },
    });
    expect(sources.at(-1)).toMatchObject({ outcome: 'read', lines: 1 });
  });
});

it('a damaged archive is named beside what could be read of it', async () => {
  const whole = create({ cwd: folder, sync: true, gzip: true }, ['log/0.log', 'log/1.log', 'log/3.log']).read();
  const archive = join(folder, 'cut.tar.gz');
  writeFileSync(archive, whole?.subarray(0, whole.length * 0.6) ?? '');
  const { sources, counters } =
    (await batches({ request: { paths: [archive], zone: 'UTC' } })).at(-1)?.checkpoint ?? {};
  expect(sources?.map(({ file, outcome, error }) => [file, outcome, error?.code])).toEqual([
    [`${archive} » log/0.log`, 'read', undefined],
    [`${archive} » log/1.log`, 'failed', 'archive-damaged'],
    [archive, 'failed', 'archive-damaged'],
  ]);
  expect(counters?.lines).toBeGreaterThan(linesOf(0));
});
