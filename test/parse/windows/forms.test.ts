import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../src/main/group/brief/event-brief.ts';
import { createParser } from '../../../src/main/parse/create-parser.ts';
import { openStream } from '../../../src/main/sources/open-sources.ts';
import type { LogEvent } from '../../../src/shared/log.ts';
import { readAll } from '../../sources/read-all.ts';
import { type Form, forms } from './forms.ts';

async function eventsOf({ text, encoding }: Form): Promise<LogEvent[]> {
  const bytes = Buffer.from(text, encoding ?? 'utf8');
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += 1000) yield bytes.subarray(start, start + 1000);
  }
  const { value: found } = await openStream('-', Readable.from(pieces())).next();
  const { records, error } = await readAll(await found.open({}));
  expect(error).toBeNull();
  const parser = createParser({ zone: 'UTC', now: Date.UTC(2025, 11, 1) });
  const batches = [parser.parse(records), parser.flush()];
  expect(batches.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
  return batches.flatMap(({ events }) => events);
}

/** What must be the same in every form. */
function factsOf(event: LogEvent) {
  const ecs = /^(?:event|user|source|destination|process)\./;
  const data =
    /^(?:EventID|Target\w+|Subject\w+|Status|SubStatus|Logon\w+|Auth\w+|Workstation\w+|Ip\w+|FailureReason)$/;
  const { program, fields } = event;
  return {
    program,
    second: Math.floor((event.time ?? 0) / 1000),
    ecs: Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => ecs.test(name))
        .sort(),
    ),
    data: Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => data.test(name))
        .sort(),
    ),
  };
}

describe('one Windows event in all of its forms', () => {
  it.each(forms.map((form) => [form.name, form] as const))('%s', async (_, form) => {
    const [whole] = await eventsOf(forms[0] ?? form);
    const events = await eventsOf(form);
    expect(events.length).toBe(3);
    for (const event of events) {
      expect(factsOf(event)).toEqual(factsOf(whole ?? event));
      if (form.short) continue;
      expect([event.host, event.processId]).toEqual([whole?.host, whole?.processId]);
      expect(briefOf(event)).toBe(briefOf(whole ?? event));
    }
  });

  it('has every fact that the event states', async () => {
    const [event] = await eventsOf(forms[0] as Form);
    expect(event).toMatchObject({
      format: 'json',
      time: Date.UTC(2025, 2, 15, 2, 14, 1, 123),
      timeSource: 'line',
      host: 'dc1.corp.example',
      program: 'Microsoft-Windows-Security-Auditing',
      fields: {
        'event.code': '4625',
        'event.category': 'authentication',
        'event.action': 'logon',
        'event.outcome': 'failure',
        'user.name': 'anna & "co"',
        'user.effective.name': 'DC1$',
        'source.ip': '203.0.113.9',
        'source.port': '50000',
        'process.name': 'svchost.exe',
        Channel: 'Security',
      },
    });
  });
});
