import type { PackFit, PackSheet } from '../../../src/shared/pack-sheet.ts';

const gibibyte = 2 ** 30;

export function fitOf(verdict: PackFit['verdict'], change: Partial<PackFit> = {}): PackFit {
  return {
    needs: null,
    freeMemory: 10 * gibibyte,
    totalMemory: 16 * gibibyte,
    freeVideoMemory: null,
    verdict,
    sentence: `It is ${verdict}.`,
    ...change,
  };
}

export function sheetOf(id: string, change: Partial<PackSheet> = {}): PackSheet {
  return {
    id,
    name: id,
    version: '1',
    description: `The pack ${id}.`,
    state: 'installed',
    ships: false,
    chosen: false,
    format: 'generic',
    writes: true,
    files: [{ path: 'base.gguf', bytes: 100e6, sha256: 'a'.repeat(64), licence: 'MIT', urls: [] }],
    bytesOnDisk: 100e6,
    bytesToFetch: 0,
    licences: [{ of: 'base.gguf', name: 'MIT', url: null, note: '' }],
    facts: null,
    fit: fitOf('cpu'),
    quality: [],
    speed: null,
    error: null,
    ...change,
  };
}

export const starterSheet = sheetOf('starter', { name: 'Starter pack', ships: true, chosen: true, writes: false });

/** A pack that can be had, as the recipe of TinyLlama describes it. */
export function availableSheet(verdict: PackFit['verdict'], change: Partial<PackSheet> = {}): PackSheet {
  return sheetOf('opensoc-tinyllama', {
    name: 'TinyLlama + OpenSOC-AI',
    state: 'available',
    files: [
      {
        path: 'base.gguf',
        bytes: 668_788_096,
        sha256: 'b'.repeat(64),
        licence: 'Apache-2.0',
        urls: ['https://models.example/base.gguf', 'https://mirror.example/base.gguf'],
      },
      { path: 'adapter.safetensors', bytes: null, sha256: null, licence: 'MIT', urls: ['https://models.example/a'] },
    ],
    bytesOnDisk: 0,
    bytesToFetch: 700e6,
    licences: [
      { of: 'TinyLlama', name: 'Apache-2.0', url: 'https://licences.example/apache', note: '' },
      { of: 'OpenSOC-AI', name: 'MIT', url: null, note: 'as its page says' },
    ],
    fit: fitOf(verdict),
    ...change,
  });
}
