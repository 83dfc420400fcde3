// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { emptyLiveCounters, type LiveSource } from '../../src/shared/live.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { fakeSource, suggestedSource } from './fake-source.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

async function openSources(options: FakeOptions = {}) {
  const bridge = preparePage({ alerts: 0, ...options });
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  await act(async () => void fireEvent.keyDown(document.body, { key: '2' }));
  return bridge;
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const type = (element: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const lossy = (): LiveSource =>
  fakeSource({ ...suggestedSource('udp'), name: 'Fire<b>wall</b>', address: '192.168.1.5' } as LiveSource['settings'], {
    counters: {
      ...emptyLiveCounters(),
      received: 10_000,
      records: 8_700,
      dropped: { 'queue-full': 1203 },
      kernelDrops: 97,
      refused: 4,
    },
    perSecond: 250,
    lastReceivedAt: Date.now(),
    origins: [{ name: '192.168.1.1', records: 8_700, lastReceivedAt: 1, product: 'Fortinet FortiGate' }],
  });

test('without a source, the view says what one is for; a kind is chosen, changed and saved', async () => {
  const bridge = await openSources();
  expect((await screen.findByText(/Nothing listens until you add one/)).textContent).toContain('firewall');
  await click(screen.getByRole('button', { name: 'Add a source…' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('button', { name: /Syslog|HTTP|Folder|Journal/ })).toHaveLength(6);
  await click(within(dialog).getByRole('button', { name: /Syslog over TCP/ }));
  await type(await within(dialog).findByLabelText('Name'), 'Office');
  await type(within(dialog).getByLabelText('Listen on'), '0.0.0.0');
  expect(within(dialog).getByText(/Any device that reaches this address/)).toBeDefined();
  await type(within(dialog).getByLabelText('Who may send'), '192.168.1.0/24\n');
  expect(within(dialog).queryByText(/Any device that reaches this address/)).toBeNull();
  await click(within(dialog).getByRole('button', { name: 'Save and start' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls.find(({ name }) => name === 'sources/save')?.args).toMatchObject({
    settings: { name: 'Office', address: '0.0.0.0', allow: ['192.168.1.0/24'], protocol: 'tcp', enabled: true },
  });
});

test('settings that cannot be meant stay in the dialog, and so does what main refuses', async () => {
  const refused = { code: 'bad-argument', message: 'No address.', effect: '', remedy: 'Give one.' } as const;
  const bridge = await openSources({ failing: { 'sources/save': refused } });
  await click(await screen.findByRole('button', { name: 'Add a source…' }));
  const dialog = await screen.findByRole('dialog');
  await click(within(dialog).getByRole('button', { name: /Syslog over UDP/ }));
  await type(await within(dialog).findByLabelText('Port'), '99999');
  await click(within(dialog).getByRole('button', { name: 'Save and start' }));
  expect(within(dialog).getByText(/whole number from 1 to 65535/)).toBeDefined();
  expect(bridge.calls.some(({ name }) => name === 'sources/save')).toBe(false);
  await type(within(dialog).getByLabelText('Port'), '5515');
  await click(within(dialog).getByRole('button', { name: 'Save and start' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('Give one.');
});

test('what was lost is said in words, on the card and in the status bar, and names stay text', async () => {
  await openSources({ sources: [lossy()] });
  const card = await screen.findByRole('article');
  const loss = within(card).getByTestId('source-loss').textContent;
  expect(loss).toContain('1,203 messages were lost because this PC was too slow');
  expect(loss).toContain('97 messages were lost before Porchlight could take them');
  expect(card.textContent).toContain('4 messages were refused');
  expect(card.textContent).toContain('Syslog over UDP on 192.168.1.5, port 5514');
  expect(within(card).getByTestId('source-open')).toBeDefined();
  expect(within(card).getByRole('table', { name: 'Senders' }).textContent).toContain('Fortinet FortiGate');
  expect(card.querySelector('h3 b')).toBeNull();
  expect(screen.getByTestId('live-intake').textContent).toBe('1 source: 250/s1,300 messages lost');
});

test('a broadcast changes the cards; a source without loss says none', async () => {
  const bridge = await openSources({ sources: [] });
  await screen.findByText('No source yet');
  const asked = bridge.calls.filter(({ name }) => name === 'app/status').length;
  await act(async () => bridge.broadcast('sources/changed', [fakeSource(suggestedSource('folder'))]));
  const card = await screen.findByRole('article');
  expect(bridge.calls.filter(({ name }) => name === 'app/status').length).toBe(asked + 1);
  expect(within(card).queryByTestId('source-loss')).toBeNull();
  expect(card.textContent).toContain('Lostnone');
});

test('a source that failed says what, why and what to do; one that is silent says what to check', async () => {
  const error = {
    code: 'port-in-use',
    message: 'Port 5514 is taken.',
    effect: 'Nothing comes.',
    remedy: 'Take 5515.',
  } as const;
  const silent = fakeSource(suggestedSource('tcp'), { startedAt: Date.now() - 3_600_000 });
  await openSources({ sources: [fakeSource(suggestedSource('udp'), { state: 'failed', error }), silent] });
  const [failed, quiet] = await screen.findAllByRole('article');
  if (failed === undefined || quiet === undefined) throw new Error('no cards');
  expect(within(failed).getByRole('alert').textContent).toContain('Take 5515.');
  expect(within(quiet).getByTestId('source-quiet').textContent).toMatch(
    /Nothing has come in the 1 h 0 min.*127\.0\.0\.1/,
  );
  expect(within(quiet).getByRole('region', { name: 'Lines to paste' }).textContent).toContain(
    'TCP_Framing="octet-counted"',
  );
  expect(screen.getByTestId('live-intake').textContent).toContain('1 source failed');
});

test('a source is switched off, and removed only after a question', async () => {
  const bridge = await openSources({ sources: [fakeSource(suggestedSource('journal'))] });
  await click(await screen.findByRole('button', { name: /^Switch off/ }));
  expect(bridge.calls.find(({ name }) => name === 'sources/save')?.args).toMatchObject({
    settings: { enabled: false },
  });
  await click(screen.getByRole('button', { name: /^Remove/ }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('What it received stays');
  expect(bridge.calls.some(({ name }) => name === 'sources/remove')).toBe(false);
  await click(within(dialog).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'sources/remove')).toBe(true));
});

test('a list that cannot be fetched says so and is fetched again', async () => {
  const error = { code: 'internal', message: 'Broken.', effect: '', remedy: '' } as const;
  const bridge = await openSources({ failing: { 'sources/list': error } });
  const said = await screen.findByRole('alert');
  delete bridge.failing['sources/list'];
  await click(within(said).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No source yet')).toBeDefined();
});
