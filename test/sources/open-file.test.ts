import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStream } from '../../src/main/sources/open-sources.ts';
import { openFile, readAll, readFile } from './read-all.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function lines(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => `line ${from + index} ${'x'.repeat(60)}\n`).join('');
}

describe('openFile', () => {
  it('reads an empty file as no records', async () => {
    const source = await openFile(write('empty.log', ''));
    expect(source.facts).toMatchObject({ encoding: 'ascii', totalBytes: 0 });
    expect(await readAll(source)).toEqual({ records: [], chunks: [], error: null });
  });

  it.each([
    ['utf-16le', Buffer.from('\ufeffgrün\r\nb\r\n', 'utf16le')],
    ['utf-16le', Buffer.from('grün b\nlonger line of text\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffgrün\nb\n', 'utf16le').swap16()],
    ['utf-8', Buffer.from('\ufeffgrün\nb\n')],
    ['windows-1252', Buffer.from('gr\xfcn\nb\n', 'latin1')],
  ])('finds the encoding %s', async (encoding, bytes) => {
    const source = await openFile(write('encoded.log', bytes));
    const { records } = await readAll(source);
    expect(source.facts.encoding).toBe(encoding);
    expect(records[0]?.text).toMatch(/^grün/);
    expect(records.reduce((sum, record) => sum + record.bytes, 0)).toBe(bytes.length);
  });

  it('cuts a line of 10 MB and counts all of it', async () => {
    const path = write('long.log', `first\n${'y'.repeat(10_000_000)}\nlast`);
    const { records } = await readFile(path);
    expect(records.map(({ text, bytes, cut, offset }) => [text.length, bytes, cut, offset])).toEqual([
      [5, 6, false, 0],
      [65_536, 10_000_001, true, 6],
      [4, 4, false, 10_000_007],
    ]);
  });

  it.each([
    ['plain', (content: string) => Buffer.from(content)],
    ['gzip', (content: string) => gzipSync(content)],
  ])('goes on from any chunk of a %s file with exactly the records that remain', async (name, encode) => {
    const path = write(`resume-${name}`, encode(lines(30_000)));
    const whole = await readFile(path);
    expect(whole.chunks.length).toBeGreaterThan(2);
    let read = 0;
    for (const [index, chunk] of whole.chunks.entries()) {
      read += chunk.records.length;
      if (index > 3 && index < whole.chunks.length - 2) continue;
      const from = { offset: chunk.nextOffset, lineNumber: chunk.nextLineNumber };
      const rest = await readFile(path, { from });
      const plain = (records: typeof rest.records) => records.map((record) => ({ ...record, receivedAt: 0 }));
      expect(plain(rest.records)).toEqual(plain(whole.records.slice(read)));
    }
  });

  it('never loses a byte, whatever a file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { records, error } = await readFile(write('any.log', Buffer.from(bytes)));
        if (error === null) expect(records.reduce((sum, record) => sum + record.bytes, 0)).toBe(bytes.length);
        else expect(['not-a-log', 'archive-damaged']).toContain(error.code);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a 7-Zip archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['an SQLite database', Buffer.from('SQLite format 3\0')],
    ['a binary file', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31) % 251))],
  ])('refuses %s by name', async (name, bytes) => {
    const { error } = await readFile(write('binary', bytes));
    expect(error).toMatchObject({ code: 'not-a-log', message: expect.stringContaining(name) });
    const { error: compressed } = await readFile(write('binary.gz', gzipSync(bytes)));
    expect(compressed).toMatchObject({ code: 'not-a-log', message: expect.stringContaining(name) });
  });

  it('names a file that is missing', async () => {
    expect((await readFile(join(folder, 'missing.log'))).error?.code).toBe('not-found');
  });

  it('stops when it is cancelled, without a half line', async () => {
    const path = write('cancel.log', lines(30_000));
    const controller = new AbortController();
    const source = await openFile(path, { signal: controller.signal });
    const iterator = source.chunks[Symbol.asyncIterator]();
    const first = await iterator.next();
    controller.abort();
    await expect(iterator.next()).rejects.toMatchObject({ data: { code: 'cancelled' } });
    expect(first.value.records.every(({ text }: { text: string }) => text.endsWith('x'))).toBe(true);
  });
});

describe('a file that changes while it is read', () => {
  const changes: [string, string, (path: string) => void][] = [
    ['deleted', 'deleted or moved', (path) => rmSync(path)],
    ['shortened', 'shortened', (path) => truncateSync(path, 10)],
    ['replaced', 'replaced', (path) => renameSync(write('other.log', lines(40_000)), path)],
    ['rewritten', 'rewritten', (path) => utimesSync(path, new Date(), new Date(Date.now() + 5000))],
  ];

  it.each(changes)('is named when %s, after the records read before', async (name, how, change) => {
    const path = write(`${name}.log`, lines(30_000));
    const source = await openFile(path);
    const iterator = source.chunks[Symbol.asyncIterator]();
    const first = await iterator.next();
    change(path);
    const rest = await readAll({ facts: source.facts, chunks: { [Symbol.asyncIterator]: () => iterator } });
    expect(first.value.records.length).toBeGreaterThan(5000);
    expect(rest.error).toMatchObject({ code: 'file-changed', message: expect.stringContaining(how) });
    const last = [...first.value.records, ...rest.records].at(-1);
    const end = (last?.offset ?? 0) + (last?.bytes ?? 0);
    expect(end).toBeGreaterThan(500_000);
  });

  it('may grow at its end', async () => {
    const path = write('growing.log', lines(30_000));
    const source = await openFile(path);
    appendFileSync(path, lines(10, 30_001));
    const { records, error } = await readAll(source);
    expect([records.length, error]).toEqual([30_010, null]);
    expect(source.facts.totalBytes).toBeLessThan(statSync(path).size);
  });
});

describe('a gzip file', () => {
  it('may have several members', async () => {
    const path = write('members.gz', Buffer.concat([gzipSync(lines(1000)), gzipSync(lines(1000, 1001))]));
    const { records, error } = await readFile(path);
    expect([records.length, records.at(-1)?.text.slice(0, 9), error]).toEqual([2000, 'line 2000', null]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.8))],
    ['damaged', (bytes: Buffer) => Buffer.from(bytes).fill(0, Math.floor(bytes.length * 0.8))],
  ])('that is %s gives the records before that, then says so', async (_name, damage) => {
    const content = Array.from({ length: 20_000 }, (_, index) => `line ${index} ${Math.sin(index)}\n`).join('');
    const { records, error } = await readFile(write('damaged.gz', damage(gzipSync(content))));
    expect(error?.code).toBe('archive-damaged');
    expect(records.length).toBeGreaterThan(12_000);
    const first = records.slice(0, 12_000).map(({ text }) => `${text}\n`);
    expect(content.startsWith(first.join(''))).toBe(true);
  });

  it('may be padded with zeros', async () => {
    const path = write('padded.gz', Buffer.concat([gzipSync(lines(1000)), Buffer.alloc(100_000)]));
    const { records, error } = await readFile(path);
    expect([records.length, error]).toEqual([1000, null]);
  });

  it('whose start is damaged is named', async () => {
    const { error } = await readFile(write('start.gz', Buffer.from([0x1f, 0x8b, 0x08, 0xff, 0xff, 0xff])));
    expect(error?.code).toBe('archive-damaged');
  });
});

describe('openStream', () => {
  async function read(bytes: Buffer): Promise<[string, string][]> {
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    const all: [string, string][] = [];
    for await (const found of openStream('-', Readable.from(pieces))) {
      if ('error' in found) throw new Error(found.error.message);
      const { records } = await readAll(await found.open({}));
      all.push(...records.map(({ file, text }): [string, string] => [file, text]));
    }
    return all;
  }

  it('reads text and gzip from a stream', async () => {
    expect(await read(Buffer.from('ä\r\nb'))).toEqual([
      ['-', 'ä'],
      ['-', 'b'],
    ]);
    expect(await read(gzipSync('a\nb\n'))).toEqual([
      ['-', 'a'],
      ['-', 'b'],
    ]);
  });

  it('gives the first lines of a stream that goes on for long', async () => {
    const stream = new Readable({ read: () => undefined });
    stream.push('first\n');
    const found = await openStream('-', stream)[Symbol.asyncIterator]().next();
    if (found.done === true || 'error' in found.value) throw new Error('not opened');
    const source = await found.value.open({});
    const { value } = await source.chunks[Symbol.asyncIterator]().next();
    expect(value.records).toMatchObject([{ text: 'first' }]);
    stream.destroy();
  });
});
