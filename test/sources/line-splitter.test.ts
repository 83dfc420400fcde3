import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceEncoding } from '../../src/main/sources/encoding.ts';
import { LineSplitter } from '../../src/main/sources/line-splitter.ts';
import type { LogRecord } from '../../src/shared/log.ts';

interface Settings {
  encoding?: SourceEncoding;
  carriageReturnEnds?: boolean;
  maxLineBytes?: number;
  markBytes?: number;
}

function split(pieces: readonly Buffer[], settings: Settings = {}): LogRecord[] {
  const splitter = new LineSplitter({
    file: 'test.log',
    encoding: 'utf-8',
    carriageReturnEnds: false,
    maxLineBytes: 65_536,
    markBytes: 0,
    offset: 0,
    lineNumber: 1,
    ...settings,
  });
  const records = pieces.flatMap((piece) => splitter.push(piece));
  return [...records, ...splitter.end()].map((record) => ({ ...record, receivedAt: 0 }));
}

function texts(text: string | Buffer, settings?: Settings): string[] {
  return split([Buffer.from(text)], settings).map((record) => record.text);
}

describe('line endings', () => {
  it('are LF and CR LF; a CR by itself is text', () => {
    expect(texts('a\nb\r\n\r\nc\rd\ne')).toEqual(['a', 'b', '', 'c\rd', 'e']);
  });

  it('are CR too in a file that has no others', () => {
    expect(texts('a\rb\r\rc\r\nd', { carriageReturnEnds: true })).toEqual(['a', 'b', '', 'c', 'd']);
  });
});

describe('text', () => {
  it('shows NUL bytes, keeps other control characters, and reads Latin-1 lines among UTF-8 ones', () => {
    const bytes = Buffer.concat([
      Buffer.from('a\0b\u0001\t\n'),
      Buffer.from('größer €\n'),
      Buffer.from('gr\xf6\xdfer \x80\n', 'latin1'),
    ]);
    expect(texts(bytes)).toEqual(['a\u2400b\u0001\t', 'größer €', 'größer €']);
  });

  it('leaves out the byte order mark, but counts its bytes', () => {
    const bytes = Buffer.from('\ufeffa\nb\n');
    expect(split([bytes], { markBytes: 3 }).map(({ text, bytes, offset }) => [text, bytes, offset])).toEqual([
      ['a', 5, 0],
      ['b', 2, 5],
    ]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s, an odd byte at the end included', (encoding) => {
    const little = Buffer.from('größer\r\n\u0a0a\0b\n😀', 'utf16le');
    const bytes = encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
    expect(texts(Buffer.concat([bytes, Buffer.from([0x41])]), { encoding })).toEqual([
      'größer',
      '\u0a0a\u2400b',
      '😀\ufffd',
    ]);
  });

  it('is cut to the limit at a whole character, with all its bytes counted', () => {
    const records = split([Buffer.from('123456é89\nexact678\r\n')], { maxLineBytes: 8 });
    expect(records.map(({ text, bytes, cut }) => [text, bytes, cut])).toEqual([
      ['123456é', 11, true],
      ['exact678', 10, false],
    ]);
    const cutInside = split([Buffer.from('1234567é\n')], { maxLineBytes: 8 });
    expect(cutInside.map(({ text, bytes, cut }) => [text, bytes, cut])).toEqual([['1234567', 10, true]]);
  });
});

const anyBytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('\n', '\r\n', '\r', 'é', '\0').map((text) => Buffer.from(text)),
      fc.string({ maxLength: 40 }).map((text) => Buffer.from(text)),
      fc.constantFrom('a\n', 'ab\r\n').map((text) => Buffer.from(text, 'utf16le')),
      fc.constantFrom('a\n', 'ab\r\n').map((text) => Buffer.from(text, 'utf16le').swap16()),
    ),
    { maxLength: 30 },
  )
  .map((parts) => Buffer.concat(parts));
const settings = fc.record({
  encoding: fc.constantFrom<SourceEncoding>('utf-8', 'windows-1252', 'ascii', 'utf-16le', 'utf-16be'),
  carriageReturnEnds: fc.boolean(),
  maxLineBytes: fc.integer({ min: 1, max: 60 }),
  markBytes: fc.constant(0),
});

function pieces(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const result: Buffer[] = [];
  let start = 0;
  for (let index = 0; start < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    result.push(bytes.subarray(start, start + size));
    start += size;
  }
  return result;
}

describe('any bytes in any pieces', () => {
  it('are all in the records, in order, the same as in one piece', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyBytes, sizes, settings, (bytes, sizesOfPieces, chosen) => {
        const records = split(pieces(bytes, sizesOfPieces), chosen);
        expect(records).toEqual(split([bytes], chosen));
        let offset = 0;
        for (const [index, record] of records.entries()) {
          expect([record.offset, record.lineNumber]).toEqual([offset, index + 1]);
          offset += record.bytes;
        }
        expect(offset).toBe(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});
