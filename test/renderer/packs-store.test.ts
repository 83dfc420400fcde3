import { afterEach, expect, test, vi } from 'vitest';
import { usePacks } from '../../src/renderer/stores/packs.ts';
import { packTaskSchema } from '../../src/shared/pack-sheet.ts';

afterEach(() => vi.unstubAllGlobals());

const task = packTaskSchema.parse({
  pack: 'mini',
  kind: 'install',
  state: 'running',
  step: 'preparing',
  file: '',
  bytesDone: 0,
  bytesTotal: null,
  bytesPerSecond: null,
  secondsLeft: null,
  notice: '',
  error: null,
});

test('what is told of a task while a listing is under way is newer than the listing', async () => {
  let answer = (_value: unknown) => {};
  const promise = new Promise((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('window', { porchlight: { call: () => promise } });
  const loaded = usePacks.getState().load();
  usePacks.getState().receive({ ...task, step: 'fetching' });
  answer({ ok: true, value: { sheets: [], tasks: [task, { ...task, pack: 'other' }] } });
  await loaded;
  const { listing } = usePacks.getState();
  const steps = listing.state === 'ready' ? listing.value.tasks.map(({ pack, step }) => [pack, step]) : [];
  expect(steps).toEqual([
    ['other', 'preparing'],
    ['mini', 'fetching'],
  ]);
});
