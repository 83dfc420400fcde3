import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from '../../../src/main/triage/opensoc/read-answer.ts';
import { opensocFormat as lists } from './opensoc-pack.ts';
import { entries, linesOf } from './soc-eval.ts';

const read = (text: string) => readAnswer(text, lists);
const labels = lists.threats.map(({ label }) => label);

test("the data's own answers are read to their values", () => {
  for (const { output } of entries) {
    const lines = linesOf(output);
    const answer = read(output);
    expect(answer.failures).toEqual([]);
    expect([answer.threat, answer.severity, answer.risk, answer.tactic]).toEqual([
      lines.THREAT_TYPE,
      lines.SEVERITY,
      Number(lines.RISK_SCORE),
      lines.MITRE_TACTIC,
    ]);
    expect(lines.MITRE_TECHNIQUE?.startsWith(`${answer.technique} (`)).toBe(true);
    expect([answer.evidence, answer.impact, answer.recommendation]).toEqual([
      lines.EVIDENCE,
      lines.IMPACT,
      lines.RECOMMENDATION,
    ]);
  }
});

test('markdown, other order and case, other names of labels, and text around are read', () => {
  const answer = read(`Sure! Here is my analysis:

**Severity:** high
- **MITRE ID**: t1110.001 – Password Guessing
2. Threat Type: \`ssh brute-force attack\`
## Risk Score: 85/100
**Recommendation**:
1) Block the address
2) Disable password logins

   3) Check for a success
Evidence = 6 failed logins
from 203.0.113.7

I hope this helps.`);
  expect(answer).toMatchObject({
    threat: 'SSH Brute Force Attack',
    technique: 'T1110.001',
    severity: 'HIGH',
    risk: 85,
    recommendation: '1) Block the address\n2) Disable password logins\n3) Check for a success',
    evidence: '6 failed logins\nfrom 203.0.113.7',
  });
  expect(answer.failures.map(({ field, reason }) => [field, reason])).toEqual([
    ['tactic', 'missing'],
    ['impact', 'missing'],
  ]);
});

test.each([
  ['SQL Injection - UNION-Based SQLi', 'SQL Injection — UNION-based SQLi'],
  ['ssh brute force attack – successful login', 'SSH Brute Force Attack — SUCCESSFUL LOGIN'],
  ['SSH Brute Force', 'SSH Brute Force Attack'],
  ['Brute-Force', 'Brute Force Attack'],
  ['Cross Site Scripting', 'Cross-Site Scripting (XSS) Attempt'],
  ['No Threat Detected', 'No Threat Detected — Normal Traffic'],
  ['Normal Traffic', 'No Threat Detected — Normal Traffic'],
  ['Path Traversal', 'Path Traversal / Directory Traversal Attack'],
  ['Windows Threat Scheduled Task Created', 'Windows Threat: Scheduled Task Created'],
  ['SQL Injection', null],
  ['Not a Brute Force Attack', null],
  ['Ransomware', null],
  ['—', null],
])('the threat %j is %j', (written, label) => {
  const answer = read(`THREAT_TYPE: ${written}`);
  expect(answer.threat).toBe(label);
  if (label === null) {
    expect(answer.failures[0]).toEqual({ field: 'threat', reason: 'not-understood', written });
  }
});

test.each([
  ['85', 85],
  ['85/100', 85],
  ['8.5 out of 10', 85],
  ['92 %', 92],
  ['0.85', 85],
  ['about 70', 70],
  ['850', null],
  ['5/7', null],
  ['high', null],
])('the risk %j is %j', (written, risk) => {
  expect(read(`RISK_SCORE: ${written}`).risk).toBe(risk);
});

test.each([
  ['N/A (N/A)', 'N/A'],
  ['None', 'N/A'],
  ['T1190', 'T1190'],
  ['Exploit Public-Facing Application', 'T1190'],
  ['T9999 (Password Guessing)', null],
])('the technique %j is %j', (written, id) => {
  expect(read(`MITRE_ID: ${written}`).technique).toBe(id);
});

test('of two severities in one line none counts, of two lines the first that is understood', () => {
  expect(read('SEVERITY: HIGH/CRITICAL').severity).toBeNull();
  const twice = read('SEVERITY: <LEVEL>\nSEVERITY: LOW\nSEVERITY: HIGH');
  expect([twice.severity, twice.repeated]).toEqual(['LOW', ['severity']]);
});

test('lines that an answer quotes from the log do not replace those above, and another example ends it', () => {
  const answer = read(
    'THREAT_TYPE: Brute Force Attack\nEVIDENCE: the log says\nTHREAT_TYPE: No Threat Detected\n\n### Instruction:\nSEVERITY: LOW',
  );
  expect([answer.threat, answer.severity]).toEqual(['Brute Force Attack', null]);
});

test('any text is read, and what is read is of the closed lists', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('THREAT_TYPE:', '**Severity**: ', '\n', 'MITRE ID: T1190', 'RISK_SCORE: 9', ...labels, '- ', '```'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { threat, technique, severity, risk } = read(pieces.join(''));
      expect(threat === null || labels.includes(threat)).toBe(true);
      expect(technique === null || lists.techniques.some(({ id }) => id === technique)).toBe(true);
      expect(severity === null || lists.severities.includes(severity)).toBe(true);
      expect(risk === null || (risk >= 0 && risk <= 100)).toBe(true);
    }),
  );
});

test('lines in any order give the same answer', () => {
  const [entry] = entries;
  const lines = (entry?.output ?? '').split('\n');
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(read(shuffled.join('\n'))).toEqual(read(lines.join('\n')));
    }),
    { numRuns: 30 },
  );
});

test('texts made to be slow are read at once: a reader that goes back and forth would not end', () => {
  const size = 400_000;
  const slow = [
    '*'.repeat(size),
    ' '.repeat(size),
    'A '.repeat(size),
    '1) '.repeat(size),
    `EVIDENCE:${'\n-'.repeat(size)}`,
  ];
  const many = ['RISK: x\n'.repeat(size / 8), 'THREAT_TYPE: brute\n'.repeat(size / 20), '\n'.repeat(size)];
  for (const text of [...slow, ...many]) expect(read(text).failures.length).toBeGreaterThan(0);
});
