import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { evtxReader } from '../../../src/main/sources/evtx/read-evtx.ts';
import type { ReadOptions } from '../../../src/main/sources/source.ts';
import { openFile, readAll, readFile } from '../read-all.ts';
import { damagedCopies } from './damaged-copies.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/evtx');
const evtxModule = join(import.meta.dirname, '../../../resources/evtx/evtx.wasm');
const folder = mkdtempSync(join(tmpdir(), 'porchlight-evtx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => readFileSync(join(fixtures, `${name}.evtx`));
function write(bytes: Buffer): string {
  const path = join(folder, 'copy.evtx');
  writeFileSync(path, bytes);
  return path;
}

/** Reads bytes that come in pieces of the given size. */
async function readBytes(bytes: Buffer, options: ReadOptions = {}, pieceBytes = 100_000) {
  async function* pieces(offset: number) {
    for (let start = offset; start < bytes.length; start += pieceBytes) {
      yield bytes.subarray(start, start + pieceBytes);
    }
  }
  const source = await evtxReader.open(
    {
      name: 'log.evtx',
      head: bytes.subarray(0, 65_536),
      bytes: pieces,
      totalBytes: bytes.length,
      modifiedAt: null,
      seekable: false,
    },
    { evtxModule, ...options },
  );
  const read = await readAll(source);
  return { ...read, damage: source.damage?.() ?? [] };
}

describe('Windows event logs', () => {
  it.each([
    ['application-no-checksums', 17],
    ['forwarded-exchange', 1],
    ['new-user-security', 4],
    ['security-short', 7],
  ])('%s: every record, none damaged', async (name, count) => {
    const source = await openFile(join(fixtures, `${name}.evtx`), { evtxModule });
    const { records, error } = await readAll(source);
    expect(error).toBeNull();
    expect(records.length).toBe(count);
    expect(source.damage?.()).toEqual([]);
    expect(source.facts).toMatchObject({ encoding: 'evtx', seekable: false });
  });

  it('gives a record as one line of JSON under the names of its event, with its place in the file', async () => {
    const { records } = await readFile(join(fixtures, 'new-user-security.evtx'), { evtxModule });
    const { file, receivedAt, text, ...created } = records[1] ?? expect.fail();
    expect(file).toBe(join(fixtures, 'new-user-security.evtx'));
    expect(created).toEqual({ lineNumber: 2, lineCount: 1, offset: 6912, bytes: 2248, cut: false });
    expect(receivedAt).toBeGreaterThan(0);
    expect(JSON.parse(text)).toMatchObject({
      Event: {
        System: { EventID: 4720, Channel: 'Security', Computer: 'IE8Win7', EventRecordID: 112 },
        EventData: { TargetUserName: 'IEUser', SubjectUserName: 'WIN-QALA5Q3KJ43$' },
      },
    });
    const bytes = readFileSync(file);
    for (const { offset, bytes: size } of records) {
      expect(bytes.readUInt32LE(offset)).toBe(0x2a2a);
      expect(bytes.readUInt32LE(offset + size - 4)).toBe(size);
    }
  });

  it('reads what is whole of logs that were found damaged, and names the rest', async () => {
    const zeroSize = await readBytes(fixture('sysmon-zero-size-record'));
    expect(zeroSize.records.length).toBe(229);
    expect(zeroSize.damage).toEqual([
      expect.objectContaining({ kind: expect.stringContaining('wrong checksum'), count: 1 }),
      expect.objectContaining({
        kind: 'damaged records, left out',
        count: 1,
        example: expect.stringContaining('chunk 1, byte 6176'),
      }),
    ]);
    const badMagic = await readBytes(fixture('bad-chunk-magic'));
    expect(badMagic.records.length).toBe(44);
    expect(badMagic.damage.map(({ count }) => count)).toEqual([1, 50, 1]);
    const badStrings = await readBytes(fixture('security-bad-string-table'));
    expect(badStrings.records.length).toBe(177);
    expect(badStrings.damage.length).toBe(1);
  });

  it.each(['sysmon-zero-size-record', 'security-bad-string-table', 'security-short', 'application-no-checksums'])(
    'reads all that can be read of damaged copies of %s',
    async (name) => {
      const whole = fixture(name);
      const { records, damage } = await readBytes(whole);
      for (const copy of damagedCopies(whole, records.length)) {
        const read = await readBytes(copy.bytes);
        expect([copy.kind, read.records.length, read.error]).toEqual([copy.kind, copy.readable, null]);
        if (name !== 'application-no-checksums' && copy.kind !== 'log not closed')
          expect([copy.kind, read.damage]).not.toEqual([copy.kind, damage]);
      }
    },
  );

  it('gives the same records however the bytes come, and goes on from every chunk', async () => {
    const bytes = fixture('sysmon-zero-size-record');
    const whole = await readBytes(bytes);
    const untimed = ({ records }: Awaited<ReturnType<typeof readBytes>>) =>
      records.map((record) => ({ ...record, receivedAt: 0 }));
    for (const size of [997, 4096, 65_536, 1_000_000]) {
      expect(untimed(await readBytes(bytes, {}, size))).toEqual(untimed(whole));
    }
    for (const chunk of whole.chunks) {
      const from = { offset: chunk.nextOffset, lineNumber: chunk.nextLineNumber };
      const rest = await readBytes(bytes, { from });
      expect(untimed(rest)).toEqual(untimed(whole).slice(from.lineNumber - 1));
    }
  });

  it('reads no event of a log without one, and refuses one that ends within its header', async () => {
    const bytes = fixture('security-short');
    const empty = await readFile(write(bytes.subarray(0, 4096)), { evtxModule });
    expect([empty.records, empty.error]).toEqual([[], null]);
    const zeroTail = await readBytes(Buffer.concat([bytes, Buffer.alloc(200_000)]));
    expect([zeroTail.records.length, zeroTail.damage]).toEqual([7, []]);
    const cut = await readFile(write(bytes.subarray(0, 700)), { evtxModule });
    expect(cut.error).toMatchObject({ code: 'not-a-log', message: expect.stringContaining('ends within its header') });
    const nothing = await readFile(write(Buffer.alloc(0)), { evtxModule });
    expect([nothing.records, nothing.error]).toEqual([[], null]);
  });

  it('gives what came before a failure of the bytes, then the failure', async () => {
    const bytes = fixture('security-bad-string-table');
    async function* failing() {
      yield bytes.subarray(4096, 4096 + 65_536 + 40_000);
      throw new Error('the disk failed');
    }
    const source = await evtxReader.open(
      { name: 'log.evtx', head: bytes, bytes: failing, totalBytes: null, modifiedAt: null, seekable: false },
      { evtxModule },
    );
    const { records, error } = await readAll(source);
    expect(records.length).toBeGreaterThan(91);
    expect(error?.message).toContain('the disk failed');
  });

  it('says so where the module that reads is missing', async () => {
    const missing = await readFile(join(fixtures, 'security-short.evtx'), { evtxModule: join(folder, 'none.wasm') });
    expect(missing.error).toMatchObject({ code: 'internal', remedy: 'Install Porchlight again.' });
  });

  it('never throws and never gives a record twice, whatever bytes are changed', async () => {
    const whole = fixture('security-short').subarray(0, 4096 + 16_384);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 4097), fc.nat(255)), { maxLength: 12 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [offset, value] of changes) bytes[4096 + offset] = value;
          const { records, error } = await readBytes(bytes);
          expect(error).toBeNull();
          expect(new Set(records.map(({ offset }) => offset)).size).toBe(records.length);
          for (const { text } of records) expect(text).toMatch(/^\{[^\n\r\t]*\}$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
