import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { npm, npmFault } from './npm.mjs';
import { root } from './paths.mjs';

/** @typedef {{ version?: string, optional?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * Finds what differs between the lock file and the list that npm keeps of what it installed.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {string | undefined} the first path that is missing or has another version
 */
export function firstDifference(lock, installed) {
  if (!installed) return 'node_modules';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // npm leaves optional packages of other platforms out.
    if (found ? found.version !== wanted.version : !wanted.optional) return path;
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Lock} lock */
function difference(lock) {
  const differing = firstDifference(lock, readLock(join(root, 'node_modules', '.package-lock.json')));
  if (differing) return differing;
  const direct = lock.packages[''];
  const names = Object.keys({ ...direct?.dependencies, ...direct?.devDependencies });
  return names.find((name) => !existsSync(join(root, 'node_modules', name, 'package.json')));
}

/**
 * `npm ci` empties the folder that a link named node_modules leads to, where another checkout may have its packages.
 * @param {string} missing the first package that would have to be installed
 */
function refuseLink(missing) {
  const modules = join(root, 'node_modules');
  if (!lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const target = existsSync(modules) ? realpathSync(modules) : 'a folder that is gone';
  throw new SetupFailure(
    `node_modules is a link to ${target}, which lacks packages of this checkout (${missing} is missing or differs); installing through the link would empty that folder first.`,
    'Remove the link and run this again to install the packages here, or bring the folder that it leads to up to date with "npm ci" in the checkout that it belongs to.',
  );
}

/**
 * Step: the packages of package-lock.json are in node_modules.
 * @param {import('./report.mjs').Report} report
 */
export async function ensurePackages(report) {
  const lock = readLock(join(root, 'package-lock.json'));
  if (!lock) {
    throw new SetupFailure(
      'package-lock.json is missing or damaged.',
      'Restore it with: git checkout package-lock.json',
    );
  }
  const count = Object.keys(readLock(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {}).length;
  const missing = difference(lock);
  if (!missing) {
    report.ok('packages', `${count} from the lock file`);
    return;
  }
  refuseLink(missing);
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetupFailure(
      `The packages are not installed (${missing} is missing or differs) and the checkout is read-only.`,
      'Run "npm ci" where the folder can be written to, or copy the checkout to such a place.',
    );
  }
  report.working('packages', 'npm ci');
  const result = await npm(
    ['ci', '--prefer-offline', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    {
      cwd: root,
    },
  );
  const still = difference(lock);
  if (result.code !== 0 || still) {
    throw new SetupFailure(
      `npm ci failed${still ? ` (${still} is missing)` : ''}:\n${npmFault(result.log)}`,
      'Check that the npm registry can be reached ("npm ping"; a proxy is set with "npm config set https-proxy URL"), then run this again.',
    );
  }
  const installed = Object.keys(readLock(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {}).length;
  report.done('packages', `${installed} installed from the lock file`);
}

/**
 * The version of an installed package.
 * @param {string} name
 * @returns {string}
 */
export function packageVersion(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
