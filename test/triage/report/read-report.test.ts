import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/main/triage/report/read-report.ts';

const read = (text: string) =>
  Object.fromEntries(readReport(text, true).map(({ field, sentences }) => [field, sentences.map((one) => one.text)]));

describe('labelled lines become sections of sentences', () => {
  test.each<[string, string, Record<string, string[]>]>([
    [
      'as they are asked for',
      'EVIDENCE: Six logins failed. One succeeded.\nIMPACT: The server may be taken over.\nRECOMMENDATION: 1. Lock root. 2. Block it.',
      {
        evidence: ['Six logins failed.', 'One succeeded.'],
        impact: ['The server may be taken over.'],
        recommendation: ['1. Lock root.', '2. Block it.'],
      },
    ],
    [
      'in other cases and markdown, with labels of the verdict left out',
      '**Threat_Type:** SQL Injection\nRISK_SCORE: 99\nmore of it\n### Evidence\n- **One** thing\n- another\n**Recommended actions**: Patch it.',
      { evidence: ['One thing', 'another'], recommendation: ['Patch it.'] },
    ],
    ['without any label', 'Six logins failed.', { evidence: ['Six logins failed.'] }],
    [
      'without line breaks',
      'EVIDENCE: It failed. IMPACT: None. RECOMMENDATION: Wait.',
      { evidence: ['It failed.'], impact: ['None.'], recommendation: ['Wait.'] },
    ],
    [
      'in a code fence, twice',
      '```\nEVIDENCE: a\nIMPACT: b\nEVIDENCE: c\n```',
      { evidence: ['a', 'c'], impact: ['b'] },
    ],
    ['a label of a log line is text', 'EVIDENCE: x\nERROR: no space left', { evidence: ['x', 'ERROR: no space left'] }],
    ['nothing', ' \n\n', {}],
  ])('%s', (_name, text, sections) => expect(read(text)).toEqual(sections));
});

test.each([
  ['It came from 10.0.0.1. Then it stopped.', ['It came from 10.0.0.1.', 'Then it stopped.']],
  [
    'sshd[123]: Failed. See /etc/ssh/sshd_config. Set it.',
    ['sshd[123]: Failed.', 'See /etc/ssh/sshd_config.', 'Set it.'],
  ],
  ['Use a tool, e.g. Wireshark, or i.e. TShark.', ['Use a tool, e.g. Wireshark, or i.e. TShark.']],
  [
    'At 6 a.m. Monday it ran. (It ended.) "So it did." Yes',
    ['At 6 a.m. Monday it ran.', '(It ended.)', '"So it did."', 'Yes'],
  ],
  ['1) NOW: Block it (2) or 5) 2) Look at 3) 3) Wait', ['1) NOW: Block it (2) or 5)', '2) Look at', '3) 3) Wait']],
  ['Step 1: Lock it! Step 2. Wait?', ['Step 1: Lock it!', 'Step 2. Wait?']],
  ['powershell.exe ran setup.PS1 at 5.5 s', ['powershell.exe ran setup.PS1 at 5.5 s']],
])('sentences of %j', (text, sentences) => expect(read(text).evidence).toEqual(sentences));

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '1) ',
        ' 2) ',
        ' 3) ',
        'EVIDENCE:',
        '\nIMPACT: ',
        'RECOMMENDATION:',
        '\n- ',
        '**',
        '. ',
        '.',
        ' ',
        '\n',
        '1. ',
        'e.g. ',
        '```\n',
      ),
      fc.constantFrom(
        'Root',
        'logged in',
        'from 10.0.0.1',
        'sshd[1]:',
        'C:\\Temp\\a.exe',
        '"Quoted."',
        'RISK_SCORE: 5\n',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('what is finished while the model writes stays as it is when it goes on', () => {
  fc.assert(
    fc.property(written, fc.nat(), (text, at) => {
      const half = readReport(text.slice(0, at % (text.length + 1)), false);
      const whole = readReport(text, true);
      for (const { field, sentences } of half) {
        const finished = sentences.filter((one) => one.finished).map((one) => one.text);
        const later = whole.find((section) => section.field === field)?.sentences.map((one) => one.text) ?? [];
        expect(later.slice(0, finished.length)).toEqual(finished);
        expect(sentences.slice(0, -1).every((one) => one.finished)).toBe(true);
      }
    }),
    { numRuns: 500, examples: [[' 3) . **\\', 17]] },
  );
});

test('no word of a report without labels is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Root', 'was', 'seen.', 'On', '10.0.0.1.', 'e.g.', '3.', '\n')), (words) => {
      const kept = Object.values(read(words.join(' ')))
        .flat()
        .join(' ');
      expect(kept.split(/\s+/)).toEqual(words.join(' ').trim().split(/\s+/));
    }),
  );
});
