import { expect, test } from 'vitest';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LogEvent } from '../../src/shared/log.ts';
import { event, failedPassword, minute, noon } from './events.ts';

function groupsOf(events: readonly LogEvent[]): EventGroup[] {
  const grouper = createGrouper();
  for (const one of events) grouper.add(one);
  grouper.flush();
  return [...grouper.takeChanges().closed];
}

const fingerprints = (groups: readonly EventGroup[]): number =>
  new Set(groups.map(({ fingerprint }) => fingerprint)).size;
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

const service = (account: string, name: string, host: string): LogEvent =>
  event(
    `A service was installed in the system. Service Name: ${name} Service Type: user mode`,
    noon,
    { 'event.code': '7045', 'event.action': 'service-installed', 'user.name': account, Channel: 'System' },
    { format: 'json', program: 'Service Control Manager', host },
  );

test('a hundred brute forces of different addresses, accounts, days and sizes share a few fingerprints', () => {
  const events = range(100).flatMap((n) =>
    range(12 + n * 2).map((tries) =>
      failedPassword(`user${n}`, `203.0.113.${n}`, noon + n * 1440 * minute + tries * 1000),
    ),
  );
  const groups = groupsOf(events);
  expect([groups.length, fingerprints(groups)]).toEqual([100, 2]);
});

test('a new service has the fingerprint of its name, whoever installed it on whichever machine', () => {
  const groups = groupsOf([
    service('anna', 'Backup Agent', 'pc1'),
    service('CORP\\bob', 'Backup Agent', 'pc2'),
    service('anna', 'Update Agent', 'pc3'),
  ]);
  expect([groups.length, fingerprints(groups)]).toEqual([3, 2]);
});

test('one account is one story over all Windows channels, however they write its name', () => {
  const fields = { 'event.code': '4720', 'event.action': 'account-created', Channel: 'Security', 'user.name': 'Anna' };
  const groups = groupsOf([
    service('CORP\\anna', 'Agent', 'PC1.corp.example'),
    event('A user account was created.', noon + minute, fields, { format: 'json', host: 'pc1' }),
  ]);
  expect(groups.map(({ title, signals }) => [title, signals.map(({ name }) => name)])).toEqual([
    ['Windows by CORP\\anna on PC1.corp.example', ['new-account', 'new-service', 'distinct-accounts']],
  ]);
});

test('the same file gives the same ids again', () => {
  const events = range(40).map((n) => failedPassword('root', `203.0.113.${n % 3}`, noon + n * 1000));
  const first = groupsOf(events);
  const other = groupsOf([event('something before', noon, {}, { program: 'kernel' }), ...events]);
  expect(first.map(({ id }) => id)).toEqual(groupsOf(events).map(({ id }) => id));
  expect(other.map(({ id }) => id)).toEqual(expect.arrayContaining(first.map(({ id }) => id)));
});
