import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import type { Grouper } from '../../src/main/group/grouper.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { OpenGroup } from '../../src/shared/ingest.ts';
import type { LogEvent } from '../../src/shared/log.ts';
import { acceptedPassword, event, failedPassword, minute, noon, request } from './events.ts';

const second = 1000;
const hour = 60 * minute;

/** Stands for the store: what was handed out last of each group, and the open groups. */
class Kept {
  readonly groups = new Map<string, EventGroup>();
  readonly open = new Map<string, OpenGroup>();
  handedOut: EventGroup[] = [];

  take(grouper: Grouper, now: number): void {
    this.handedOut = grouper.advance(now);
    for (const group of this.handedOut) this.groups.set(group.id, group);
    this.keep(grouper);
  }

  keep(grouper: Grouper): void {
    const changes = grouper.takeChanges();
    for (const id of changes.openRemoved) this.open.delete(id);
    for (const group of changes.openChanged) this.open.set(group.id, group);
    for (const group of changes.closed) this.groups.set(group.id, group);
  }
}

const shown = (groups: Iterable<EventGroup>) => [...groups].map(({ title, count }) => `${title} ${count}`);

/** Adds events and lets the time pass up to `until`, in steps of half a second; gives all that was handed out. */
function pass(grouper: Grouper, kept: Kept, from: number, until: number): string[] {
  const out: string[] = [];
  for (let now = from; now <= until; now += 500) {
    kept.take(grouper, now);
    out.push(...shown(kept.handedOut));
  }
  return out;
}

test('a story is handed out once it is quiet, again when it changed, and at its end', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  for (let n = 0; n < 5; n += 1) grouper.add(failedPassword('root', '192.0.2.1', noon + n));
  expect(pass(grouper, kept, noon, noon + second)).toEqual([]);
  expect(pass(grouper, kept, noon + second, noon + 10 * second)).toEqual(['sshd from 192.0.2.1 5']);
  for (let n = 0; n < 3; n += 1) grouper.add(failedPassword('root', '192.0.2.1', noon + n));
  expect(pass(grouper, kept, noon + 10 * second, noon + 60 * second)).toEqual([]);
  for (let n = 0; n < 30; n += 1) grouper.add(failedPassword('root', '192.0.2.1', noon + n));
  expect(pass(grouper, kept, noon + 60 * second, noon + 100 * second)).toEqual(['sshd from 192.0.2.1 38']);
  grouper.add(failedPassword('root', '192.0.2.1', noon + 90 * second));
  kept.take(grouper, noon + 101 * second);
  for (let now = noon + 3 * hour; now < noon + 4 * hour; now += 10 * minute) kept.take(grouper, now);
  expect([shown(kept.groups.values()), kept.open.size]).toEqual([['sshd from 192.0.2.1 39'], 0]);
});

test('a story that goes on without a pause is handed out while it does', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  const out: string[] = [];
  for (let now = noon; now < noon + 60 * second; now += 500) {
    for (let n = 0; n < 10; n += 1) grouper.add(failedPassword('root', '192.0.2.1', now));
    kept.take(grouper, now);
    out.push(...shown(kept.handedOut));
  }
  expect(out).toEqual(['sshd from 192.0.2.1 60', 'sshd from 192.0.2.1 460']);
});

test('few failed logins are not handed out, and join the others when their window is over', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  for (const source of ['192.0.2.1', '192.0.2.2']) grouper.add(failedPassword('anna', source, noon));
  expect(pass(grouper, kept, noon, noon + 10 * second)).toEqual([]);
  for (let now = noon; now < noon + 3 * hour; now += 10 * minute) kept.take(grouper, now);
  expect(shown(kept.groups.values())).toEqual(['sshd: few failed logins 2']);
});

test('a line that looks hostile is handed out, however rare it is', () => {
  const grouper = createGrouper({ live: true, tells: (brief) => brief.includes('rootkit') });
  const kept = new Kept();
  for (let n = 0; n < 500; n += 1) grouper.add(event(`disk check of volume done`, noon, {}, { program: 'smartd' }));
  grouper.add(event('rootkit signature in memory', noon, {}, { program: 'rkhunter' }));
  grouper.add(event('nothing at all here', noon, {}, { program: 'other' }));
  expect(pass(grouper, kept, noon, noon + 10 * second)).toEqual([
    'smartd: disk check of volume done 500',
    'rkhunter: rootkit signature in memory 1',
  ]);
});

test('sources that attack one account together become one story while they do', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  for (let source = 1; source <= 8; source += 1)
    for (let n = 0; n < 4; n += 1) grouper.add(failedPassword('root', `192.0.2.${source}`, noon, String(source)));
  pass(grouper, kept, noon, noon + 10 * second);
  grouper.add(failedPassword('root', '192.0.2.99', noon, '99'));
  pass(grouper, kept, noon + 10 * second, noon + 10 * minute);
  expect(shown(kept.groups.values())).toEqual(['sshd: 9 sources against root 33']);
});

test('a sender whose clock is years off gets one story for one burst', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  for (let n = 0; n < 100; n += 1) {
    grouper.add(failedPassword('root', '192.0.2.1', Date.UTC(1970, 0, 2) + n * second));
    kept.take(grouper, noon + n * second);
  }
  pass(grouper, kept, noon + 100 * second, noon + 130 * second);
  expect([kept.groups.size, kept.open.size]).toEqual([1, 1]);
});

test('a clock that is set back holds nothing up', () => {
  const grouper = createGrouper({ live: true });
  const kept = new Kept();
  for (let n = 0; n < 5; n += 1) grouper.add(failedPassword('root', '192.0.2.1', noon));
  kept.take(grouper, noon);
  kept.take(grouper, noon - 100 * hour);
  expect(shown(kept.groups.values())).toEqual(['sshd from 192.0.2.1 5']);
});

const address = fc.integer({ min: 1, max: 9 }).map((n) => `192.0.2.${n}`);
const account = fc.constantFrom('root', 'anna');
const at = fc.integer({ min: 0, max: 300 }).map((minutes) => noon + minutes * minute);
const processId = fc.integer({ min: 1, max: 5 }).map(String);
const anyEvent: fc.Arbitrary<() => LogEvent> = fc.oneof(
  fc.tuple(account, address, at, processId).map((args) => () => failedPassword(...args)),
  fc.tuple(account, address, at, processId).map((args) => () => acceptedPassword(...args)),
  fc
    .tuple(address, fc.constantFrom('/', "/?q=' or 1=1", '/.env'), fc.constantFrom(200, 404), at)
    .map((args) => () => request(...args)),
  fc.tuple(fc.constantFrom('check pass', 'disk full', 'rootkit'), at, processId, fc.constantFrom('sshd', 'cron')).map(
    ([text, time, pid, program]) =>
      () =>
        event(text, time, {}, { program, processId: pid }),
  ),
);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.array(anyEvent, { maxLength: 12 }) },
  fc.constantFrom(0.5, 2, 30, 400, 4000, 100_000, -50),
  fc.constant('restart' as const),
);

test('each event is in exactly one group of the store, whenever it was handed out, closed or restarted', () => {
  const options = { live: true, tells: (brief: string) => brief.includes('rootkit') };
  for (const limits of [{}, { softOpenGroups: 3, maxOpenGroups: 6 }])
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const kept = new Kept();
        let grouper = createGrouper({ ...options, limits });
        let now = noon;
        let added = 0;
        for (const one of steps) {
          if (one === 'restart') {
            const restored = { open: [...kept.open.values()], state: grouper.state() };
            grouper = createGrouper({ ...options, limits, restored });
          } else if (typeof one === 'number') now += one * second;
          else {
            for (const make of one) grouper.add(make());
            added += one.length;
          }
          kept.take(grouper, now);
        }
        grouper.flush();
        kept.keep(grouper);
        expect(kept.open.size).toBe(0);
        expect([...kept.groups.values()].reduce((sum, group) => sum + group.count, 0)).toBe(added);
      }),
    );
});
