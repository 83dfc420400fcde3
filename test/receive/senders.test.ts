import { expect, it } from 'vitest';
import { createAllowList, plainAddress } from '../../src/main/receive/senders.ts';

it('writes an IPv4 address in its IPv6 form as IPv4, and leaves zones out', () => {
  expect(
    ['::ffff:192.0.2.1', '::FFFF:192.0.2.1', 'fe80::1%eth0', '2001:db8::1', '192.0.2.1'].map(plainAddress),
  ).toEqual(['192.0.2.1', '192.0.2.1', 'fe80::1', '2001:db8::1', '192.0.2.1']);
});

it('allows addresses and networks of both families, and all where it is empty', () => {
  const { allows } = createAllowList(['192.168.1.0/24', '10.0.0.5', 'fd00::/8', ' ::ffff:172.16.0.0/108 ']);
  expect(['192.168.1.77', '10.0.0.5', 'fd12::1', '172.16.5.5', '192.168.1.77'].map(allows)).toEqual(
    new Array(5).fill(true),
  );
  expect(['192.168.2.1', '10.0.0.6', 'fe80::1', '172.32.0.1', '', 'not an address'].map(allows)).toEqual(
    new Array(6).fill(false),
  );
  expect(createAllowList([]).allows('203.0.113.9')).toBe(true);
});

it('names the entry that can’t be read', () => {
  for (const entry of ['192.168.1.0/33', '192.168.1', 'router', '1.2.3.4/8/8', '::1/129', '1.2.3.4/', '1.2.3.4/-1', ''])
    expect(() => createAllowList(['10.0.0.1', entry]), entry).toThrow(`“${entry}” in the list of senders`);
});

it('remembers only so many senders', () => {
  const { allows } = createAllowList(['10.0.0.0/8']);
  for (let index = 0; index < 25_000; index++) allows(`11.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
  expect(allows('10.1.2.3')).toBe(true);
  expect(allows('11.0.0.1')).toBe(false);
});
