import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadPack } from '../../src/main/models/packs.ts';
import type { LabelledLinesFormat, LoadedPack, Pack, PorchlightFormat } from '../../src/shared/pack.ts';

const fixtures = join(import.meta.dirname, '../fixtures/packs');
const shipped = await loadPack(join(import.meta.dirname, '../../resources/models/starter'));

/** The real base file: it ships once, in the starter pack. */
export const { base } = shipped.pack;

/** A folder of its own with the base, as large as a link. */
export function folderWithBase(folder = mkdtempSync(join(tmpdir(), 'porchlight-pack-'))): string {
  place(join(shipped.folder, base.path), folder);
  return folder;
}

/** Links a file into a folder: the base is large. Windows lets only administrators make symbolic links. */
function place(file: string, folder: string): void {
  const target = join(folder, basename(file));
  try {
    symlinkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}

/** The pack of raw lines, v0, with its trained adapter beside the base. */
export async function loadStarterV0(): Promise<LoadedPack & { format: LabelledLinesFormat }> {
  const { pack, folder: fixture } = await loadPack(join(fixtures, 'starter-v0'));
  if (!pack.adapter || pack.format.kind !== 'labelled-lines') throw new Error('This is not v0.');
  const folder = folderWithBase();
  place(join(fixture, pack.adapter.path), folder);
  return { folder, pack: { ...pack, base }, format: pack.format };
}

/** The compact format with a few labels. */
export const untrainedFormat: PorchlightFormat = {
  kind: 'porchlight',
  promptVersion: 'test-1',
  markers: {
    start: '<|im_start|>',
    severity: '<issue_comment>',
    threat: '<issue_closed>',
    technique: '<jupyter_output>',
  },
  limits: { tokens: 240, lineTokens: 80, lines: 3 },
  threats: [
    { label: 'System Activity', code: ' system', benign: true, severity: { least: 'LOW', most: 'LOW' } },
    { label: 'User Login', code: ' login', benign: true, severity: { least: 'LOW', most: 'LOW' } },
    { label: 'SSH Brute Force Attack', code: ' brute', benign: false, severity: { least: 'LOW', most: 'CRITICAL' } },
    { label: 'Malware Detected', code: ' virus', benign: false, severity: { least: 'LOW', most: 'CRITICAL' } },
  ],
  techniques: [
    { label: 'N/A', code: ' nothing' },
    { label: 'T1110.001', code: ' guess' },
    { label: 'T1110', code: ' force' },
    { label: 'T1204.002', code: ' file' },
  ],
  severities: [
    { label: 'LOW', code: ' low' },
    { label: 'MEDIUM', code: ' medium' },
    { label: 'HIGH', code: ' high' },
    { label: 'CRITICAL', code: ' critical' },
  ],
  noTechnique: 'N/A',
  temperatures: { threat: 1, technique: 1, severity: 1 },
  unsureBelow: 0.4,
};

/** A pack of the compact format without an adapter: its answers mean nothing, all else is as in a trained one. */
export const untrainedPack: Pack = {
  schema: 1,
  id: 'untrained',
  version: '1',
  name: 'Untrained',
  description: 'For tests.',
  base,
  contextSize: 512,
  format: untrainedFormat,
  calibration: null,
  threshold: 0.5,
  quality: [],
};

/** A folder of packs that holds the untrained one. */
export function untrainedPackFolder(): string {
  const packs = mkdtempSync(join(tmpdir(), 'porchlight-packs-'));
  const folder = join(packs, untrainedPack.id);
  mkdirSync(folder);
  writeFileSync(join(folderWithBase(folder), 'pack.json'), JSON.stringify(untrainedPack));
  return packs;
}
