// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ImportProgress, SourceReport } from '../../src/shared/analysis.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { fakeImport } from './fake-data.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

function source(change: Partial<SourceReport>): SourceReport {
  const [first] = fakeImport('one', {}).sources;
  if (first === undefined) throw new Error('no source');
  return { ...first, ...change };
}

const locked = (code: 'password-needed' | 'password-wrong') =>
  source({
    file: '/logs/locked.zip',
    outcome: 'failed',
    error: { code, message: 'It is locked.', effect: '', remedy: 'Give the password.' },
  });

async function openImports(imports: ImportProgress[], options: FakeOptions = {}) {
  const bridge = preparePage({ alerts: 0, imports, ...options });
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  await act(async () => void fireEvent.keyDown(document.body, { key: '4' }));
  return bridge;
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const type = (element: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const openReport = async () => click(await screen.findByRole('button', { name: /Parse report/ }));

test('the report names products, what was not understood with examples, heads and damage', async () => {
  const done = fakeImport('x', {});
  await openImports([
    fakeImport('x', {
      counters: { ...done.counters, headers: 7, products: { 'Cisco ASA': 5, 'Fortinet FortiGate': 90 } },
      sources: [
        source({
          unknown: [{ reason: 'binary', lines: 2, examples: [{ lineNumber: 12, text: '<b>x</b>\u0000' }] }],
          damage: [{ kind: 'chunk', count: 3, example: 'at byte 65536: wrong checksum' }],
        }),
        source({
          file: 'b.log',
          unknown: [{ reason: 'binary', lines: 3, examples: [{ lineNumber: 1, text: 'y' }] }],
        }),
      ],
    }),
  ]);
  expect((await screen.findByRole('article')).textContent).toContain('1 file is damaged in places');
  await openReport();
  const products = screen.getByRole('region', { name: 'Products' }).textContent ?? '';
  expect(products.indexOf('Fortinet FortiGate')).toBeLessThan(products.indexOf('Cisco ASA'));
  expect(screen.getByText('Heads of tables and files').nextSibling?.textContent).toBe('7');
  const unknown = screen.getByTestId('unknown');
  expect(unknown.textContent).toContain('5 lines not text (binary), left out');
  expect([unknown.querySelector('b'), unknown.textContent?.includes('U+0000')]).toEqual([null, true]);
  expect(screen.getByText(/3 × chunk/).closest('td')?.textContent).toContain('wrong checksum');
});

test('files of one archive are folded; those that need a person stand by themselves', async () => {
  const entries = Array.from({ length: 300 }, (_, index) => source({ file: `/logs/all.zip » day-${index}.log` }));
  const bad = source({ file: '/logs/all.zip » bad.log', damage: [{ kind: 'end', count: 1, example: '' }] });
  await openImports([fakeImport('x', { sources: [...entries, bad] })]);
  expect((await screen.findByRole('heading', { level: 3 })).textContent).toBe('all.zip');
  await openReport();
  const table = () => screen.getByRole('table', { name: 'Files' });
  expect(
    within(table())
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent?.slice(0, 50)),
  ).toEqual([
    expect.stringContaining('bad.log'),
    expect.stringContaining('Damaged'),
    expect.stringContaining('all.zip: 300 files in it'),
  ]);
  await click(screen.getByRole('button', { name: 'Files in /logs/all.zip' }));
  expect(within(table()).getAllByRole('row').length).toBe(1 + 3 + 100 + 1);
});

test('a locked file is read again with its password, which an empty field is not', async () => {
  const bridge = await openImports([fakeImport('x', { sources: [locked('password-wrong')] })]);
  await click(await screen.findByRole('button', { name: 'Enter password…' }));
  await click(screen.getByRole('button', { name: 'Enter the password of /logs/locked.zip' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('The last password was wrong.');
  await click(within(dialog).getByRole('button', { name: 'Read it' }));
  expect(within(dialog).getByText('Enter the password.')).toBeDefined();
  await type(within(dialog).getByLabelText('Password'), 'secret');
  await click(within(dialog).getByRole('button', { name: 'Read it' }));
  await waitFor(() =>
    expect(bridge.calls.find(({ name }) => name === 'import/unlock')?.args).toEqual({
      importId: 'x',
      file: '/logs/locked.zip',
      password: 'secret',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('Ctrl+Shift+V opens the box for pasted lines from any view; an empty one says so', async () => {
  const bridge = await openImports([]);
  await act(async () => void fireEvent.keyDown(document.body, { key: '1' }));
  await act(async () => void fireEvent.keyDown(document.body, { key: 'V', ctrlKey: true, shiftKey: true }));
  const dialog = await screen.findByRole('dialog');
  await click(within(dialog).getByRole('button', { name: 'Read it' }));
  expect(within(dialog).getByText(/the box is empty/)).toBeDefined();
  await type(within(dialog).getByLabelText('Log lines'), 'Mar  2 06:00:01 office sshd[1]: x');
  await click(within(dialog).getByRole('button', { name: 'Read it' }));
  await waitFor(() =>
    expect(bridge.calls.find(({ name }) => name === 'import/paste')?.args).toEqual({
      text: 'Mar  2 06:00:01 office sshd[1]: x',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
