import { join } from 'node:path';
import { loadPack } from '../../src/main/models/packs.ts';

/** The pack that ships, with its real files. */
export const starter = await loadPack(join(import.meta.dirname, '../../resources/models/starter'));
