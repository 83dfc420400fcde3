// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBelowThreshold, reclassifiedText } from '../../src/shared/texts/reports.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { fakeAlert, fakeDetail } from './fake-data.ts';
import { preparePage } from './page.ts';

let bridge: FakeBridge;
beforeEach(() => {
  bridge = preparePage();
});
afterEach(cleanup);

test('it starts, shows how far it is, is cancelled, and says what changed', async () => {
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Models' })));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Re-classify open alerts' })));
  const running = { state: 'running', done: 16, of: 40, changed: 5, error: null } as const;
  await act(async () => bridge.broadcast('reclassify/progress', running));
  expect(screen.getByTestId('reclassify-state').textContent).toBe('16 of 40 alerts, 5 changed');
  expect(screen.getByRole('progressbar', { name: 'Progress of re-classifying' }).getAttribute('aria-valuenow')).toBe(
    '40',
  );
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
  const names = bridge.calls.map((call) => call.name).filter((name) => name.startsWith('alerts/reclassify'));
  expect(names).toEqual(['alerts/reclassify', 'alerts/reclassify-cancel']);
  await act(async () => bridge.broadcast('reclassify/progress', { ...running, state: 'done', done: 40, changed: 12 }));
  expect(screen.getByTestId('reclassify-state').textContent).toBe('Done: 12 of 40 alerts changed.');
});

const was = { threat: 'Port Scan', severity: 'HIGH', attackProbability: 0.93, pack: 'a', packVersion: '1' } as const;
const is = { ...was, threat: 'Benign: Monitoring Probe', attackProbability: 0.4, pack: 'b', packVersion: '2' };
const detail = JSON.stringify({ was, is, alert: false });

test('the history says what an alert was and is', async () => {
  const { HistoryList } = await import('../../src/renderer/components/detail/history-list.tsx');
  render(
    <MantineProvider>
      <HistoryList history={[{ at: 5, action: 'reclassify', detail }]} />
    </MantineProvider>,
  );
  expect(screen.getByRole('listitem').textContent).toContain(
    'Re-classified: was Port Scan (93 %) by a 1, is Harmless: monitoring (40 %) by b 2; below the threshold, left open',
  );
  expect(reclassifiedText('{"was":1}')).toBe('{"was":1}');
});

test('an alert is below the threshold until its group gets another verdict', () => {
  const { verdict } = fakeDetail(fakeAlert(0), []);
  const history = [{ at: 5, action: 'reclassify' as const, detail }];
  expect(isBelowThreshold(history, { ...verdict, attackProbability: 0.4 })).toBe(true);
  expect(isBelowThreshold(history, verdict)).toBe(false);
  expect(isBelowThreshold([], verdict)).toBe(false);
});
