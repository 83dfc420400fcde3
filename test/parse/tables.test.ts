import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from './records.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'parse', 'tables');
const options = { zone: 'Europe/Berlin', now: Date.parse('2025-11-30T00:00:00Z') };

describe('rows under a head, line by line', () => {
  it.each(['zeek', 'w3c', 'csv', 'csv-audit', 'csv-of-goods'])('%s', async (name) => {
    const parser = createParser(options);
    const batches = [parser.parse(recordsOf(readFileSync(join(folder, `${name}.log`), 'utf8'))), parser.flush()];
    const events = batches
      .flatMap((batch) => batch.events)
      .map(({ record, time, ...event }) => ({
        text: record.text,
        time: time === null ? null : new Date(time).toISOString(),
        ...event,
      }));
    const headers = batches.reduce((sum, batch) => sum + batch.headers, 0);
    const golden = `${JSON.stringify({ events, headers }, null, 2)}\n`;
    await expect(golden).toMatchFileSnapshot(join(folder, `${name}.expected.json`));
  });

  it('is a row only with as many values as the head has names', () => {
    const text = '#Fields: date time c-ip\n2025-11-16 09:15:30 192.0.2.7\n2025-11-16 09:15:31 192.0.2.7 more\n';
    const { events, headers } = createParser(options).parse(recordsOf(text));
    expect(headers).toBe(1);
    expect(events.map(({ format }) => format)).toEqual(['table', 'plain']);
  });

  it('is read under the head after a restart in the middle', () => {
    const lines = readFileSync(join(folder, 'w3c.log'), 'utf8').trimEnd().split('\n');
    const first = createParser(options);
    first.parse(recordsOf(`${lines.slice(0, 5).join('\n')}\n`));
    const second = createParser({ ...options, state: first.state() });
    const [event] = second.parse(recordsOf(`${lines[5]}\n`)).events;
    expect(event?.fields['url.original']).toBe('/item.aspx?id=1%27+union+select+1');
  });
});
