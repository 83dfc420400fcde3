import { expect, test } from 'vitest';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LogEvent } from '../../src/shared/log.ts';
import { acceptedPassword, event, failedPassword, minute, noon, request } from './events.ts';

function groupsOf(events: readonly LogEvent[]): EventGroup[] {
  const grouper = createGrouper();
  for (const one of events) grouper.add(one);
  grouper.flush();
  return [...grouper.takeChanges().closed];
}

function shown(groups: readonly EventGroup[]): unknown[] {
  return groups.map(({ kind, title, count, signals }) => ({
    kind,
    title,
    count,
    signals: signals.map(({ name, value, detail }) =>
      [name, value, ...(detail === undefined ? [] : [detail])].join(' '),
    ),
  }));
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

test('500 failed passwords of one address are one group', () => {
  const groups = groupsOf(range(500).map((n) => failedPassword('root', '203.0.113.7', noon + n * 1000, String(n))));
  expect(shown(groups)).toEqual([
    { kind: 'actor', title: 'sshd from 203.0.113.7', count: 500, signals: ['auth-failures 500'] },
  ]);
  const shownLines = groups[0]?.samples.map(({ time }) => time);
  expect(shownLines).toEqual([...range(8), 499].map((n) => noon + n * 1000));
});

test('one hundred addresses against one account in one night are one group', () => {
  const events = range(100).flatMap((n) =>
    range(4).map((again) => failedPassword('root', `198.51.100.${n}`, noon + n * 3 * minute + again * 1000)),
  );
  expect(shown(groupsOf(events))).toEqual([
    {
      kind: 'account',
      title: 'sshd: 100 sources against root',
      count: 400,
      signals: ['auth-failures 400', 'distinct-sources 100'],
    },
  ]);
});

test('many addresses with few failures each against many accounts are one group', () => {
  const events = range(30).flatMap((n) => [
    failedPassword(`user${n}`, `198.51.100.${n}`, noon + n * minute),
    failedPassword(`guest${n}`, `198.51.100.${n}`, noon + n * minute),
  ]);
  expect(shown(groupsOf(events))).toEqual([
    {
      kind: 'account',
      title: 'sshd: 30 sources against 60 accounts',
      count: 60,
      signals: ['auth-failures 60', 'distinct-accounts 60', 'distinct-sources 30'],
    },
  ]);
});

test('a user who mistypes once tells no story, three failures before a success do', () => {
  const mistyped = [failedPassword('anna', '192.0.2.5', noon), acceptedPassword('anna', '192.0.2.5', noon + 5000)];
  const broken = [
    ...range(3).map((n) => failedPassword('root', '203.0.113.7', noon + n * 1000)),
    acceptedPassword('root', '203.0.113.7', noon + 9000),
  ];
  expect(shown(groupsOf([...mistyped, ...broken]))).toEqual([
    {
      kind: 'actor',
      title: 'sshd from 203.0.113.7',
      count: 4,
      signals: ['auth-failures 3', 'success-after-failures 3 failures before it', 'auth-successes 1'],
    },
    {
      kind: 'routine',
      title: 'sshd: few failed logins',
      count: 2,
      signals: ['auth-failures 1', 'auth-successes 1'],
    },
  ]);
});

test('a login that follows failures of another address is no part of the attack', () => {
  const attack = range(6).map((n) => failedPassword('root', `198.51.100.${n}`, noon + n * minute));
  const groups = groupsOf([...attack, acceptedPassword('root', '192.0.2.5', noon + 7 * minute)]);
  expect(groups.map(({ title, count }) => [title, count])).toEqual([
    ['sshd: 6 sources against root', 6],
    ['sshd: logins', 1],
  ]);
});

test('lines of a process that name no source join its story, also those before the source was named', () => {
  const of = (message: string, processId: string, fields = {}): LogEvent =>
    event(message, noon, fields, { program: 'sshd(pam_unix)', processId });
  const failure = { 'event.category': 'authentication', 'event.outcome': 'failure', 'source.ip': '203.0.113.7' };
  const groups = groupsOf(
    range(5).flatMap((n) => [
      of('check pass; user unknown', String(n), { 'event.category': 'authentication' }),
      of('authentication failure; logname= uid=0 rhost=203.0.113.7', String(n), failure),
      of('check pass; user unknown', String(n), { 'event.category': 'authentication' }),
    ]),
  );
  expect(groups.map(({ title, count }) => [title, count])).toEqual([['sshd from 203.0.113.7', 15]]);
});

test('a broken link is no story, a search for weaknesses is', () => {
  const visitors = range(50).flatMap((n) => [
    request(`192.0.2.${n}`, '/', 200, noon + n * 1000),
    request(`192.0.2.${n}`, '/old.png', 404, noon + n * 1000),
  ]);
  const scanner = range(12).map((n) => request('203.0.113.7', `/probe${n}`, 404, noon + n * 1000));
  const injection = request('203.0.113.8', "/item?id=1'%20or%20'1'='1", 200, noon);
  expect(shown(groupsOf([...visitors, ...scanner, injection]))).toEqual([
    {
      kind: 'routine',
      title: 'web: GET page 2xx',
      count: 50,
      signals: ['distinct-sources 50', 'status-mix 2xx 50', 'request-rate 50 per minute'],
    },
    {
      kind: 'actor',
      title: 'web from 203.0.113.7',
      count: 12,
      signals: ['client-errors 12', 'distinct-paths 12', 'status-mix 4xx 12'],
    },
    {
      kind: 'actor',
      title: 'web from 203.0.113.8',
      count: 1,
      signals: ['attack-strings 1 sql-injection', 'status-mix 2xx 1'],
    },
    {
      kind: 'routine',
      title: 'web: client errors',
      count: 50,
      signals: ['client-errors 50', 'distinct-sources 50', 'status-mix 4xx 50', 'request-rate 50 per minute'],
    },
  ]);
});

test('the messages of a start of the machine are one group with samples of different kinds', () => {
  const words = ['memory', 'disk', 'network', 'bus', 'driver', 'clock', 'usb', 'audio', 'video', 'thermal'];
  const events = range(100).map((n) =>
    event(`${words[n % 10]}${words[Math.floor(n / 10)]} ready`, noon + n, {}, { program: 'kernel' }),
  );
  const groups = groupsOf(events);
  expect(groups.map(({ title, count, samples }) => [title, count, samples.length])).toEqual([
    ['kernel: other messages', 100, 12],
  ]);
});

test('a silence of more than two hours ends a story; times that go back do not', () => {
  const failures = (start: number): LogEvent[] =>
    range(3).map((n) => failedPassword('root', '203.0.113.7', start + n * 1000));
  const groups = groupsOf([...failures(noon), ...failures(noon + 200 * minute), ...failures(noon - 60 * minute)]);
  expect(groups.map(({ title, count }) => [title, count])).toEqual([
    ['sshd from 203.0.113.7', 6],
    ['sshd from 203.0.113.7', 3],
  ]);
});

test('a title is one short line, whatever an account calls itself', () => {
  const groups = groupsOf(range(3).map((n) => failedPassword(`a\u202egnp\n\u0007${'x'.repeat(500)}`, '', noon + n)));
  expect(groups.map(({ title }) => [/[\p{Cc}\p{Cf}]/u.test(title), title.length])).toEqual([[false, 120]]);
});
