import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { splitCsv } from '../../src/main/parse/rules/csv.ts';
import { recordsOf } from './records.ts';

const options = { zone: 'UTC', now: Date.parse('2025-11-30T00:00:00Z') };
const folder = join(import.meta.dirname, '..', 'fixtures', 'parse', 'tables');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.log'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));

/** Heads that lie, rows of other heads, and anything. */
const line = fc.oneof(
  fc.constantFrom(...known),
  fc
    .tuple(
      fc.constantFrom(...known),
      fc.nat(200),
      fc.nat(40),
      fc.constantFrom('', '"', ',', '\t', ' ', '#', '\\x', '-'),
    )
    .map(([text, at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length)),
  fc.constantFrom(
    '#separator',
    '#separator \\x00',
    '#separator \\x2c',
    '#fields',
    '#Fields:',
    '#Fields: ,',
    '#path',
    '#',
  ),
  fc.stringMatching(/^[ -~\t]{0,120}$/),
);

describe('any lines among heads and rows', () => {
  it('are each in one event, a header, blank or not understood', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 80 }), (texts) => {
        const records = recordsOf(`${texts.map((text) => text.replace(/[\n\0]/g, ' ')).join('\n')}\n`);
        const parser = createParser(options);
        const batches = [parser.parse(records), parser.flush()];
        const seen = batches.flatMap(({ events, notUnderstood }) => [...events, ...notUnderstood]);
        const numbers = seen.flatMap(({ record }) =>
          Array.from({ length: record.lineCount }, (_, index) => record.lineNumber + index),
        );
        const others = batches.reduce((sum, { blank, headers }) => sum + blank + headers, 0);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length + others).toBe(records.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a row of commas', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 12 }), (values) => {
        const text = values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        expect(splitCsv(text, ',')).toEqual({ values, whole: true });
      }),
    );
  });

  it('takes time in proportion to its length, whatever its quotes', () => {
    for (const unit of ['"', '""', '",', ',"', '"a"b,']) {
      const { values } = splitCsv(unit.repeat(200_000), ',');
      expect(values.length).toBeGreaterThan(0);
    }
  });
});
