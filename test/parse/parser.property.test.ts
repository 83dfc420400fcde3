import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import type { ParsedBatch } from '../../src/main/parse/parser.ts';
import type { LogRecord } from '../../src/shared/log.ts';
import { recordsOf } from './records.ts';

const options = { zone: 'Europe/Berlin', now: Date.parse('2025-11-30T00:00:00Z') };
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'parse');
const knownLines = readdirSync(fixtures)
  .filter((name) => name.endsWith('.log'))
  .flatMap((name) => readFileSync(join(fixtures, name), 'utf8').split('\n'));

/** A real line, a real line damaged somewhere, an object of awkward names, or anything. */
const line = fc.oneof(
  fc.constantFrom(...knownLines),
  fc
    .tuple(fc.constantFrom(...knownLines), fc.nat(400), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([text, at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length)),
  fc
    .object({
      key: fc.constantFrom('constructor', '__proto__', 'toString', 'event', 'action', 'EventID', 'msg', 'time', 'a.b'),
      maxDepth: 4,
      values: [fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.constantFrom('4625', '__proto__')],
    })
    .map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.stringMatching(/^[ -~]{0,200}$/),
);
const lines = fc.array(
  line.map((text) => text.replace(/[\n\0]/g, ' ')),
  { minLength: 1, maxLength: 120 },
);

function total(batches: readonly ParsedBatch[]): ParsedBatch {
  return {
    events: batches.flatMap(({ events }) => events),
    notUnderstood: batches.flatMap(({ notUnderstood }) => notUnderstood),
    blank: batches.reduce((sum, { blank }) => sum + blank, 0),
    headers: batches.reduce((sum, { headers }) => sum + headers, 0),
  };
}

function parseWhole(records: readonly LogRecord[]): ParsedBatch {
  const parser = createParser(options);
  return total([parser.parse(records), parser.flush()]);
}

describe('any lines', () => {
  it('are each in one event, blank, a header or not understood, in order and with all their bytes', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const records = recordsOf(`${texts.join('\n')}\n`);
        const { events, blank, headers, notUnderstood } = parseWhole(records);
        const inEvents = events.reduce((sum, { record }) => sum + record.lineCount, 0);
        expect(inEvents + blank + headers + notUnderstood.length).toBe(records.length);
        let previousEnd = 0;
        for (const { record } of events) {
          const own = records.slice(record.lineNumber - 1, record.lineNumber - 1 + record.lineCount);
          expect(record.offset).toBeGreaterThanOrEqual(previousEnd);
          expect(record.text).toBe(own.map(({ text }) => text).join('\n'));
          expect(record.bytes).toBe(own.reduce((sum, { bytes }) => sum + bytes, 0));
          previousEnd = record.offset + record.bytes;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give the same events however they are split, and after a restart from the state', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.nat(119), { maxLength: 5 }), (texts, cuts) => {
        const records = recordsOf(`${texts.join('\n')}\n`);
        const edges = [0, ...cuts.map((cut) => Math.min(cut, records.length)).sort((a, b) => a - b), records.length];
        const batches: ParsedBatch[] = [];
        let parser = createParser(options);
        for (const [index, edge] of edges.slice(1).entries()) {
          batches.push(parser.parse(records.slice(edges[index], edge)));
          parser = createParser({ ...options, state: parser.state() });
        }
        batches.push(parser.flush());
        expect(total(batches)).toEqual(parseWhole(records));
      }),
      { numRuns: 200 },
    );
  });
});
