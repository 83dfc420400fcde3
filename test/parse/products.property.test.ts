import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { flatten } from '../../src/main/parse/formats/flatten.ts';
import type { Body, Product, Reading } from '../../src/main/parse/products/product.ts';
import { products } from '../../src/main/parse/products.ts';
import { createClock } from '../../src/main/parse/time/clock.ts';
import { eventActions } from '../../src/shared/log.ts';
import { recordsOf } from './records.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'parse', 'products');
const options = { zone: 'Europe/Berlin', now: Date.parse('2025-11-30T00:00:00Z') };
const clock = createClock(options.zone, options.now);
const samples = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')] as const),
);
const allLines = [...samples.values()].flat();
const facts: Readonly<Record<string, readonly string[]>> = {
  'event.action': eventActions,
  'event.outcome': ['success', 'failure'],
  'event.category': ['authentication', 'web', 'network', 'process', 'iam', 'configuration', 'intrusion_detection'],
};
/** A JSON object of a hostile size has 300 values at most, all of which may become fields. */
const mostFields = 400;

function objectOf(text: string): Body['object'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? flatten(value) : null;
  } catch {
    return null;
  }
}

/** The body as it comes without a header, behind one, and behind one that took its first word for the program. */
function bodiesOf(text: string, product: Product): Body[] {
  const program = product.programs?.[0] ?? text.slice(0, Math.max(0, text.indexOf(':'))).slice(0, 40);
  const rest = text.slice(text.indexOf(':') + 1).trimStart();
  return [
    { text, program: null, host: null, object: objectOf(text), clock },
    { text, program: null, host: 'gw', object: null, clock },
    { text, program, host: 'gw', object: null, clock },
    { text: rest, program, host: null, object: null, clock },
  ];
}

function expectSound(reading: Reading | null, body: Body): void {
  if (reading === null) return;
  const values = Object.entries(reading.fields);
  expect(values.length).toBeLessThanOrEqual(mostFields);
  for (const [name, value] of values) {
    expect(typeof value, name).toBe('string');
    expect(value.length, name).toBeLessThanOrEqual(Math.max(1000, body.text.length));
    const known = facts[name];
    if (known !== undefined) expect(known).toContain(value);
  }
}

function readAll(text: string): void {
  for (const product of products) {
    for (const body of bodiesOf(text, product)) {
      product.mayBe(body);
      expectSound(product.read(body), body);
    }
  }
}

const mutated = fc
  .tuple(
    fc.constantFrom(...allLines),
    fc.nat(500),
    fc.nat(30),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('"', '\\', '=', '|', ',', '%', '[', ' ', '\t'),
    ),
  )
  .map(([text, at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length));

describe('every product', () => {
  it('reads damaged lines of all products, and any text, without a failure and with fields as they are agreed on', () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[ -~]{0,300}$/)),
        readAll,
      ),
      { numRuns: 300 },
    );
  });

  it('reads lines of a million characters', () => {
    for (const piece of ['a', ' ', '=', '"', ',', '|', '\\', 'a=', 'a="', '%', '[', '1.', ':']) {
      const long = piece.repeat(1_000_000 / piece.length);
      const parser = createParser(options);
      const records = recordsOf(
        [long, ...[...samples.values()].map(([first = '']) => `${first.slice(0, 60)}${long}`)].join('\n'),
      );
      const { events, notUnderstood } = parser.parse(records);
      const rest = parser.flush();
      expect(events.length + notUnderstood.length + rest.events.length).toBeGreaterThan(0);
      for (const { fields } of events) {
        for (const value of Object.values(fields)) expect(value.length).toBeLessThanOrEqual(20_000);
      }
    }
  });

  it('claims no line of another product', () => {
    for (const [id, lines] of samples) {
      const parser = createParser(options);
      const modules = parser.parse(recordsOf(lines.join('\n'))).events.map(({ fields }) => fields['event.module']);
      const foreign = modules.filter((module) => module !== undefined && module !== id);
      expect(
        foreign.filter((module) => !carried.has(`${id} ${module}`)),
        id,
      ).toEqual([]);
    }
  });
});

/** A carrier's samples hold lines of products that speak through it. */
const carried = new Set(['cef fortigate', 'netfilter unifi']);
