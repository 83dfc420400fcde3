import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genericAnswerSchema, readGenericAnswer } from '../../../src/main/triage/generic/answer.ts';
import { answerText } from '../../../src/main/triage/generic/messages.ts';
import { severities } from '../../../src/shared/taxonomy.ts';
import { format } from './generic-format.ts';

const attack = { threat: 'SSH Brute Force Attack', severity: 'HIGH', technique: 'T1110.001' } as const;
const read = (text: string) => readGenericAnswer(text, format);
const answer = { answer: { ...attack, benign: false } };

test('an answer as it is asked for is read', () => {
  expect(read(answerText(attack))).toEqual(answer);
  const benign = { threat: 'Benign: Backup Job', severity: 'LOW', technique: null } as const;
  expect(read(answerText(benign))).toEqual({ answer: { ...benign, benign: true } });
});

test.each([
  ['a code fence', '```json\n{"threat":"SSH Brute Force Attack","severity":"HIGH","technique":"T1110.001"}\n```'],
  ['text around it', `Sure! Here it is: ${answerText(attack)} I hope that helps {really}.`],
  ['thoughts before it', `<think>{"threat":"Malware Detected"}? No.</think>\n${answerText(attack)}`],
  ['the end of a thought alone', `so it is one.</think>${answerText(attack)}`],
  ['another case', '{"THREAT":"ssh brute force ATTACK","Severity":"high","Technique":"t1110.001"}'],
  [
    'names of the technique',
    '{"threat_type":"SSH Brute Force Attack","severity":"HIGH","mitre_technique":"T1110.001 (Guessing)"}',
  ],
  ['a list', '{"threat":"SSH Brute Force Attack","severity":"HIGH","technique":["T1110.001","T1078"]}'],
  ['the question repeated', `{"threat":"…","severity":"…"} ${answerText(attack)}`],
  ['single quotation marks', "{'threat': 'SSH Brute Force Attack', 'severity': 'HIGH', 'technique': 'T1110.001'}"],
  ['an end that is missing', '{"threat":"SSH Brute Force Attack","severity":"HIGH","technique":"T1110.001"'],
  ['a brace that is never closed', `{ ${answerText(attack)}`],
])('%s is forgiven', (_name, text) => {
  expect(read(text)).toEqual(answer);
});

test('dashes and the word Benign are spelled in many ways', () => {
  expect(read('{"threat":"SQL Injection - UNION-based SQLi","severity":"HIGH"}')).toMatchObject({
    answer: { threat: 'SQL Injection — UNION-based SQLi', technique: null },
  });
  expect(read('{"threat":"backup job","severity":"CRITICAL","technique":"T1005"}')).toEqual({
    answer: { threat: 'Benign: Backup Job', benign: true, severity: 'LOW', technique: null },
  });
});

test('an unknown technique becomes its parent or none', () => {
  const technique = (id: string) => read(answerText({ ...attack, technique: id }));
  expect(technique('T1110.999')).toMatchObject({ answer: { technique: 'T1110' } });
  expect(technique('T9999')).toMatchObject({ answer: { technique: null } });
});

test('what can not be read says why', () => {
  expect(read('I can not help with that.')).toEqual({
    parseFailure: { reason: 'no-json', found: 'I can not help with that.' },
  });
  expect(read('<think>hm, it may be')).toMatchObject({ parseFailure: { reason: 'unfinished-thought' } });
  expect(read('{"threat":"Gremlins","severity":"HIGH"}')).toEqual({
    parseFailure: { reason: 'unknown-threat', found: 'Gremlins' },
  });
  expect(read('{"threat":"Malware Detected","severity":"terrible"}')).toEqual({
    parseFailure: { reason: 'unknown-severity', found: 'terrible' },
  });
});

test('an answer is among the closed lists, or it is a failure, whatever the text', () => {
  const { properties } = genericAnswerSchema(format);
  const pieces = fc.constantFrom(
    '{',
    '}',
    '"',
    '\\',
    '<think>',
    '</think>',
    '"threat":',
    '"Malware Detected"',
    ',',
    '"severity":"LOW"',
    '__proto__',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const found = read(written);
      if ('parseFailure' in found) expect(found.parseFailure.found.length).toBeLessThanOrEqual(80);
      else {
        expect(properties.threat.enum).toContain(found.answer.threat);
        expect(properties.technique.enum).toContain(found.answer.technique ?? 'none');
        expect(severities).toContain(found.answer.severity);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a text made to be slow is read at once', () => {
  expect(read('{'.repeat(200_000))).toMatchObject({ parseFailure: { reason: 'no-json' } });
  expect(read('{'.repeat(100_000) + '}'.repeat(100_000))).toMatchObject({ parseFailure: { reason: 'no-json' } });
  expect(read('{}'.repeat(100_000))).toMatchObject({ parseFailure: { reason: 'no-json' } });
  expect(read('"threat'.repeat(50_000))).toMatchObject({ parseFailure: { reason: 'no-json' } });
});
