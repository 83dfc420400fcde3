import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type PackSpeed, packSpeedSchema } from '../../../shared/pack-sheet.ts';

/** Measured speeds by pack, kept in a small file beside the packs: they hold for this PC alone. */
export interface KeptSpeeds {
  all(): Promise<ReadonlyMap<string, PackSpeed>>;
  keep(pack: string, speed: PackSpeed): Promise<void>;
}

const kept = z.record(z.string(), packSpeedSchema);

/** Speeds in `speeds.json` of a folder; without a folder they are known until the end. A damaged file counts as none. */
export function createKeptSpeeds(folder: string | null): KeptSpeeds {
  let speeds: Map<string, PackSpeed> | null = null;

  async function all(): Promise<Map<string, PackSpeed>> {
    speeds ??= folder === null ? new Map() : await read(join(folder, 'speeds.json'));
    return speeds;
  }

  return {
    all,
    async keep(pack, speed) {
      const known = await all();
      known.set(pack, speed);
      if (folder === null) return;
      await mkdir(folder, { recursive: true });
      const file = join(folder, 'speeds.json');
      await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(known), null, 1));
      await rename(`${file}.new`, file);
    },
  };
}

async function read(file: string): Promise<Map<string, PackSpeed>> {
  try {
    return new Map(Object.entries(kept.parse(JSON.parse(await readFile(file, 'utf8')))));
  } catch {
    return new Map();
  }
}
