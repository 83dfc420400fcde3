import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { type IngestOptions, ingest } from '../../src/main/ingest/loop.ts';
import type { IngestBatch } from '../../src/shared/ingest.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight ingest '));
afterAll(() => rmSync(folder, { recursive: true }));

async function lastBatch(options: IngestOptions): Promise<IngestBatch> {
  let last: IngestBatch | undefined;
  for await (const batch of ingest(options)) last = batch;
  if (!last) throw new Error('no batch');
  return last;
}

test('a source that breaks off within a block of lines still accounts for each of its lines', async () => {
  const block = (index: number) =>
    `EventID: 4625\nAccount Name: user${Math.sin(index)}\nSource IP: 192.0.2.${index % 250}`;
  const whole = gzipSync(Array.from({ length: 20_000 }, (_, index) => block(index)).join('\n'));
  const broken = join(folder, 'broken.log.gz');
  writeFileSync(broken, whole.subarray(0, whole.length - 20_000));
  const { sources, counters } = (await lastBatch({ request: { paths: [broken], zone: 'UTC' } })).checkpoint;
  expect(sources.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['failed', 'archive-damaged']]);
  expect(counters.lines).toBeGreaterThan(1000);
  expect(counters.groupedLines).toBe(counters.lines);
});

test('a resumed import does not wait for a standard input that is gone; what it had read goes on', async () => {
  const file = join(folder, 'piped.log');
  writeFileSync(file, 'Mar  2 11:00:05 host app[7]: started\n'.repeat(3));
  let first: IngestBatch | undefined;
  for await (const batch of ingest({ request: { paths: [file], zone: 'UTC' }, batchMs: 0 })) first ??= batch;
  if (!first) throw new Error('no batch');
  const [source] = first.checkpoint.sources;
  if (!source) throw new Error('no source');
  const checkpoint = { ...first.checkpoint, files: ['-'], sources: [{ ...source, file: '-' }] };
  const resumed = await lastBatch({ request: { paths: ['-'] }, resume: { checkpoint, open: first.openChanged } });
  expect(resumed.checkpoint.sources).toMatchObject([{ outcome: 'failed', lines: 3, error: { code: 'not-found' } }]);
  expect(resumed.closed.map((group) => group.lines)).toEqual([3]);
});

test('the size of a compressed source is not known, so that it does not count as read in part', async () => {
  const file = join(folder, 'whole.log.gz');
  writeFileSync(file, gzipSync('Mar  2 11:00:05 host app[7]: started\n'.repeat(30)));
  const { sources } = (await lastBatch({ request: { paths: [file], zone: 'UTC' } })).checkpoint;
  expect(sources).toMatchObject([{ outcome: 'read', bytes: 1110, totalBytes: null }]);
});

test('a log that was rotated before its import is resumed is not read from its middle; one that grew is read on', async () => {
  const line = (name: string, index: number) =>
    `Mar  2 11:00:05 host app[7]: ${name} step ${index} of the nightly job done\n`;
  const many = (name: string, count: number) => Array.from({ length: count }, (_, index) => line(name, index)).join('');
  const file = join(folder, 'rotated.log');
  writeFileSync(file, many('old', 30_000));
  let first: IngestBatch | undefined;
  for await (const batch of ingest({ request: { paths: [file], zone: 'UTC' }, batchMs: 0 })) {
    first = batch;
    break;
  }
  if (!first) throw new Error('no batch');
  const resume = { checkpoint: first.checkpoint, open: first.openChanged };
  const before = first.checkpoint.counters.lines;

  writeFileSync(file, many('old', 30_010));
  const grown = await lastBatch({ request: { paths: [file], zone: 'UTC' }, resume });
  writeFileSync(file, many('new', 60_000));
  const rotated = await lastBatch({ request: { paths: [file], zone: 'UTC' }, resume });

  expect(before).toBeLessThan(30_000);
  expect(grown.checkpoint).toMatchObject({ counters: { lines: 30_010 }, sources: [{ outcome: 'read' }] });
  expect(rotated.checkpoint).toMatchObject({
    counters: { lines: before, groupedLines: before },
    sources: [{ outcome: 'failed', error: { code: 'file-changed' } }],
  });
});
