import { endpointPack } from '../../shared/status.ts';
import type { Services } from '../services/interface.ts';
import { UsageError } from './exit.ts';

/** Refuses a `--pack` that is not here, before anything is read. @throws UsageError with the ids of the packs that are. */
export function requirePack({ packs }: Services['packs'], id: string | undefined): void {
  if (id === undefined || id === endpointPack || packs.some((entry) => entry.pack.id === id)) return;
  const here = packs.map((entry) => entry.pack.id).join(', ') || 'none';
  throw new UsageError(`There is no usable model pack "${id}" (here: ${here}). "models list" tells more.`);
}
