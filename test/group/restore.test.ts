import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import type { Grouper, GrouperLimits } from '../../src/main/group/grouper.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { OpenGroup } from '../../src/shared/ingest.ts';
import type { LogEvent } from '../../src/shared/log.ts';
import { acceptedPassword, event, failedPassword, minute, noon, request } from './events.ts';

const minutes = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 4000 }));
const time = fc.option(
  minutes.map((after) => noon + after * minute),
  { nil: null, freq: 8 },
);
const address = fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 3, max: 12 })).map((n) => `192.0.2.${n}`);
const account = fc.constantFrom('root', 'anna', 'admin');
const processId = fc.integer({ min: 1, max: 9 }).map(String);
const word = fc.constantFrom('disk', 'net', 'check', 'pass;', 'failed', 'opened', '17', '/var/log/x', '\u0000', '');

const anyEvent: fc.Arbitrary<() => LogEvent> = fc.oneof(
  fc.tuple(account, address, time, processId).map((args) => () => failedPassword(...args)),
  fc.tuple(account, address, time, processId).map((args) => () => acceptedPassword(...args)),
  fc
    .tuple(
      address,
      fc.constantFrom('/', '/a.css', "/?q=' or 1=1", '/.env', '/x%00'),
      fc.constantFrom(200, 404, 500),
      fc.integer({ min: 0, max: 500 }).map((minutes) => noon + minutes * minute),
    )
    .map((args) => () => request(...args)),
  fc.tuple(fc.array(word, { maxLength: 6 }), time, processId, fc.constantFrom('sshd', 'kernel', 'cron', null)).map(
    ([words, at, pid, program]) =>
      () =>
        event(words.join(' '), at, {}, { program, processId: pid }),
  ),
  fc.tuple(fc.string(), time).map(
    ([message, at]) =>
      () =>
        event(message, at, {}, { format: 'plain', host: null }),
  ),
);
const streams = fc.array(anyEvent, { maxLength: 120, size: 'max' }).map((makers) => makers.map((make) => make()));
const limits: fc.Arbitrary<Partial<GrouperLimits>> = fc.constantFrom(
  {},
  { softOpenGroups: 5, maxOpenGroups: 20 },
  { softOpenGroups: 2, maxOpenGroups: 4, maxTemplates: 10 },
);

/** Stands for the store: keeps what was handed out. */
class Kept {
  readonly open = new Map<string, OpenGroup>();
  readonly closed: EventGroup[] = [];

  take(grouper: Grouper): void {
    const changes = grouper.takeChanges();
    for (const id of changes.openRemoved) this.open.delete(id);
    for (const group of changes.openChanged) this.open.set(group.id, group);
    this.closed.push(...changes.closed);
  }
}

test('every event is in exactly one group, whatever the events and limits', () => {
  fc.assert(
    fc.property(streams, limits, (events, limit) => {
      const grouper = createGrouper({ limits: limit });
      for (const one of events) grouper.add(one);
      grouper.flush();
      const { closed, openChanged } = grouper.takeChanges();
      expect(openChanged).toEqual([]);
      expect(closed.reduce((sum, group) => sum + group.count, 0)).toBe(events.length);
      for (const group of closed) expect(group.samples.length).toBeLessThanOrEqual(12);
    }),
  );
});

test('a run that was interrupted anywhere gives the groups of one that was not', () => {
  fc.assert(
    fc.property(streams, limits, fc.array(fc.nat(120), { maxLength: 4 }), (events, limit, cuts) => {
      const whole = createGrouper({ limits: limit });
      for (const one of events) whole.add(one);
      whole.flush();

      const kept = new Kept();
      let grouper = createGrouper({ limits: limit });
      events.forEach((one, index) => {
        if (cuts.includes(index)) {
          kept.take(grouper);
          const open = [...kept.open.values()].reverse();
          grouper = createGrouper({ limits: limit, restored: { open, state: grouper.state() } });
        }
        grouper.add(one);
      });
      grouper.flush();
      kept.take(grouper);
      expect(kept.open.size).toBe(0);
      expect(kept.closed).toEqual(whole.takeChanges().closed);
      expect(grouper.evicted).toBe(whole.evicted);
    }),
  );
});

test('a state that cannot be read is refused with a remedy', () => {
  expect(() => createGrouper({ restored: { open: [], state: '{' } })).toThrow('cannot be read');
  const state = createGrouper().state();
  expect(() => createGrouper({ restored: { open: [{ id: 'x', state: '{}' }], state } })).toThrow('cannot be read');
});

test('a hundred thousand lines that never repeat keep the open groups few and lose none', () => {
  const grouper = createGrouper();
  const kept = new Kept();
  let mostOpen = 0;
  for (let n = 0; n < 100_000; n += 1) {
    const text = [7, 11, 13, 17].map((factor) => (n * factor * 7919).toString(36).replaceAll(/\d/g, 'x')).join(' ');
    grouper.add(event(text, noon + n, {}, { program: 'chatter' }));
    if (n % 20_000 === 0) kept.take(grouper);
    mostOpen = Math.max(mostOpen, kept.open.size);
  }
  const stateSize = grouper.state().length;
  grouper.flush();
  kept.take(grouper);
  expect(mostOpen).toBeLessThanOrEqual(12_001);
  expect(stateSize).toBeLessThan(2_000_000);
  expect(kept.closed.reduce((sum, group) => sum + group.count, 0)).toBe(100_000);
  expect(kept.closed.length).toBeLessThan(200);
});
