import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from './records.ts';

const options = { zone: 'UTC', now: Date.parse('2025-11-30T00:00:00Z') };

describe('createParser', () => {
  it('holds back an open block of at most 64 lines', () => {
    const block = ['EventID: 4625', ...Array.from({ length: 69 }, (_, index) => `Name ${index}: value`)].join('\n');
    const parser = createParser(options);
    const { events } = parser.parse(recordsOf(block));
    expect(events.map(({ format, record }) => [format, record.lineCount])).toEqual([
      ['windows-text', 64],
      ...Array.from({ length: 6 }, () => ['plain', 1]),
    ]);
  });

  it('recognises each line of a file that mixes formats', () => {
    const mixed = [
      'Mar 15 02:14:01 mail sshd[1]: Failed password for root from 203.0.113.9 port 40022 ssh2',
      '203.0.113.9 - - [15/Mar/2025:02:14:01 +0100] "GET / HTTP/1.1" 200 1043',
      '{"msg":"x"}',
      'a=1 b=2 c=3',
      'hello there',
      '   ',
      '*** --- ***',
    ].join('\n');
    const parser = createParser(options);
    const { events, blank, notUnderstood } = parser.parse(recordsOf(mixed));
    const reasons = notUnderstood.map(({ reason }) => reason);
    expect({ formats: events.map(({ format }) => format), blank, reasons }).toEqual({
      formats: ['syslog-rfc3164', 'web-access', 'json', 'key-value', 'plain'],
      blank: 1,
      reasons: ['no-words'],
    });
  });

  it('understands a message with blanks or a CR at its end', () => {
    const line = 'Mar 15 02:14:01 mail sshd[1]: Failed password for root from 203.0.113.9 port 40022 ssh2';
    const { events } = createParser(options).parse(recordsOf([`${line} `, `${line}\r`].join('\n')));
    expect(events.map(({ fields }) => [fields['event.outcome'], fields['source.ip']])).toEqual([
      ['failure', '203.0.113.9'],
      ['failure', '203.0.113.9'],
    ]);
  });

  it('names lines of bytes that are no text as not understood', () => {
    const parser = createParser(options);
    const { events, notUnderstood } = parser.parse(
      recordsOf('a\u2400\u2400\u0001\u0002\u2400b\u2400\n\u2400\u2400\u2400\n'),
    );
    expect(events).toEqual([]);
    expect(notUnderstood.map(({ reason }) => reason)).toEqual(['binary', 'no-words']);
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => createParser({ ...options, zone: 'Mars/Olympus' })).toThrow('There is no time zone "Mars/Olympus".');
  });
});
