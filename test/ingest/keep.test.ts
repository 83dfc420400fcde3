import { expect, test } from 'vitest';
import { keptBatch } from '../../src/main/ingest/keep.ts';
import type { LogEvent, LogRecord } from '../../src/shared/log.ts';

const record = (lineNumber: number, text: string): LogRecord => ({
  file: 'a.log',
  lineNumber,
  lineCount: 1,
  offset: lineNumber * 100,
  bytes: 100,
  receivedAt: 5000,
  text,
  cut: false,
});

const event = (lineNumber: number, time: number | null, fields: Record<string, string>): LogEvent => ({
  record: record(lineNumber, `line ${lineNumber}`),
  format: 'plain',
  time,
  timeSource: 'none',
  host: 'web1',
  program: 'sshd',
  processId: null,
  message: '',
  fields,
});

test('addresses and accounts are kept once each, whatever the field that names them', () => {
  const [kept] = keptBatch(
    {
      events: [
        event(1, 1000, {
          'source.ip': '192.0.2.7',
          'destination.ip': '192.0.2.1',
          'client.ip': '192.0.2.7',
          'user.name': 'anna',
          'user.effective.name': 'root',
          'source.user.name': 'anna',
          'host.name': 'web1',
          'process.name': 'sshd',
        }),
      ],
      notUnderstood: [],
      blank: 0,
      headers: 0,
    },
    false,
  );
  expect(kept).toMatchObject({
    time: 1000,
    host: 'web1',
    program: 'sshd',
    addresses: ['192.0.2.7', '192.0.2.1'],
    accounts: ['anna', 'root'],
    text: 'line 1',
  });
});

test('what was not understood is kept in its place; without a time the one at which it came counts', () => {
  const kept = keptBatch(
    {
      events: [event(1, 1000, {}), event(3, null, {})],
      notUnderstood: [{ record: record(2, '\u0001\u0002'), reason: 'binary' }],
      blank: 0,
      headers: 0,
    },
    true,
  );
  expect(kept.map(({ lineNumber, time, byReference }) => [lineNumber, time, byReference])).toEqual([
    [1, 1000, true],
    [2, 5000, true],
    [3, 5000, true],
  ]);
});
