import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPrivateAddress, readEndpointUrl, refusePublicAddress } from '../../../src/main/triage/endpoint/address.ts';
import { AppError } from '../../../src/shared/errors.ts';

it.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.20',
  '100.64.0.1',
  '169.254.7.7',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fd12:3456::1',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each([
  '8.8.8.8',
  '172.15.255.255',
  '172.32.0.0',
  '192.169.0.1',
  '100.128.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '2001:4860:4860::8888',
  '::ffff:8.8.8.8',
  '::ffff:808:808',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'fec0::1',
  'localhost',
  '10.0.0.1.example.com',
  '',
])('%s is not private', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

it('counts an IPv4 address alike, alone and inside an IPv6 one', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPrivateAddress(`::ffff:${address}`)).toBe(isPrivateAddress(address));
    }),
  );
});

it.each([
  ['http://192.168.1.20:8080', 'http://192.168.1.20:8080', '/v1'],
  ['http://192.168.1.20:8080/', 'http://192.168.1.20:8080', '/v1'],
  ['http://host/v1/', 'http://host', '/v1'],
  ['https://host/openai/v1/chat/completions', 'https://host', '/openai/v1'],
])('reads %s', (url, origin, path) => {
  expect(readEndpointUrl(url)).toMatchObject({ origin, path });
});

it.each([
  '',
  'nothing',
  'ftp://10.0.0.1/',
  'file:///etc/passwd',
  'http://10.0.0.1@example.com/',
  'http://:pw@10.0.0.1/',
  'http://10.0.0.1/?to=x',
  'http://10.0.0.1/#x',
])('refuses %s as an address', (url) => {
  expect(() => readEndpointUrl(url)).toThrow(AppError);
});

it('reads any text or refuses it with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      try {
        expect(readEndpointUrl(text).origin).toMatch(/^https?:\/\//);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 40 },
  );
});

it('lets log lines go to a public address only where that was confirmed and is encrypted', () => {
  const open = readEndpointUrl('http://llm.example.com');
  const encrypted = readEndpointUrl('https://llm.example.com');
  expect(() => refusePublicAddress('203.0.113.9', encrypted, false)).toThrow(/not on a private network/);
  expect(() => refusePublicAddress('203.0.113.9', open, true)).toThrow(/http would show log lines/);
  expect(() => refusePublicAddress('203.0.113.9', encrypted, true)).not.toThrow();
  expect(() => refusePublicAddress('10.0.0.9', open, false)).not.toThrow();
});
