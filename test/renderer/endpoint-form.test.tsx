// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FakeOptions } from './fake-bridge.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

async function openForm(options: FakeOptions = {}) {
  const bridge = preparePage(options);
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  await act(async () => void fireEvent.keyDown(document.body, { key: '5' }));
  await screen.findByRole('region', { name: /server of your network/ });
  return bridge;
}

const fill = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } }));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const disabled = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
const made = (bridge: { calls: { name: string; args: unknown }[] }, name: string) =>
  bridge.calls.filter((call) => call.name === name).map(({ args }) => args);

test('nothing is asked before there is an address and a model, and looking at the form asks nothing', async () => {
  const bridge = await openForm();
  expect(disabled('Test')).toBe(true);
  await fill('Address', 'not an address');
  expect(screen.getByText('This is no address of a server.')).toBeTruthy();
  await fill('Address', 'http://192.168.1.20:8080/v1');
  await fill('Model', 'qwen');
  expect(disabled('Test')).toBe(false);
  expect(made(bridge, 'endpoint/test')).toEqual([]);
});

test('a test shows what came, as text; using it stores the server and chooses it', async () => {
  const verdict = { threat: '<b>Harmless</b>', ms: 320, promptTokens: 900, outputTokens: 30 };
  const bridge = await openForm({
    tested: { models: ['qwen', 'phi'], verdict, notes: ['No probabilities.'], error: null },
  });
  await fill('Address', 'http://192.168.1.20:8080/v1');
  await fill('Model', 'qwen');
  await press('Test');
  const shown = await screen.findByTestId('endpoint-tested');
  for (const part of ['320 ms', '<b>Harmless</b>', 'qwen, phi', 'No probabilities.'])
    expect(shown.textContent).toContain(part);
  expect(shown.querySelector('b')).toBeNull();
  await press('Save and use');
  expect(made(bridge, 'settings/set')).toMatchObject([
    { pack: 'endpoint', endpoint: { url: 'http://192.168.1.20:8080/v1', model: 'qwen', publicConfirmed: false } },
  ]);
});

test('an address that is not on the own network is confirmed by the user, and by nothing else', async () => {
  const error = {
    code: 'refused',
    message: 'It is public.',
    effect: 'Nothing was sent.',
    remedy: 'Confirm it.',
  } as const;
  const bridge = await openForm({ tested: { models: null, verdict: null, notes: [], error } });
  await fill('Address', 'https://api.example/v1');
  await fill('Model', 'qwen');
  expect(screen.queryByRole('checkbox')).toBeNull();
  await press('Test');
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /not on my own network/ });
  expect(box.checked).toBe(false);
  await act(async () => void fireEvent.click(box));
  await press('Test');
  expect(made(bridge, 'endpoint/test').at(-1)).toMatchObject({ endpoint: { publicConfirmed: true } });
});

test('a server in use is named as such, and the starter pack takes over when it is stopped', async () => {
  const stored = {
    url: 'http://10.0.0.5/v1',
    model: 'qwen',
    key: '',
    concurrency: 4,
    timeoutSeconds: 60,
    publicConfirmed: false,
  };
  const bridge = await openForm({ settings: { pack: 'endpoint', endpoint: stored } });
  expect(screen.getByText('In use: log lines are sent to this server.')).toBeTruthy();
  await press('Stop using it');
  expect(made(bridge, 'settings/set')).toEqual([{ pack: 'starter' }]);
});
