import { expect, test } from 'vitest';
import { turnOffChromiumNetwork } from '../../src/main/electron/network-switches.ts';

test('Chromium resolves no name and fetches nothing by itself', () => {
  const given = new Map<string, string | undefined>();
  turnOffChromiumNetwork({ appendSwitch: (name, value) => void given.set(name, value) });
  expect(given.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect([...given.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-proxy-server']),
  );
});
