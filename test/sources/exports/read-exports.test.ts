import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentReader } from '../../../src/main/sources/content-reader.ts';
import {
  jsonArrayReader,
  windowsCsvReader,
  windowsXmlReader,
  wrappedJsonReader,
} from '../../../src/main/sources/exports/read-exports.ts';
import type { ReadOptions } from '../../../src/main/sources/source.ts';
import { readAll } from '../read-all.ts';

async function read(reader: ContentReader, bytes: Buffer, pieceBytes = 1000, options: ReadOptions = {}) {
  async function* pieces(offset: number) {
    for (let start = offset; start < bytes.length; start += pieceBytes) yield bytes.subarray(start, start + pieceBytes);
  }
  const content = { name: 'export', head: bytes, bytes: pieces, totalBytes: null, modifiedAt: null, seekable: false };
  return await readAll(await reader.open(content, options));
}

const csvHead = 'Level,Date and Time,Source,Event ID,Task Category\r\n';
const examples: readonly { name: string; reader: ContentReader; of(texts: readonly string[]): string }[] = [
  { name: 'JSON', reader: jsonArrayReader, of: (texts) => JSON.stringify(texts.map((text) => ({ text }))) },
  {
    name: 'JSON over lines',
    reader: jsonArrayReader,
    of: (texts) =>
      JSON.stringify(
        texts.map((text) => ({ text })),
        null,
        2,
      ),
  },
  {
    name: 'JSON in an object, several behind one another',
    reader: wrappedJsonReader,
    of: (texts) =>
      texts
        .map((text) =>
          JSON.stringify({ kind: 'a "list"', count: 1, items: [{ text, of: [{ items: [{}] }] }], next: text }),
        )
        .join(''),
  },
  {
    name: 'JSON in an object over lines',
    reader: wrappedJsonReader,
    of: (texts) => JSON.stringify({ '@odata.count': null, value: texts.map((text) => ({ text })), next: '}' }, null, 2),
  },
  {
    name: 'XML',
    reader: windowsXmlReader,
    of: (texts) =>
      `<?xml version="1.0"?><Events>${texts.map((text) => `<Event a="1">${text.replace(/[<>&]/g, '_')}</Event>`).join('\n')}</Events>`,
  },
  {
    name: 'CSV',
    reader: windowsCsvReader,
    of: (texts) => csvHead + texts.map((text) => `Information,x,y,1,None,"${text.replaceAll('"', '""')}"\r\n`).join(''),
  },
];

describe.each(examples)('exports as $name', ({ name, reader, of }) => {
  it('gives each record once, however the bytes come, and goes on from each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        async (texts, pieceBytes) => {
          const bytes = Buffer.from(of(texts));
          expect(reader.detects(bytes)).toBe(true);
          const { records, error } = await read(reader, bytes, pieceBytes);
          expect(error).toBeNull();
          expect(records.length).toBe(texts.length + (name === 'CSV' ? 1 : 0));
          for (const record of records) {
            const own = bytes
              .subarray(record.offset, record.offset + record.bytes)
              .toString()
              .trimEnd();
            expect(record.text).toBe(own.replaceAll('\0', '\u2400'));
            expect(record.lineNumber).toBe(bytes.subarray(0, record.offset).toString().split('\n').length);
          }
          const middle = records[records.length >> 1];
          if (middle === undefined) return;
          const from = {
            offset: middle.offset + middle.bytes,
            lineNumber: middle.lineNumber + middle.text.split('\n').length - 1,
          };
          const rest = await read(reader, bytes, pieceBytes, { from });
          expect(rest.records.map(({ text }) => text)).toEqual(
            records.slice((records.length >> 1) + 1).map(({ text }) => text),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws, and goes on behind a record without an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read(reader, Buffer.from(bytes), 7)).error).toBeNull();
      }),
      { numRuns: 60 },
    );
    const begin = of(['first']).slice(0, -3);
    const endless = Buffer.from(`${begin}${'<Event {"x '.repeat(60_000)}`);
    const { records } = await read(reader, endless, 65_536);
    expect(records.some(({ cut }) => cut)).toBe(true);
    for (const { bytes } of records) expect(bytes).toBeLessThanOrEqual(256 * 1024);
  });
});

describe('an object around records', () => {
  const texts = async (text: string) => {
    const { records } = await read(wrappedJsonReader, Buffer.from(text), 3);
    return records.map((record) => record.text);
  };
  const start = '{"Records":[{"eventName":"A"},{"eventName":"B"}';

  it('gives what was complete of a file that was cut, and what was begun as it is', async () => {
    expect(await texts(start)).toEqual(['{"eventName":"A"}', '{"eventName":"B"}']);
    expect(await texts(`${start},{"eventN`)).toEqual(['{"eventName":"A"}', '{"eventName":"B"}', '{"eventN']);
    expect(await texts(`${start}],"next":"htt`)).toEqual(['{"eventName":"A"}', '{"eventName":"B"}', ',"next":"htt']);
  });

  it('gives objects without records, and objects behind the records, as records', async () => {
    expect(await texts(`${start}]}\n{"Records":[]}\n{"a":{"value":[{}]}}`)).toEqual([
      '{"eventName":"A"}',
      '{"eventName":"B"}',
      '{"Records":[]}',
      '{"a":{"value":[{}]}}',
    ]);
    expect(await texts(`${start}],"n":1,"more":[{"c":"}"}],"m":"]"}{"value":[{"d":1}]}`)).toEqual([
      '{"eventName":"A"}',
      '{"eventName":"B"}',
      '{"c":"}"}',
      '{"d":1}',
    ]);
  });

  it('gives text among the records as lines', async () => {
    expect(await texts(`${start}\nwarning: busy\n,{"c":1}]}`)).toEqual([
      '{"eventName":"A"}',
      '{"eventName":"B"}',
      'warning: busy',
      '{"c":1}',
    ]);
  });

  it('loses no object, whatever is cut out', async () => {
    const whole = JSON.stringify({ a: 'x', Records: Array.from({ length: 6 }, (_, index) => ({ mark: index })) });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(20), async (at, length) => {
        const rest = whole.slice(0, at) + whole.slice(at + length);
        const given = (await texts(rest)).join('\n');
        for (const [object] of rest.matchAll(/\{"mark":\d\}/g)) expect(given).toContain(object);
      }),
      { numRuns: 100 },
    );
  });
});

it('takes no log for an export', () => {
  for (const text of [
    '[{main}] started',
    '[ { 17 } ]',
    '<Eventual/>',
    'Level,Date',
    '[2025-01-01] {"a":1}',
    '{"value":[1]}',
    '{"rows":[{"a":1}]}',
    '{"a":{"items":[{"b":1}]}}',
  ]) {
    for (const { reader } of examples) expect([text, reader.detects(Buffer.from(text))]).toEqual([text, false]);
  }
});
