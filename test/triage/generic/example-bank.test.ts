import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BankExample, createExampleBank, readExamples } from '../../../src/main/triage/generic/example-bank.ts';
import { examplesFile, taxonomy } from './generic-format.ts';

const all = await readExamples(examplesFile);
const bank = createExampleBank(all);

const example = (text: string, benign: boolean): BankExample => ({
  text,
  threat: benign ? 'Benign: System Activity' : 'Malware Detected',
  benign,
  severity: benign ? 'LOW' : 'HIGH',
  technique: null,
});

test('the bank that ships has every threat, as the taxonomy has it, and both sides equally often', () => {
  const sides = new Map(taxonomy.threats.map(({ name, benign }) => [name, benign]));
  expect(all.filter(({ threat, benign }) => sides.get(threat) !== benign)).toEqual([]);
  expect(new Set(all.map(({ threat }) => threat)).size).toBe(sides.size);
  const benign = all.filter((one) => one.benign).length;
  expect(Math.abs(benign / all.length - 0.5)).toBeLessThan(0.1);
});

test('what shares rare words is nearest, and stands last', () => {
  const small = createExampleBank([
    example('cron job ran', true),
    example('sshd failed password for root', false),
    example('job of backup ran', true),
    example('virus found in job', false),
  ]);
  expect(small.mostSimilar('the backup job ran', 2).map(({ text }) => text)).toEqual([
    'virus found in job',
    'job of backup ran',
  ]);
  expect(small.mostSimilar('the backup job ran', 1).map(({ text }) => text)).toEqual(['job of backup ran']);
  expect(small.mostSimilar('the backup job ran', 0)).toEqual([]);
});

test('both sides are among the examples of any text, and the same text gets the same ones', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...all.map((one) => one.text)),
    fc
      .array(fc.constantFrom('failed', 'password', 'sshd', 'backup', 'GET', 'constructor', '__proto__'))
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 8 }), (asked, count) => {
      const found = bank.mostSimilar(asked, count);
      expect(found).toHaveLength(count);
      expect(new Set(found.map(({ benign }) => benign)).size).toBe(2);
      expect(bank.mostSimilar(asked, count)).toEqual(found);
    }),
    { numRuns: 30 },
  );
});

test('a text of the bank finds itself', () => {
  const found = all.filter(({ text }) => bank.mostSimilar(text, 1)[0]?.text === text);
  expect(found.length).toBe(all.length);
});

test('of equal similarity the first in the bank comes first', () => {
  const equal = createExampleBank([
    example('a b', true),
    example('a b', false),
    example('a b', true),
    example('z', true),
  ]);
  expect(equal.mostSimilar('a', 2).map(({ benign }) => benign)).toEqual([false, true]);
});

test('a damaged bank is a plain error', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'porchlight-bank-')), 'examples.jsonl');
  writeFileSync(file, '{"text":"cut of');
  await expect(readExamples(file)).rejects.toMatchObject({ data: { code: 'internal' } });
});
