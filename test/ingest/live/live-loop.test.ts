import { describe, expect, it } from 'vitest';
import { LiveLoop } from '../../../src/main/ingest/live/live-loop.ts';
import type { EventGroup } from '../../../src/shared/group.ts';
import type { OpenGroup } from '../../../src/shared/ingest.ts';
import type { KeptRecord, RecordSink } from '../../../src/shared/kept-record.ts';
import { type LiveSourceSettings, liveSourceSettingsSchema } from '../../../src/shared/live.ts';
import type { LogRecord } from '../../../src/shared/log.ts';
import { received } from './received.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');
const udp = liveSourceSettingsSchema.parse({ kind: 'syslog', id: 'udp', name: 'Office', protocol: 'udp', zone: 'UTC' });

/** The loop on a clock of the test, with a store that keeps what a batch says. */
function bench(settings: readonly LiveSourceSettings[] = [udp], maxOrigins?: number) {
  const states = new Map<string, string>();
  const open = new Map<string, OpenGroup>();
  const groups = new Map<string, EventGroup & { source: string | undefined }>();
  const kept: KeptRecord[] = [];
  const sink: RecordSink = {
    append: (_source, first, records) => void kept.splice(first, kept.length, ...records),
    stored: async () => {},
  };
  const bench = {
    now: noon,
    states,
    groups,
    kept,
    loop: null as unknown as LiveLoop,
    restart() {
      bench.loop = new LiveLoop({
        restored: { open: [...open.values()], states: [...states].map(([name, value]) => ({ name, value })) },
        clock: () => bench.now,
        sink,
        maxOrigins,
      });
      bench.loop.apply(settings);
    },
    commit() {
      const batch = bench.loop.batch();
      if (batch === null) return null;
      for (const { name, value } of batch.states) {
        if (value === null) states.delete(name);
        else states.set(name, value);
      }
      for (const id of batch.openRemoved) open.delete(id);
      for (const one of batch.openChanged) open.set(one.id, one);
      for (const group of [...batch.grown, ...batch.closed])
        groups.set(group.id, { ...group, source: batch.sourceOf[group.id] });
      return batch;
    },
    /** Lets time pass, a batch each half second. */
    pass(seconds: number) {
      for (let half = 0; half < seconds * 2; half += 1) {
        bench.now += 500;
        bench.commit();
      }
    },
    take(...messages: (readonly [string, string | Buffer])[]) {
      bench.loop.takeReceived(received('udp', messages, bench.now));
    },
  };
  bench.restart();
  return bench;
}

const failed = (source: string, stamp = 'May  4 12:00:00') =>
  `<38>${stamp} gate sshd[7]: Failed password for root from ${source} port 40 ssh2`;

describe('what is received', () => {
  it('becomes groups of its source, named by sender and number, and records to be kept', () => {
    const { loop, take, pass, groups, kept } = bench();
    for (let n = 0; n < 3; n += 1) take(['192.0.2.7', failed('203.0.113.5')], ['192.0.2.8', failed('203.0.113.5')]);
    pass(5);
    const [group] = groups.values();
    expect([groups.size, group?.count, group?.source]).toEqual([1, 6, 'udp']);
    expect(group?.samples.at(-1)).toMatchObject({ file: 'syslog from 192.0.2.8', lineNumber: 6 });
    expect(kept.map(({ file, lineNumber, addresses }) => [file, lineNumber, addresses[0]])).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => [`syslog from 192.0.2.${line % 2 ? 7 : 8}`, line, '203.0.113.5']),
    );
    expect(loop.origins('udp')).toEqual([
      { name: '192.0.2.7', records: 3, lastReceivedAt: noon, product: expect.any(String) },
      { name: '192.0.2.8', records: 3, lastReceivedAt: noon, product: expect.any(String) },
    ]);
  });

  it('is told by what each sender mostly writes: a product, Windows, or a program', () => {
    const { loop, take } = bench();
    take(
      ['a', '{"EventID":4624,"Channel":"Security","ProviderName":"Microsoft-Windows-Security-Auditing"}'],
      ['b', '<38>May  4 12:00:00 mail postfix/smtpd[7]: connect from unknown[203.0.113.5]'],
      ['c', failed('203.0.113.5')],
    );
    expect(loop.origins('udp').map(({ product }) => product)).toEqual(['Windows events', 'Postfix', 'sshd']);
  });

  it('is read as UTF-8 or as Latin-1, message by message', () => {
    const { take, kept } = bench();
    take(
      ['a', '<13>May  4 12:00:00 gate app: Größe'],
      ['a', Buffer.from('<13>May  4 12:00:00 gate app: Größe', 'latin1')],
    );
    expect(kept.map(({ text }) => text.slice(-5))).toEqual(['Größe', 'Größe']);
  });

  it('is counted as malformed where there is no text, and kept where there is some', () => {
    const { loop, take, kept } = bench();
    take(['a', ''], ['a', ' \n'], ['a', '---'], ['a', Buffer.from([1, 2, 3, 65])], ['a', failed('203.0.113.5')]);
    expect(loop.tally('udp')).toMatchObject({ taken: 5, malformed: 4, kept: 3 });
    expect(kept).toHaveLength(3);
  });

  it.each([
    ['2025-12-31T23:59:58Z', 'Jan  1 00:00:03', '2026-01-01T00:00:03Z'],
    ['2026-01-01T00:00:05Z', 'Dec 31 23:59:59', '2025-12-31T23:59:59Z'],
    ['2028-02-29T10:00:00Z', 'Feb 29 09:59:00', '2028-02-29T09:59:00Z'],
    ['2026-05-04T12:00:00Z', 'Feb 30 09:59:00', '2026-05-04T12:00:00Z'],
    ['2026-05-04T12:00:00Z', 'xyz', '2026-05-04T12:00:00Z'],
  ])('a message that comes at %s and says "%s" is of %s', (now, stamp, time) => {
    const one = bench();
    one.now = Date.parse(now);
    one.take(['a', failed('203.0.113.5', stamp)]);
    expect(one.kept.map((record) => new Date(record.time).toISOString())).toEqual([new Date(time).toISOString()]);
  });

  it('has the year of its day, however long the loop has been running', () => {
    const one = bench();
    one.now = Date.parse('2026-06-01T00:00:00Z');
    one.take(['a', failed('203.0.113.5', 'Jun  1 00:00:00')]);
    one.now = Date.parse('2027-03-01T00:00:00Z');
    one.take(['a', failed('203.0.113.5', 'Mar  1 00:00:00')]);
    expect(one.kept.map(({ time }) => new Date(time).getUTCFullYear())).toEqual([2026, 2027]);
  });

  it('is in the zone of its sender', () => {
    const settings = { ...udp, senderZones: [{ sender: '192.0.2.8', zone: 'America/New_York' }] };
    const { take, kept } = bench([settings as LiveSourceSettings]);
    take(['192.0.2.7', failed('203.0.113.5')], ['192.0.2.8', failed('203.0.113.5')]);
    expect(kept.map(({ time }) => (time - noon) / 3_600_000)).toEqual([0, 4]);
  });
});

describe('a restart', () => {
  it('goes on from the last batch: numbers, groups, senders', () => {
    const one = bench();
    one.take(['192.0.2.7', failed('203.0.113.5')], ['192.0.2.7', failed('203.0.113.5')]);
    one.commit();
    one.take(['192.0.2.7', 'what was not stored']);
    one.restart();
    one.take(['192.0.2.7', failed('203.0.113.5')]);
    one.pass(5);
    expect([...one.groups.values()].map(({ title, count }) => [title, count])).toEqual([['sshd from 203.0.113.5', 3]]);
    expect(one.kept.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3]);
    expect(one.loop.origins('udp')).toMatchObject([{ name: '192.0.2.7', records: 3 }]);
  });

  it('finds nothing of a source that was forgotten', () => {
    const one = bench();
    one.take(['192.0.2.7', failed('203.0.113.5')]);
    one.loop.noteFollower('udp', '{}');
    one.commit();
    one.loop.forget('udp');
    one.commit();
    expect([...one.states.keys()]).toEqual(['grouper']);
  });
});

it('nothing new gives no batch', () => {
  const { take, commit, pass, loop } = bench();
  expect(commit()).toBeNull();
  take(['a', failed('203.0.113.5')]);
  pass(10);
  expect(loop.batch()).toBeNull();
});

it('senders beyond the limit are forgotten, those longest silent first', () => {
  const { loop, take, commit, states } = bench([udp], 3);
  for (let n = 0; n < 10; n += 1) {
    take([`192.0.2.${n}`, failed('203.0.113.5')]);
    commit();
  }
  expect(loop.origins('udp').map(({ name }) => name)).toEqual(['192.0.2.7', '192.0.2.8', '192.0.2.9']);
  expect([...states.keys()].filter((name) => name.startsWith('origin:'))).toHaveLength(3);
  expect(loop.tally('udp').taken).toBe(10);
});

it('lines that are held back for a record that goes on come out after a silence', () => {
  const one = bench([{ ...udp, kind: 'folder', id: 'files', path: '/logs', patterns: [], from: 'end' } as never]);
  const line = (text: string, lineNumber: number): LogRecord => {
    const place = { lineNumber, lineCount: 1, offset: lineNumber * 10, bytes: 10, receivedAt: one.now, cut: false };
    return { file: '/logs/a.log', text, ...place };
  };
  one.loop.takeFollowed('files', '/logs/a.log', [line('Log Name:      Security', 1), line('Source: x', 2)], true);
  one.pass(4);
  expect(one.loop.tally('files').kept + one.loop.tally('files').malformed).toBeGreaterThan(0);
  expect(one.loop.tally('files').taken).toBe(2);
});
