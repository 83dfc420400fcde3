import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from './records.ts';

function eventOf(line: string) {
  const parser = createParser({ zone: 'UTC', now: Date.parse('2025-11-30T00:00:00Z') });
  const [event] = [parser.parse(recordsOf(`${line}\n`)), parser.flush()].flatMap(({ events }) => events);
  if (event === undefined) throw new Error('no event');
  return event;
}

const docker = (log: string): string =>
  JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '2025-11-16T10:17:28.123456789Z' });
const cri = (log: string): string => `2025-11-16T10:17:28.123456789Z stderr F ${log}`;
const postgres = '2025-11-16 10:17:27.491 UTC [23429] FATAL:  password authentication failed for user "anna"';

describe.each([
  ['Docker', docker],
  ['CRI', cri],
])('a line that %s passed on', (_name, wrap) => {
  it('is read as what the program wrote, and kept as it came', () => {
    const line = wrap(postgres);
    const event = eventOf(line);
    expect(event.record.text).toBe(line);
    expect(event.program).toBe('postgres');
    expect(event.fields).toMatchObject({
      'event.module': 'postgresql',
      'event.outcome': 'failure',
      'user.name': 'anna',
    });
    expect(new Date(event.time ?? 0).toISOString()).toBe('2025-11-16T10:17:27.491Z');
  });

  it('has the time at which it was passed on where it states none', () => {
    const event = eventOf(wrap('Server is ready'));
    expect(new Date(event.time ?? 0).toISOString()).toBe('2025-11-16T10:17:28.123Z');
    expect(event.timeSource).toBe('line');
    expect(event.message).toBe('Server is ready');
  });

  it('may be an object, or a request', () => {
    const object = eventOf(wrap('{"level":"warn","msg":"login failed for user \\"eve\\"","ip":"198.51.100.7"}'));
    expect(object.format).toBe('json');
    expect(object.fields['source.ip']).toBe('198.51.100.7');
    const request = eventOf(
      wrap('198.51.100.7 - - [16/Nov/2025:10:17:27 +0000] "GET /.env HTTP/1.1" 404 12 "-" "curl/8.5.0"'),
    );
    expect(request.format).toBe('web-access');
    expect(request.fields['url.original']).toBe('/.env');
  });
});

describe('an object of a program that only looks as if it was passed on', () => {
  it('is read as an object', () => {
    expect(eventOf('{"log":"some text of its own","level":"info","padding":"xxxxxxxxxxxxxxxx"}').format).toBe('json');
    expect(eventOf('{"log":"cut in the middle of the line, as a source may do it').format).toBe('plain');
  });
});
