import { expect, test } from 'vitest';
import { makeBridge } from '../../src/preload/bridge.ts';
import { broadcasts, calls, type PageCallName } from '../../src/shared/ipc.ts';

function fakes() {
  const invoked: unknown[][] = [];
  const listening = new Map<string, (event: unknown, value: unknown) => void>();
  const ipc = {
    invoke: async (...given: unknown[]) => {
      invoked.push(given);
      return { ok: true, value: { importId: 'new' } };
    },
    on: (name: string, listener: never) => listening.set(name, listener),
    removeListener: (name: string) => listening.delete(name),
  };
  const files = { getPathForFile: (file: File) => (file.name === 'text' ? '' : `/dropped/${file.name}`) };
  return { invoked, listening, bridge: makeBridge(ipc as never, files) };
}

test('it passes every call and broadcast of the contract, but none that names paths to read', async () => {
  const { bridge, invoked, listening } = fakes();
  for (const name of Object.keys(calls)) await bridge.call(name as PageCallName, {} as never);
  for (const name of Object.keys(broadcasts) as (keyof typeof broadcasts)[]) bridge.on(name, () => {});
  expect(invoked.map(([name]) => name)).toEqual(
    Object.keys(calls).filter((name) => name !== 'import/start' && name !== 'packs/import'),
  );
  expect([...listening.keys()]).toEqual(Object.keys(broadcasts));
});

test('a listener gets the value and never the event, until it unsubscribes', () => {
  const { bridge, listening } = fakes();
  const given: unknown[][] = [];
  const end = bridge.on('alerts/changed', (...all) => void given.push(all));
  listening.get('alerts/changed')?.({ sender: 'secret' }, {});
  end();
  expect(given).toEqual([[{}]]);
  expect(listening.size).toBe(0);
});

test('dropped files are imported by their paths; what is no file is refused', async () => {
  const { bridge, invoked } = fakes();
  const file = (name: string) => ({ name }) as File;
  expect(await bridge.importDropped([file('auth.log'), file('text')])).toMatchObject({ ok: true });
  expect(invoked).toEqual([['import/start', { paths: ['/dropped/auth.log'] }]]);
  expect(await bridge.importDropped([file('text')])).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
});
