// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { CallArgs } from '../../src/shared/ipc.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { preparePage } from './page.ts';

async function store(options: FakeOptions = {}) {
  const bridge = preparePage(options);
  const { rowAt, useAlerts } = await import('../../src/renderer/stores/alerts.ts');
  const { useNotices } = await import('../../src/renderer/stores/notices.ts');
  useAlerts.getState().refresh();
  await vi.waitFor(() => {
    const { total, error } = useAlerts.getState();
    if (total === null && error === null) throw new Error('not loaded');
  });
  const offsets = () =>
    bridge.calls.flatMap(({ name, args }) =>
      name === 'alerts/list' ? [(args as CallArgs<'alerts/list'>).offset] : [],
    );
  return { bridge, offsets, rowAt, alerts: () => useAlerts.getState(), notices: () => useNotices.getState() };
}

test('only the pages that are scrolled to are fetched, each once', async () => {
  const { alerts, offsets, rowAt } = await store({ alerts: 100_000 });
  alerts().need(99_950, 99_999);
  alerts().need(99_960, 99_999);
  await vi.waitFor(() => expect(rowAt(alerts().pages, 99_999)).toBeDefined());
  expect(offsets()).toEqual([0, 99_900]);
  expect(rowAt(alerts().pages, 500)).toBeUndefined();
});

test('an answer to an older filter is thrown away, also where it comes last', async () => {
  const { bridge, alerts } = await store({ alerts: 300 });
  const answer = bridge.call;
  bridge.call = async (name, args) => {
    const given = await answer(name, args);
    if (JSON.stringify(args).includes('sudo')) await new Promise((resolve) => setTimeout(resolve, 30));
    return given;
  };
  alerts().setFilter({ text: 'sudo' });
  alerts().setFilter({ text: 'brute' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(
    alerts()
      .pages.get(0)
      ?.map(({ threat }) => threat),
  ).toEqual(Array(60).fill('SSH Brute Force Attack'));
});

test('while an answer is on its way, many refreshes ask once more and no oftener', async () => {
  const { alerts, offsets } = await store({ alerts: 10 });
  for (let times = 0; times < 5; times += 1) alerts().refresh();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(offsets()).toEqual([0, 0, 0]);
});

test('changed alerts leave the list of open ones, and the selection is over', async () => {
  const { alerts, notices } = await store({ alerts: 5 });
  alerts().toggleRange(0, 2);
  expect(await alerts().change([...alerts().selected], { kind: 'close', reason: 'benign' })).toBe(true);
  await vi.waitFor(() => expect(alerts().total).toBe(2));
  expect([alerts().selected.size, alerts().counts, notices().said]).toEqual([
    0,
    { open: 2, acknowledged: 0, closed: 3 },
    '3 alerts closed',
  ]);
});

test('the keyboard stays on its alert when an import puts others before it, and its list does not scroll', async () => {
  const { bridge, alerts, rowAt } = await store({ alerts: 12 });
  alerts().focus(2);
  const { focusedId, moves } = alerts();
  const answer = bridge.call;
  bridge.call = async (name, args) => {
    const given = await answer(name, args);
    if (given.ok && given.value !== null && 'countsByState' in given.value) {
      const { rows, total } = given.value;
      const newer = rows.slice(0, 3).map((row) => ({ ...row, id: `new-${row.id}` }));
      return { ok: true, value: { ...given.value, rows: [...newer, ...rows], total: total + 3 } };
    }
    return given;
  };
  alerts().refresh();
  await vi.waitFor(() => expect(alerts().total).toBe(15));
  expect([alerts().focused, rowAt(alerts().pages, alerts().focused)?.id, alerts().moves]).toEqual([
    5,
    focusedId,
    moves,
  ]);
});

test('a change that fails is told, and the selection stays', async () => {
  const error = { code: 'disk-full', message: 'Full.', effect: '', remedy: '' } as const;
  const { alerts, notices } = await store({ alerts: 5, failing: { 'alerts/change': error } });
  alerts().toggle('alert-1');
  expect(await alerts().change(['alert-1'], { kind: 'acknowledge' })).toBe(false);
  expect([[...alerts().selected], notices().errors.map((notice) => notice.error)]).toEqual([['alert-1'], [error]]);
});

test('all that match are selected, up to what one call may change', async () => {
  const { alerts } = await store({ alerts: 10_700 });
  await alerts().selectAll();
  expect(alerts().selected.size).toBe(10_000);
});
