import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from './records.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'parse');
const formats = [
  'syslog-rfc3164',
  'syslog-rfc5424',
  'web-access',
  'web-error',
  'json',
  'key-value',
  'windows-text',
  'plain',
];

describe('every format, line by line', () => {
  it.each(formats)('%s', async (format) => {
    const records = recordsOf(readFileSync(join(folder, `${format}.log`), 'utf8'));
    const parser = createParser({ zone: 'Europe/Berlin', now: Date.parse('2025-11-30T00:00:00Z') });
    const batches = [parser.parse(records), parser.flush()];
    const events = batches
      .flatMap((batch) => batch.events)
      .map(({ record, time, ...event }) => ({
        text: record.text,
        lines: `${record.lineNumber}+${record.lineCount}`,
        time: time === null ? null : new Date(time).toISOString(),
        ...event,
      }));
    const blank = batches.reduce((sum, batch) => sum + batch.blank, 0);
    const unparsed = batches.flatMap((batch) => batch.notUnderstood).length;
    const golden = `${JSON.stringify({ events, blank, unparsed }, null, 2)}\n`;
    await expect(golden).toMatchFileSnapshot(join(folder, `${format}.expected.json`));
  });
});
