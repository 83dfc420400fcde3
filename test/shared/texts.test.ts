import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTaxonomy } from '../../src/main/triage/knowledge.ts';
import { signalNames } from '../../src/shared/group.ts';
import { threatName } from '../../src/shared/texts/names.ts';
import { byteSize, duration, percent } from '../../src/shared/texts/numbers.ts';
import { signalSentence } from '../../src/shared/texts/signals.ts';
import { minuteTime, secondTime } from '../../src/shared/texts/times.ts';

test('every signal is a sentence, for one and for many', () => {
  const sentences = signalNames.flatMap((name) => [
    signalSentence({ name, value: 1, samples: [] }),
    signalSentence({ name, value: 1234, detail: 'detail', samples: [] }),
  ]);
  expect(sentences).toMatchInlineSnapshot(`
    [
      "1 failed sign-in.",
      "1,234 failed sign-ins (detail).",
      "1 successful sign-in.",
      "1,234 successful sign-ins (detail).",
      "A sign-in succeeded after 1 failure.",
      "A sign-in succeeded after 1,234 failures.",
      "1 account that does not exist was tried.",
      "1,234 accounts that do not exist were tried (detail).",
      "1 different accounts were involved.",
      "1,234 different accounts were involved.",
      "1 different source addresses were involved.",
      "1,234 different source addresses were involved.",
      "1 different targets were contacted.",
      "1,234 different targets were contacted.",
      "1 different ports were contacted.",
      "1,234 different ports were contacted.",
      "1 different web addresses were requested.",
      "1,234 different web addresses were requested.",
      "On average 1 request per minute.",
      "On average 1,234 requests detail.",
      "Answers of the web server: 1.",
      "Answers of the web server: 1234 (detail).",
      "1 request was refused or not found (4xx).",
      "1,234 requests were refused or not found (4xx) (detail).",
      "1 request made the server fail (5xx).",
      "1,234 requests made the server fail (5xx) (detail).",
      "1 line contains text typical of an attack.",
      "1,234 lines contain text typical of an attack: detail.",
      "1 request came from a known scanning tool.",
      "1,234 requests came from a known scanning tool (detail).",
      "1 unusually large transfer.",
      "1,234 unusually large transfers (detail).",
      "1 connection was blocked.",
      "1,234 connections were blocked (detail).",
      "Not met in any log that was read before.",
      "Not met in any log that was read before (detail).",
      "Rights were raised, used or changed: 1 time.",
      "Rights were raised, used or changed: 1,234 times (detail).",
      "1 account lock-out.",
      "1,234 account lock-outs (detail).",
      "1 account was created.",
      "1,234 accounts were created (detail).",
      "1 service was installed.",
      "1,234 services were installed (detail).",
      "1 scheduled task was created.",
      "1,234 scheduled tasks were created (detail).",
      "Credentials of another account were used: 1 time.",
      "Credentials of another account were used: 1,234 times (detail).",
      "1 program was started.",
      "1,234 programs were started (detail).",
      "A log was cleared: 1 time.",
      "A log was cleared: 1,234 times (detail).",
      "Protection software reported malware: 1 time.",
      "Protection software reported malware: 1,234 times (detail).",
    ]
  `);
});

test('a number that is a lower bound says so', () => {
  expect(signalSentence({ name: 'distinct-accounts', value: 256, detail: 'or more', samples: [] })).toBe(
    'At least 256 different accounts were involved.',
  );
});

test('what is not certain is never shown as certain', () => {
  expect([0, 0.001, 0.5, 0.994, 0.999, 1].map(percent)).toEqual([
    '0 %',
    'under 1 %',
    '50 %',
    '99 %',
    'over 99 %',
    '100 %',
  ]);
});

test('sizes and times in short', () => {
  expect([999, 1000, 14_000_000, 2.5e12].map(byteSize)).toEqual(['999 B', '1 kB', '14 MB', '2.5 TB']);
  expect([0.4, 95, 7322].map(duration)).toEqual(['0 s', '1 min 35 s', '2 h 2 min']);
});

test('a time that is missing or impossible is a dash', () => {
  expect([minuteTime(null), minuteTime(Number.NaN), minuteTime(1e18), secondTime(1e18)]).toEqual(['–', '–', '–', '–']);
});

test('every harmless kind of the taxonomy is said to be harmless; attacks keep their names', async () => {
  const { threats } = await loadTaxonomy(join(import.meta.dirname, '../../resources/taxonomy/threats.json'));
  for (const { name, benign } of threats) {
    if (benign) expect(threatName(name)).toMatch(/^Harmless: [a-z]/);
    else expect(threatName(name)).toBe(name);
  }
});
