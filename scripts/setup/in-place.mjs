import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupFailure } from './failure.mjs';

/**
 * Builds a folder beside its place and renames it into it when it is whole: a run that is killed, or a second run at
 * the same time, never leaves half a folder.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} build fills the temporary folder
 * @returns {Promise<void>}
 */
export async function buildInPlace(folder, build) {
  const parent = dirname(folder);
  let temporary;
  try {
    mkdirSync(parent, { recursive: true });
    temporary = mkdtempSync(join(parent, '.building-'));
  } catch (error) {
    throw new SetupFailure(
      `The cache folder ${parent} can't be written to (${/** @type {NodeJS.ErrnoException} */ (error).code}).`,
      'Name a folder that can be with the environment variable PORCHLIGHT_CACHE.',
    );
  }
  try {
    const content = join(temporary, 'content');
    mkdirSync(content);
    await build(content);
    try {
      renameSync(content, folder);
    } catch (error) {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
