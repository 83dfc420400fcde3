// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProvenanceFacts } from '../../src/renderer/components/detail/provenance-facts.tsx';
import type { Provenance } from '../../src/shared/verdict.ts';
import { fakeAlert, fakeDetail } from './fake-data.ts';
import { preparePage } from './page.ts';

beforeEach(() => void preparePage());
afterEach(cleanup);

/** The window with the alert of the given row open: the first is one of which the model is not sure. */
async function openAlert(row: number) {
  const { App } = await import('../../src/renderer/app.tsx');
  await act(async () => render(<App />));
  const shown = (await screen.findAllByTestId('alert-row'))[row];
  if (shown === undefined) throw new Error(`no row ${row}`);
  await act(async () => void fireEvent.click(shown));
  const details = await screen.findByRole('region', { name: 'Alert details' });
  await within(details).findByText('The verdict');
  return details;
}

test('techniques are a ranked list with probabilities, the most probable first', async () => {
  const details = await openAlert(0);
  const items = within(within(details).getByRole('list', { name: 'Techniques' })).getAllByRole('listitem');
  expect(items.map((item) => /^(\d+ %)(T[\d.]+)/.exec(item.textContent ?? '')?.slice(1))).toEqual([
    ['72 %', 'T1070.001'],
    ['20 %', 'T1078'],
    ['8 %', 'T1098'],
  ]);
  expect(details.textContent).toContain('T1070.001 72 %, T1078 20 %, T1098 8 %');
  expect(screen.getAllByTestId('alert-row')[0]?.textContent).toContain('T1070.001 +2');
});

test('where the model is not sure, list and details say so in plain words and without alarm', async () => {
  const details = await openAlert(0);
  expect(within(details).getByTestId('not-sure').textContent).toMatch(/not sure.*harmless.*ask those concerned/);
  const rows = screen.getAllByTestId('alert-row').map((row) => row.textContent?.includes('Not sure'));
  expect(rows).toEqual([true, ...Array.from({ length: 11 }, () => false)]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where the model is sure, nothing is said of it', async () => {
  expect(within(await openAlert(1)).queryByTestId('not-sure')).toBeNull();
});

const { provenance } = fakeDetail(fakeAlert(0), []).verdict;
const factsOf = (change: Partial<Provenance>) =>
  render(
    <MantineProvider>
      <ProvenanceFacts provenance={{ ...provenance, backend: 'cuda', ...change }} />
    </MantineProvider>,
  ).container.textContent;

test('the provenance says whether the first stage or the language model answered, and where it ran', () => {
  expect(factsOf({ stage: 'first-stage' })).toMatch(/The quick first stage.*Ran onprocessor \(CPU\)/);
  expect(factsOf({ stage: 'model' })).toMatch(/Answered byThe language model.*Ran ongraphics card \(CUDA\)/);
});

test('a verdict that was stored before there was a first stage came from the language model', () => {
  expect(factsOf({ stage: undefined as never })).toContain('The language model');
});
