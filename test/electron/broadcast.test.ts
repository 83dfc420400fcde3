import { expect, test } from 'vitest';
import { broadcastTo } from '../../src/main/electron/broadcast.ts';

test('only live windows that show our own page are told', () => {
  const told: string[] = [];
  const window = (name: string, url: string, destroyed = false) => ({
    isDestroyed: () => destroyed,
    getURL: () => url,
    send: (channel: string) => void told.push(`${name} ${channel}`),
  });
  const tell = broadcastTo(() => [
    window('own', 'porchlight://app/index.html'),
    window('foreign', 'https://example.com/'),
    window('gone', 'porchlight://app/index.html', true),
  ]);
  tell('alerts/changed', {});
  expect(told).toEqual(['own alerts/changed']);
});
