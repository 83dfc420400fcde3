import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './paths.mjs';

/**
 * Folders for stamps, the first writable one is used: the checkout's own, then the cache folder
 * for a checkout that is read-only.
 * @returns {string[]}
 */
function stampFolders() {
  const checkout = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return [join(root, 'node_modules', '.cache', 'porchlight'), join(cacheFolder(), 'stamps', checkout)];
}

/**
 * Reads what an earlier run noted. A stamp that does not fit may be left in a checkout that has become read-only, and
 * the one that does in the cache folder.
 * @param {string} name
 * @param {(value: any) => boolean} fits
 * @param {string[]} [folders]
 * @returns {any} `undefined` where no readable stamp fits
 */
export function readStamp(name, fits, folders = stampFolders()) {
  for (const folder of folders) {
    try {
      const value = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      if (fits(value)) return value;
    } catch {
      // Not there, or half written by a program that was killed: look in the next folder.
    }
  }
  return undefined;
}

/**
 * Notes a result for the next run. A stamp only saves time, so no writable folder is no failure.
 * @param {string} name
 * @param {unknown} value
 * @param {string[]} [folders]
 * @returns {boolean} whether it was written
 */
export function writeStamp(name, value, folders = stampFolders()) {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${name}.json`);
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
      renameSync(`${file}.${process.pid}`, file);
      return true;
    } catch {
      // Read-only: try the next folder.
    }
  }
  return false;
}
