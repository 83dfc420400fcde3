import { expect, test } from 'vitest';
import { offerSentence } from '../../../src/main/services/packs/offer.ts';
import type { MachineFacts } from '../../../src/main/services/packs/parts.ts';
import type { PackSheet, PackSpeed } from '../../../src/shared/pack-sheet.ts';
import { availableSheet, sheetOf, starterSheet } from './sheets.ts';

const gibibyte = 2 ** 30;
const processorOnly: MachineFacts = {
  processor: 'Intel Core i5-8250U',
  totalMemory: 16 * gibibyte,
  freeMemory: 9 * gibibyte,
  card: null,
};
const withCard: MachineFacts = {
  ...processorOnly,
  card: { name: 'NVIDIA RTX 3060', totalMemory: 12 * gibibyte, freeMemory: 11 * gibibyte },
};
const starterSpeed: PackSpeed = {
  promptTokensPerSecond: 600,
  verdictsPerSecond: 5,
  loadSeconds: 1,
  backend: 'cpu',
  device: '',
  threads: 4,
  batchSize: 256,
  at: 0,
};

const cases: [name: string, MachineFacts, PackSheet[], PackSpeed | null, string | null][] = [
  [
    'a card that takes it all',
    withCard,
    [starterSheet, availableSheet('gpu')],
    null,
    'NVIDIA RTX 3060, 12 GB: TinyLlama + OpenSOC-AI fits, 700 MB to download; until then the starter pack works.',
  ],
  [
    'a card that takes a part',
    withCard,
    [starterSheet, availableSheet('partly-gpu')],
    null,
    'NVIDIA RTX 3060, 12 GB: TinyLlama + OpenSOC-AI fits in part, the rest of it runs on the processor, 700 MB to download; until then the starter pack works.',
  ],
  [
    'no card, speed measured',
    processorOnly,
    [starterSheet, availableSheet('cpu')],
    starterSpeed,
    'No graphics card that can be used, Intel Core i5-8250U, 16 GB of memory: TinyLlama + OpenSOC-AI would run on the processor (at best a verdict in 2 seconds, reckoned from the measured speed of this PC; the starter pack is about 7 times faster), 700 MB to download; until then the starter pack works.',
  ],
  [
    'no card, a fast processor',
    processorOnly,
    [starterSheet, availableSheet('cpu')],
    { ...starterSpeed, verdictsPerSecond: 21 },
    'No graphics card that can be used, Intel Core i5-8250U, 16 GB of memory: TinyLlama + OpenSOC-AI would run on the processor (at best 3.0 verdicts a second, reckoned from the measured speed of this PC; the starter pack is about 7 times faster), 700 MB to download; until then the starter pack works.',
  ],
  [
    'no card, nothing measured',
    processorOnly,
    [starterSheet, availableSheet('cpu')],
    null,
    'No graphics card that can be used, Intel Core i5-8250U, 16 GB of memory: TinyLlama + OpenSOC-AI would run on the processor (the starter pack is about 7 times faster, by the sizes of both), 700 MB to download; until then the starter pack works.',
  ],
  [
    'a card too small for it',
    withCard,
    [starterSheet, availableSheet('cpu')],
    null,
    'NVIDIA RTX 3060, 12 GB: TinyLlama + OpenSOC-AI does not fit the card and would run on the processor (the starter pack is about 7 times faster, by the sizes of both), 700 MB to download; until then the starter pack works.',
  ],
  [
    'installed and not in use',
    withCard,
    [starterSheet, availableSheet('gpu', { state: 'installed', bytesToFetch: 0, bytesOnDisk: 700e6 })],
    null,
    'NVIDIA RTX 3060, 12 GB: TinyLlama + OpenSOC-AI fits, and is installed: choose it to use it.',
  ],
  ['too large', processorOnly, [starterSheet, availableSheet('too-large')], null, null],
  ['nothing but what ships', withCard, [starterSheet], null, null],
  [
    'in use already',
    withCard,
    [
      { ...starterSheet, chosen: false },
      availableSheet('gpu', { state: 'installed', chosen: true, bytesToFetch: 0, bytesOnDisk: 700e6 }),
    ],
    null,
    null,
  ],
  [
    'another one beside a pack that was chosen',
    withCard,
    [{ ...starterSheet, chosen: false }, sheetOf('mine', { state: 'installed', chosen: true }), availableSheet('gpu')],
    null,
    null,
  ],
  ['broken', withCard, [starterSheet, sheetOf('bad', { state: 'broken', fit: null })], null, null],
];

for (const [name, machine, sheets, speed, sentence] of cases) {
  test(`the offer: ${name}`, () => {
    expect(offerSentence(machine, sheets, speed)?.sentence ?? null).toBe(sentence);
  });
}

test('what fits best is offered, not what stands first', () => {
  const larger = availableSheet('cpu', { id: 'larger', name: 'Larger' });
  expect(offerSentence(withCard, [starterSheet, larger, availableSheet('gpu')], null)?.pack).toBe('opensoc-tinyllama');
});
