import { expect, test } from 'vitest';
import { serveCalls } from '../../src/main/electron/ipc-server.ts';
import { AppError } from '../../src/shared/errors.ts';
import { calls } from '../../src/shared/ipc.ts';
import { fakeHandlers, fakeIpc } from './fake-ipc.ts';

test('every call of the contract is served, and no other', () => {
  const ipc = fakeIpc();
  serveCalls(ipc, fakeHandlers().handlers, () => true);
  expect([...ipc.served.keys()].sort()).toEqual(Object.keys(calls).sort());
});

test('a handler gets parsed arguments, with the defaults of the schema', async () => {
  const ipc = fakeIpc();
  const { handlers, received } = fakeHandlers();
  serveCalls(ipc, handlers, () => true);
  await ipc.invoke('alerts/list', { text: 'ssh' });
  expect(received).toEqual([
    {
      name: 'alerts/list',
      args: {
        states: [],
        severities: [],
        text: 'ssh',
        sort: { column: 'severity', descending: true },
        offset: 0,
        limit: 100,
      },
    },
  ]);
});

test('what a handler throws crosses as data', async () => {
  const ipc = fakeIpc();
  const { handlers } = fakeHandlers();
  const failure = new AppError({ code: 'disk-full', message: 'Full.', effect: 'Kept.', remedy: 'Make room.' });
  serveCalls(ipc, { ...handlers, 'import/list': () => Promise.reject(failure) }, () => true);
  expect(await ipc.invoke('import/list', {})).toEqual({ ok: false, error: failure.data });
});
