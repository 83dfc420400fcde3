// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PackTask } from '../../src/shared/pack-sheet.ts';
import { availableSheet, sheetOf, starterSheet } from '../services/packs/sheets.ts';
import type { FakeOptions } from './fake-bridge.ts';
import { preparePage } from './page.ts';

afterEach(cleanup);

const available = availableSheet('cpu');
const offer = {
  sentence: 'NVIDIA RTX 3060, 12 GB: TinyLlama + OpenSOC-AI fits.',
  pack: available.id,
  packName: available.name,
  action: 'install',
} as const;
const task: PackTask = {
  pack: available.id,
  kind: 'install',
  state: 'running',
  step: 'fetching',
  file: 'base.gguf',
  bytesDone: 274e6,
  bytesTotal: 668e6,
  bytesPerSecond: 4_200_000,
  secondsLeft: 95,
  notice: '',
  error: null,
};

async function openModels(options: FakeOptions = {}) {
  const bridge = preparePage({ packs: { sheets: [starterSheet, available], tasks: [] }, ...options });
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  await act(async () => void fireEvent.keyDown(document.body, { key: '5' }));
  return bridge;
}

const card = (name: string) => screen.findByRole('article', { name });
const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const button = (within_: HTMLElement, name: string | RegExp) => within(within_).getByRole('button', { name });
const made = (bridge: { calls: { name: string; args: unknown }[] }, name: string) =>
  bridge.calls.filter((call) => call.name === name).map(({ args }) => args);

test('each pack shows its state, size, licence and whether it fits; the one in use can not be removed', async () => {
  const brought = sheetOf('brought', { chosen: true });
  await openModels({ packs: { sheets: [{ ...starterSheet, chosen: false }, brought, available], tasks: [] } });
  expect((await card('Starter pack')).textContent).toContain('Came with Porchlight');
  expect(within(await card('Starter pack')).queryByRole('button', { name: /Remove/ })).toBeNull();
  const inUse = await card('brought');
  expect(within(inUse).getByTestId('pack-state').textContent).toBe('In use');
  expect((button(inUse, /Remove/) as HTMLButtonElement).disabled).toBe(true);
  const tiny = await card('TinyLlama + OpenSOC-AI');
  expect(tiny.textContent).toContain('700 MB to download');
  expect(tiny.textContent).toContain('It is cpu.');
});

test('nothing is fetched before the licences were shown and accepted', async () => {
  const bridge = await openModels();
  await press(button(await card(available.name), /Install/));
  const dialog = await screen.findByRole('dialog');
  for (const shown of [
    '700 MB from models.example',
    'Apache-2.0',
    'MIT',
    'as its page says',
    'nobody has published a hash',
  ])
    expect(dialog.textContent).toContain(shown);
  await press(button(dialog, 'Cancel'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(made(bridge, 'packs/install')).toEqual([]);
  await press(button(await card(available.name), /Install/));
  await press(button(await screen.findByRole('dialog'), /Accept and download/));
  expect(made(bridge, 'packs/install')).toEqual([{ id: available.id }]);
});

test('a download shows bytes, speed, time left and what is tried again; it can be paused and gone on with', async () => {
  const bridge = await openModels();
  await card(available.name);
  await act(async () => bridge.broadcast('packs/task', { ...task, notice: 'The connection was cut; trying again.' }));
  const shown = within(await card(available.name)).getByTestId('pack-task');
  for (const part of ['274 MB of 668 MB', '4.2 MB/s', '1 min 35 s left', 'trying again'])
    expect(shown.textContent).toContain(part);
  await press(button(await card(available.name), /Pause/));
  expect(made(bridge, 'packs/pause')).toEqual([{ id: available.id }]);
  await act(async () => bridge.broadcast('packs/task', { ...task, state: 'paused' }));
  expect((await card(available.name)).textContent).toContain('Paused at 41 %');
  await press(button(await card(available.name), /Resume/));
  expect(made(bridge, 'packs/install')).toEqual([{ id: available.id }]);
});

test('what came is discarded only after a question', async () => {
  const bridge = await openModels({
    packs: { sheets: [starterSheet, available], tasks: [{ ...task, state: 'paused' }] },
  });
  await press(button(await card(available.name), /Discard/));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('274 MB');
  expect(made(bridge, 'packs/cancel')).toEqual([]);
  await press(button(dialog, 'Discard'));
  expect(made(bridge, 'packs/cancel')).toEqual([{ id: available.id }]);
});

test('a failed download says what to do, and the pack can be installed again', async () => {
  const bridge = await openModels();
  await card(available.name);
  const error = {
    code: 'download-failed',
    message: 'models.example can not be reached.',
    effect: 'What came is kept.',
    remedy: 'Look at your network, or import the files from a USB stick.',
  } as const;
  await act(async () => bridge.broadcast('packs/task', { ...task, state: 'failed', error }));
  const shown = await card(available.name);
  expect(within(shown).getByRole('alert').textContent).toContain('USB stick');
  expect(button(shown, /Install/)).toBeTruthy();
});

test('using another pack changes the setting; an installed one is removed after a question', async () => {
  const bridge = await openModels({ packs: { sheets: [starterSheet, sheetOf('brought')], tasks: [] } });
  await press(button(await card('brought'), /^Use/));
  expect(made(bridge, 'settings/set')).toEqual([{ pack: 'brought' }]);
  await press(button(await card('brought'), /Remove/));
  await press(button(await screen.findByRole('dialog'), 'Remove'));
  expect(made(bridge, 'packs/remove')).toEqual([{ id: 'brought' }]);
});

test('fifty packs are not all drawn at once; none at all says so; a failure can be tried again', async () => {
  const many = Array.from({ length: 50 }, (_, index) => sheetOf(`pack-${index}`));
  await openModels({ packs: { sheets: many, tasks: [] } });
  await card('pack-0');
  expect(screen.getAllByRole('article')).toHaveLength(20);
  await press(screen.getByRole('button', { name: 'Show 30 more' }));
  expect(screen.getAllByRole('article')).toHaveLength(40);
  cleanup();
  await openModels({ packs: { sheets: [], tasks: [] } });
  await screen.findByText(/no pack here/);
  cleanup();
  const bridge = await openModels({
    failing: { 'packs/list': { code: 'internal', message: 'No.', effect: '', remedy: '' } },
  });
  await screen.findByText('No.');
  delete bridge.failing['packs/list'];
  await press(screen.getByRole('button', { name: 'Try again' }));
  await card('Starter pack');
});

test('an import that is no pack yet shows how it goes', async () => {
  const bridge = await openModels();
  await press(screen.getByRole('button', { name: 'Import a folder…' }));
  expect(made(bridge, 'packs/choose-import')).toEqual([{ what: 'folder' }]);
  await act(async () => bridge.broadcast('packs/task', { ...task, pack: 'stick', kind: 'import', step: 'copying' }));
  expect((await screen.findByRole('region', { name: 'stick' })).textContent).toContain('Importing: copying');
});

test('what the PC could do is offered above the empty list and in Models, until it is put away', async () => {
  const bridge = await openModels({ alerts: 0, offer });
  expect((await screen.findByTestId('hardware-offer')).textContent).toContain('NVIDIA RTX 3060');
  await act(async () => void fireEvent.keyDown(document.body, { key: '1' }));
  await press(
    within(await screen.findByTestId('hardware-offer')).getByRole('button', { name: `See ${available.name}` }),
  );
  await card(available.name);
  await press(screen.getByRole('button', { name: 'Do not show this again' }));
  expect(made(bridge, 'settings/set')).toEqual([{ offerDismissed: true }]);
  expect(screen.queryByTestId('hardware-offer')).toBeNull();
});

test('the details show files with their hashes, memory and quality with its source', async () => {
  await openModels({
    packs: {
      sheets: [
        sheetOf('brought', {
          quality: [{ measure: 'threat', value: '68 %', source: 'its paper' }],
          fit: {
            ...available.fit,
            verdict: 'cpu',
            sentence: 'It fits.',
            freeMemory: 8e9,
            totalMemory: 16e9,
            freeVideoMemory: null,
            needs: {
              weights: 668e6,
              adapter: 9e6,
              keyValueCache: 46e6,
              buffers: 70e6,
              total: 793e6,
              perLayer: 1,
              besideLayers: 1,
              layers: 22,
            },
          },
        }),
      ],
      tasks: [],
    },
  });
  await press(button(await card('brought'), /Details/));
  const shown = (await card('brought')).textContent;
  for (const part of ['its paper', '68 %', 'about 756 MB needed; 7.5 GB of 14.9 GB free', 'aaaaaaaaaaaa…'])
    expect(shown).toContain(part);
});
