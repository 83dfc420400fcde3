// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ReportText } from '../../src/renderer/components/detail/report-text.tsx';
import type { Report } from '../../src/shared/report.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { fakeAlert, fakeDetail } from './fake-data.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

const { provenance } = fakeDetail(fakeAlert(0), []).verdict;
const report: Report = {
  alertId: 'alert-9',
  state: 'done',
  sections: [
    {
      field: 'evidence',
      sentences: [
        { text: 'Root failed 498 times.', ungrounded: [], checked: true },
        { text: 'It came from 10.9.8.7.', ungrounded: ['10.9.8.7'], checked: true },
      ],
    },
  ],
  provenance,
  error: null,
};

/** The window with the first alert of the list open; it is `alert-9`. */
async function openAlert(options: FakeOptions) {
  const bridge = preparePage(options);
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  const [row] = await screen.findAllByTestId('alert-row');
  await act(async () => void fireEvent.click(row as Element));
  const details = await screen.findByRole('region', { name: 'Alert details' });
  const section = await within(details).findByRole('region', { name: 'Report' });
  const made = (name: string) => bridge.calls.filter((call) => call.name === name).map((call) => call.args);
  return { bridge, section, made, state: () => within(section).getByTestId('report-state').textContent };
}
const tell = (bridge: Awaited<ReturnType<typeof openAlert>>['bridge'], change: Partial<Report>) =>
  act(async () => bridge.broadcast('report/changed', { ...report, ...change }));

test('a model that is too small says so and points to the checklist; it is asked for nothing', async () => {
  const { section, state, made } = await openAlert({ canWrite: false });
  expect(state()).toMatch(/too small to write a report well.*checklist.*lines.*under Models/);
  expect(within(section).queryByRole('button')).toBeNull();
  expect(made('report/write')).toEqual([]);
});

test('a report begins by itself when the alert stays open, grows, and can be stopped', async () => {
  const { bridge, section, state, made } = await openAlert({ canWrite: true });
  expect(made('report/write')).toEqual([]);
  await waitFor(() => expect(made('report/write')).toEqual([{ alertId: 'alert-9' }]), { timeout: 5_000 });
  expect(state()).toMatch(/asked for a report/);
  const sentences = [{ text: 'Root fai', ungrounded: [], checked: false }];
  await tell(bridge, { state: 'writing', provenance: null, sections: [{ field: 'evidence', sentences }] });
  expect(state()).toBe('The model is writing…');
  expect(within(section).getByTitle('being written, not checked yet').textContent).toBe('Root fai');
  await act(async () => void fireEvent.click(within(section).getByRole('button', { name: 'Stop writing' })));
  expect(made('report/stop')).toEqual([{ alertId: 'alert-9' }]);
  await tell(bridge, { state: 'stopped', provenance: null, sections: [{ field: 'evidence', sentences }] });
  expect(state()).toMatch(/stopped.*not kept/);
  within(section).getByRole('button', { name: 'Write a report' });
  await tell(bridge, { alertId: 'alert-1', state: 'done' });
  expect(state()).toMatch(/stopped/);
});

test('closing the alert ends the writing', async () => {
  const { bridge, made } = await openAlert({
    canWrite: true,
    report: { ...report, state: 'writing', provenance: null },
  });
  await act(async () => void fireEvent.keyDown(document.body, { key: 'Escape' }));
  expect(made('report/stop')).toEqual([{ alertId: 'alert-9' }]);
  expect(bridge.calls.some(({ name }) => name === 'report/write')).toBe(false);
});

test('a kept report names what is not in the log in words, and where it comes from', async () => {
  const { section, state, made } = await openAlert({ canWrite: true, report });
  const marked = within(section).getAllByTestId('ungrounded');
  expect(marked.map((one) => one.textContent)).toEqual(['?It came from 10.9.8.7. Not in the log: 10.9.8.7']);
  expect(state()).toBe('Report written, 2 sentences; 1 names something that is not in the log.');
  expect(section.textContent).toContain('Written by starter 0.1.0');
  expect(within(section).queryByRole('button')).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(made('report/write')).toEqual([]);
});

test('one of another model can be written again', async () => {
  const { section } = await openAlert({
    canWrite: true,
    report: { ...report, provenance: { ...provenance, packVersion: '0' } },
  });
  within(section).getByRole('button', { name: 'Write it again with the model of now' });
});

test('a failure says what to do and can be tried again', async () => {
  const error = { code: 'endpoint-failed', message: 'The server hung up.', effect: '', remedy: 'Try later.' } as const;
  const { section } = await openAlert({
    canWrite: true,
    report: { ...report, state: 'failed', provenance: null, error },
  });
  expect(within(section).getByRole('alert').textContent).toContain('The server hung up.');
  within(section).getByRole('button', { name: 'Write a report' });
});

test('without a loaded model it says so, and asks again when there is one', async () => {
  const { bridge, state, made } = await openAlert({ canWrite: null });
  expect(state()).toMatch(/not loaded/);
  const { fakeStatus } = await import('./fake-data.ts');
  const model = { ...fakeStatus.model, pack: 'other' };
  await act(async () => bridge.broadcast('status/changed', { ...fakeStatus, model }));
  expect(made('report/get').length).toBeGreaterThan(1);
});

test('a report that repeats a hostile log is inert text: no markup, no link, nothing hidden', () => {
  const text = '<img src=x onerror=alert(1)> <b>Run</b> [it](https://evil.example/x) \u202egpj.exe';
  const { container } = render(
    <ReportText
      sections={[{ field: 'evidence', sentences: [{ text, ungrounded: ['<i>x</i>\u202e'], checked: true }] }]}
    />,
  );
  expect(container.querySelectorAll('img, a, script, b, i, iframe, [href], [src], [style]')).toHaveLength(0);
  expect(container.textContent).toContain(
    '<img src=x onerror=alert(1)> <b>Run</b> [it](https://evil.example/x) U+202Egpj',
  );
  expect(container.textContent).not.toContain('\u202e');
});
