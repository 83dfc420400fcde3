// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FoundRecord, SearchPage } from '../../src/shared/search.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

const record = (index: number, change: Partial<FoundRecord> = {}): FoundRecord => ({
  id: `live ${index}`,
  source: 'udp-1',
  time: Date.UTC(2026, 2, 2, 6, 0, 0) - index * 1000,
  file: '/var/log/auth.log',
  lineNumber: 1000 - index,
  host: 'office',
  program: 'sshd',
  text: `Failed password for root from 203.0.113.7, try ${index}`,
  ...change,
});
const page = (rows: FoundRecord[], change: Partial<SearchPage> = {}): SearchPage => ({
  rows,
  next: null,
  scanned: 1200,
  kept: 10_000_000,
  milliseconds: 34,
  missingFiles: [],
  ...change,
});
const hundred = () => Array.from({ length: 100 }, (_, index) => record(index));

async function openWindow(options: FakeOptions = {}, key: string | null = '3') {
  const bridge = preparePage(options);
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  if (key !== null) await press(key);
  return bridge;
}

const press = (key: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
const asked = (bridge: Awaited<ReturnType<typeof openWindow>>) =>
  bridge.calls.filter(({ name }) => name === 'records/search').map(({ args }) => args);

test('words are looked for and marked; log text stays text, and what hides is shown', async () => {
  const hostile = record(0, { text: 'FAILED <img src=x> for \u202egpj.exe unfailed' });
  const bridge = await openWindow({
    found: page([hostile, record(1, { text: null })], { missingFiles: ['/gone.log'] }),
  });
  await press('/');
  const field = screen.getByRole('searchbox', { name: 'Words in the line' });
  expect(document.activeElement).toBe(field);
  await act(async () => void fireEvent.change(field, { target: { value: 'fail -other' } }));
  await act(async () => void fireEvent.submit(field));
  expect(asked(bridge).at(-1)).toMatchObject({ text: 'fail -other', limit: 100, after: null });
  const [row, gone] = screen.getAllByTestId('found-row');
  expect([...(row?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['FAIL']);
  expect(row?.querySelector('img')).toBeNull();
  expect(row?.textContent).toContain('U+202E');
  expect(gone?.textContent).toContain('the file is gone or was changed');
  expect(screen.getByText('/gone.log')).toBeDefined();
  await act(async () => void fireEvent.change(field, { target: { value: 'img' } }));
  expect(row?.querySelector('mark')?.textContent).toBe('FAIL');
  expect(screen.getByTestId('looked').textContent).toContain('Looked at 1,200 of 10,000,000 records, 34 ms');
});

test('a page draws only what is on the screen, the next one comes as one moves to its end, each once', async () => {
  const bridge = await openWindow({ found: page(hundred(), { next: 'place' }) });
  expect((await screen.findAllByTestId('found-row')).length).toBeLessThan(60);
  await waitFor(() => expect(asked(bridge).length).toBeGreaterThan(0));
  await act(async () => {
    const { useSearch } = await import('../../src/renderer/stores/search.ts');
    await Promise.all([useSearch.getState().more(), useSearch.getState().more()]);
  });
  expect(asked(bridge).filter((args) => (args as { after: string | null }).after === 'place')).toHaveLength(1);
});

test('the answer to an older question is thrown away', async () => {
  const bridge = await openWindow({ found: page([]) });
  const { useSearch } = await import('../../src/renderer/stores/search.ts');
  const waiting: (() => void)[] = [];
  const call = bridge.call.bind(bridge);
  const found = [page([record(1)]), page([record(2)])];
  bridge.call = async (name, args) => {
    if (name !== 'records/search') return call(name, args);
    const answer = found.shift();
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { ok: true, value: answer } as Awaited<ReturnType<typeof bridge.call<typeof name>>>;
  };
  const first = useSearch.getState().search();
  const second = useSearch.getState().search();
  waiting[1]?.();
  await second;
  waiting[0]?.();
  await first;
  expect(useSearch.getState().rows.map(({ id }) => id)).toEqual(['live 2']);
});

test('the keyboard moves through what was found; the whole record stands below', async () => {
  await openWindow({ found: page([record(0), record(1, { text: 'second line' })]) });
  await screen.findAllByTestId('found-row');
  await press('j');
  const panel = screen.getByRole('region', { name: 'The record' });
  expect(panel.textContent).toContain('second line');
  expect(panel.textContent).toContain('/var/log/auth.log:999');
});

test('nothing kept, nothing found and a failure are told apart', async () => {
  const bridge = await openWindow();
  expect(await screen.findByText('No records are kept yet')).toBeDefined();
  cleanup();
  await openWindow({ found: page([]) });
  expect(await screen.findByText('No record matches')).toBeDefined();
  cleanup();
  const error = { code: 'store-damaged', message: 'Damaged.', effect: 'Lost.', remedy: 'Restore.' } as const;
  await openWindow({ failing: { 'records/search': error } });
  expect((await screen.findByRole('alert')).textContent).toContain('Restore.');
  expect(asked(bridge)).toHaveLength(1);
});

test('who is involved in an alert leads to the records that name it, and a quoted line to those around it', async () => {
  const bridge = await openWindow({ found: page(hundred()) }, null);
  await screen.findAllByTestId('alert-row');
  await press('Enter');
  const details = await screen.findByRole('region', { name: 'Alert details' });
  await act(
    async () =>
      void fireEvent.click(await within(details).findByRole('button', { name: 'Search records for 203.0.113.7' })),
  );
  expect(asked(bridge).at(-1)).toMatchObject({ address: '203.0.113.7', text: '' });
  const { useSearch } = await import('../../src/renderer/stores/search.ts');
  const line = record(40);
  await act(async () => useSearch.getState().showAround(line, line.time));
  expect(asked(bridge).at(-1)).toMatchObject({
    file: '/var/log/auth.log',
    from: line.time - 60_000,
    to: line.time + 60_000,
    limit: 500,
  });
  expect(useSearch.getState().focused).toBe(40);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Show all files' })));
  expect(asked(bridge).at(-1)).toMatchObject({ file: '', from: line.time - 60_000 });
});
