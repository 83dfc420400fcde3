import type { AppErrorData } from '../../../shared/errors.ts';
import type { ModelFacts } from '../../../shared/model-facts.ts';
import { filesOf, type LoadedPack } from '../../../shared/pack.ts';
import type { PackFit, PackSheet, PackSpeed } from '../../../shared/pack-sheet.ts';
import type { Recipe } from '../../../shared/recipe.ts';

/** Formats whose models write reports of alerts. */
const writingFormats: readonly string[] = ['opensoc', 'generic'];

/** What was found out about a pack beside its description. */
export interface Findings {
  chosen: boolean;
  facts: ModelFacts | null;
  fit: PackFit | null;
  speed: PackSpeed | null;
  /** Why its model can't be read; null where it can. */
  error: AppErrorData | null;
}

/** The sheet of a pack that is here. `recipe`: how it got here, where that is known; it knows licences better. */
export function installedSheet(
  { pack }: LoadedPack,
  ships: boolean,
  recipe: Recipe | undefined,
  findings: Findings,
): PackSheet {
  const files = filesOf(pack);
  return {
    ...described(pack),
    state: findings.error === null ? 'installed' : 'broken',
    ships,
    files,
    bytesOnDisk: files.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesToFetch: 0,
    licences: recipe?.licences ?? files.map(({ path, licence }) => ({ of: path, name: licence, url: null, note: '' })),
    ...findings,
  };
}

/** The sheet of a pack that can be had. `bytesHere`: what an unfinished installation has fetched already. */
export function availableSheet(recipe: Recipe, bytesHere: number, fit: PackFit | null): PackSheet {
  const { base, adapter, licences } = recipe;
  const sources = adapter === undefined ? [] : [adapter.weights, adapter.config];
  const files = [base, ...sources.map((source) => ({ ...source, licence: adapter?.licence ?? '' }))];
  const known = files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  return {
    ...described(recipe.pack),
    state: 'available',
    ships: false,
    chosen: false,
    files: files.map(({ path, bytes, sha256, licence, urls }) => ({ path, bytes, sha256, licence, urls })),
    bytesOnDisk: bytesHere,
    bytesToFetch: Math.max(0, known - bytesHere),
    licences,
    facts: null,
    fit,
    speed: null,
    error: null,
  };
}

/** The sheet of a folder whose `pack.json` can't be used. */
export function brokenSheet(folderName: string, error: AppErrorData): PackSheet {
  return {
    id: folderName,
    name: folderName,
    version: '',
    description: '',
    state: 'broken',
    ships: false,
    chosen: false,
    format: '',
    writes: false,
    files: [],
    bytesOnDisk: 0,
    bytesToFetch: 0,
    licences: [],
    facts: null,
    fit: null,
    quality: [],
    speed: null,
    error,
  };
}

function described({ id, name, version, description, format, quality }: Recipe['pack']) {
  return { id, name, version, description, format: format.kind, writes: writingFormats.includes(format.kind), quality };
}
