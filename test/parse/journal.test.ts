import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefOf } from '../../src/main/group/brief/event-brief.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import type { LogEvent } from '../../src/shared/log.ts';
import { recordsOf } from './records.ts';

function parse(text: string): LogEvent[] {
  const parser = createParser({ zone: 'UTC', now: Date.parse('2025-11-30T00:00:00Z') });
  return [...parser.parse(recordsOf(text)).events, ...parser.flush().events];
}

const entry = (fields: object): string =>
  JSON.stringify({ __CURSOR: 's=1', __REALTIME_TIMESTAMP: '1763200000123456', _HOSTNAME: 'mail', ...fields });

const messages = [
  'Failed password for root from 203.0.113.9 port 40022 ssh2',
  'Failed password for invalid user admin from 203.0.113.9 port 40023 ssh2',
  'Accepted publickey for deploy from 198.51.100.4 port 50000 ssh2: RSA SHA256:abc',
  'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=203.0.113.9 user=root',
];

describe('the JSON of the journal', () => {
  it.each(messages)('means what the same line of a syslog file means: %s', (message) => {
    const [fromJournal] = parse(
      entry({ SYSLOG_IDENTIFIER: 'sshd', _PID: '77', SYSLOG_FACILITY: '4', PRIORITY: '6', MESSAGE: message }),
    );
    const [fromSyslog] = parse(`<38>2025-11-15T09:46:40.123Z mail sshd[77]: ${message}`);
    expect(fromJournal).toMatchObject({
      format: 'journal',
      time: Date.parse('2025-11-15T09:46:40.123Z'),
      timeSource: 'line',
    });
    const { record: _left, format: _journal, ...left } = fromJournal as LogEvent;
    const { record: _right, format: _syslog, ...right } = fromSyslog as LogEvent;
    expect(left).toEqual(right);
    expect(briefOf(fromJournal as LogEvent)).toEqual(briefOf(fromSyslog as LogEvent));
  });

  it('reads messages given as bytes, several times, or not at all', () => {
    const bytes = [...Buffer.from('grün \u001b[31mrot')];
    expect(parse(entry({ _COMM: 'app', MESSAGE: bytes }))[0]).toMatchObject({
      program: 'app',
      message: 'grün \u001b[31mrot',
    });
    expect(parse(entry({ MESSAGE: [0xff, 0x41] }))[0]?.message).toBe('ÿA');
    expect(parse(entry({ MESSAGE: ['one', [0x32]] }))[0]?.message).toBe('one\n2');
    expect(parse(entry({ MESSAGE: null }))[0]?.message).toBe('');
  });

  it('leaves other JSON to others', () => {
    expect(parse('{"message":"x","__REALTIME_TIMESTAMP":"yesterday"}')[0]?.format).toBe('json');
    expect(parse('{"message":"x"}')[0]?.format).toBe('json');
  });

  it('takes any values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('MESSAGE', '_PID', 'PRIORITY', '_HOSTNAME', '_COMM'), fc.jsonValue()),
        (fields) => {
          expect(parse(entry(fields))).toHaveLength(1);
        },
      ),
    );
  });
});
