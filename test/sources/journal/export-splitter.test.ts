import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportSplitter } from '../../../src/main/sources/journal/export-splitter.ts';
import type { LogRecord } from '../../../src/shared/log.ts';
import { exportEntry } from './export.ts';

function split(pieces: readonly Buffer[]): { records: LogRecord[]; damaged: number } {
  const splitter = new ExportSplitter('journal.export', { offset: 0, lineNumber: 1 });
  const records = pieces.flatMap((piece) => splitter.push(piece));
  return { records: [...records, ...splitter.end()], damaged: splitter.damaged };
}

function fieldsOf(records: readonly LogRecord[]): Record<string, unknown>[] {
  return records.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const entries = fc.array(
  fc.array(fc.tuple(fc.stringMatching(/^_{0,2}[A-Z][A-Z0-9_]{0,12}$/), text), { minLength: 1, maxLength: 6 }),
  { maxLength: 6 },
);

describe('the export format of the journal', () => {
  it('gives every entry as journalctl writes it in JSON, however its bytes are cut', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 40 }), (written, step) => {
        const bytes = Buffer.concat(written.map(exportEntry));
        const pieces: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step));
        const { records, damaged } = split(pieces);
        expect(damaged).toBe(0);
        expect(records.reduce((sum, record) => sum + record.bytes, 0)).toBe(bytes.length);
        const expected = written.map((fields) => {
          const byName = new Map<string, string[]>();
          for (const [name, value] of fields) byName.set(name, [...(byName.get(name) ?? []), value]);
          return Object.fromEntries(
            [...byName].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
          );
        });
        expect(fieldsOf(records)).toEqual(expected);
      }),
    );
  });

  it('gives bytes that are no text as numbers', () => {
    const { records } = split([exportEntry([['MESSAGE', Buffer.from([0xff, 0x0a])]])]);
    expect(fieldsOf(records)).toEqual([{ MESSAGE: [255, 10] }]);
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }), (pieces) => {
        split(pieces.map((piece) => Buffer.from(piece)));
      }),
    );
  });

  it('goes on with the next entry behind one whose length lies', () => {
    const length = Buffer.alloc(8, 0xff);
    const broken = Buffer.concat([Buffer.from('__CURSOR=1\nMESSAGE\n'), length, Buffer.from('x\n\n')]);
    const { records, damaged } = split([broken, exportEntry([['__CURSOR', '2']])]);
    expect(fieldsOf(records)).toEqual([{ __CURSOR: '1' }, { __CURSOR: '2' }]);
    expect(damaged).toBe(1);
  });

  it('keeps the start of what is long, in bounded memory, and says that it was cut', () => {
    const splitter = new ExportSplitter('journal.export', { offset: 0, lineNumber: 1 });
    const piece = Buffer.alloc(1024 * 1024, 0x78);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(piece.length * 100));
    splitter.push(Buffer.concat([Buffer.from('__CURSOR=1\nCOREDUMP\n'), length]));
    for (let count = 0; count < 100; count += 1) splitter.push(piece);
    const [record] = splitter.push(Buffer.from('\nMESSAGE=after\n\n'));
    expect(record).toMatchObject({ cut: true, bytes: 100 * piece.length + 11 + 9 + 8 + 1 + 14 + 1 });
    const fields = JSON.parse(record?.text ?? '') as Record<string, string>;
    expect(fields.COREDUMP).toHaveLength(64 * 1024);
    expect(fields.MESSAGE).toBe('after');
  });

  it('gives what can be read of an entry that breaks off', () => {
    const whole = exportEntry([
      ['__CURSOR', '1'],
      ['MESSAGE', 'a\nb'],
    ]);
    for (let end = 12; end < whole.length - 2; end += 1) {
      const { records } = split([whole.subarray(0, end)]);
      expect(fieldsOf(records)[0]).toMatchObject({ __CURSOR: '1' });
    }
  });
});
