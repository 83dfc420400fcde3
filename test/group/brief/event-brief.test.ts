import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefOf } from '../../../src/main/group/brief/event-brief.ts';
import { createParser } from '../../../src/main/parse/create-parser.ts';
import { recordsOf } from '../../../src/main/services/records.ts';
import type { LogEvent } from '../../../src/shared/log.ts';
import lines from '../../fixtures/group/brief-lines.json' with { type: 'json' };
import { event } from '../events.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Each event's first line with its brief, as the parser and the program see them. */
function briefsOf(text: string): [line: string, brief: string][] {
  const parser = createParser({ zone: 'UTC', now: 0 });
  const events = [...parser.parse(recordsOf(text)).events, ...parser.flush().events];
  return events.map((one) => [one.record.text.split('\n')[0] ?? '', briefOf(one)]);
}

const asText = (briefs: readonly [string, string][]) =>
  `${briefs.map(([line, brief]) => `${line.slice(0, 200)}\n    ${brief}`).join('\n')}\n`;

// What adapters are trained on: a change of these files is a change of the prompt's version.
test('attacks, everyday lines and other languages have the briefs that were read and found right', async () => {
  const briefs = lines.flatMap(briefsOf);
  expect(briefs.length).toBe(lines.length);
  await expect(asText(briefs)).toMatchFileSnapshot(join(fixtures, 'group/briefs.expected.txt'));
});

test('every format has the briefs that were read and found right', async () => {
  const files = readdirSync(join(fixtures, 'parse')).filter((name) => name.endsWith('.log'));
  const text = files.map(
    (name) => `== ${name}\n${asText(briefsOf(readFileSync(join(fixtures, 'parse', name), 'utf8')))}`,
  );
  await expect(text.join('\n')).toMatchFileSnapshot(join(fixtures, 'group/briefs-of-formats.expected.txt'));
});

const longest = 40 + 2 + 600;
/** What ends a line for some program. */
const lineBreak = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function expectBrief(brief: string): void {
  expect(brief.length).toBeLessThanOrEqual(longest);
  expect(brief).not.toMatch(lineBreak);
  expect(brief).toContain(': ');
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    '',
    '%%2313',
    '%',
    '<Event ',
    '\u2028',
    'a\nb',
    'IP',
    'S-1-5-18',
  ),
  fc.constantFrom(...lines),
);

test('a brief is one line of bounded length, whatever the event holds', () => {
  const format = fc.constantFrom<LogEvent['format']>(
    'syslog-rfc3164',
    'syslog-rfc5424',
    'web-access',
    'web-error',
    'json',
    'windows-text',
    'key-value',
    'plain',
  );
  const name = fc.oneof(
    text,
    fc.constantFrom('event.code', 'Channel', 'user.name', 'user.effective.name', 'event.category', 'process.name'),
    fc.constantFrom('http.request.method', 'url.original', 'http.response.status_code', 'user_agent.original'),
  );
  fc.assert(
    fc.property(
      format,
      text,
      text,
      fc.dictionary(name, text),
      fc.option(text),
      (kind, record, message, fields, program) => {
        const made = event(message, null, fields, { format: kind, program });
        expectBrief(briefOf({ ...made, record: { ...made.record, text: record } }));
      },
    ),
    { numRuns: 400 },
  );
});

test('whole logs of anything give briefs of one line', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (parts) => {
      for (const [, brief] of briefsOf(parts.join('\n'))) expectBrief(brief);
    }),
    { numRuns: 200 },
  );
});

test('names that a log chooses for its values mean nothing to the program', () => {
  const block = ['Event ID: 4720', 'constructor: x', 'valueof: y'].join('\n');
  const json = JSON.stringify({ EventID: 1, Channel: 'Security', constructor: 'x1', toString: 'y1', 'a\nb': 'z1' });
  expect(briefsOf(block).map(([, brief]) => brief)).toEqual([expect.stringContaining('constructor=x')]);
  expect(briefsOf(json).map(([, brief]) => brief)).toEqual([expect.stringContaining('constructor=x1')]);
  expect(briefsOf(json)[0]?.[1]).not.toMatch(/native code|\n/);
});

test('a program name can not begin a line of its own', () => {
  const made = event('ready', null, {}, { program: 'a\nsshd\u2028b' });
  expect(briefOf(made)).toBe('a sshd b: ready');
});
