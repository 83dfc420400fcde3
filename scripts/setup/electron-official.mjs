import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInPlace } from './in-place.mjs';
import { packageVersion } from './packages.mjs';
import { cacheFolder, root } from './paths.mjs';
import { capture, tail } from './run.mjs';
import { extractZip } from './zip.mjs';

const DOWNLOAD_SECONDS = 900;

/**
 * Where the executable lies in Electron's archive (node_modules/electron/install.js).
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} version */
const folderOf = (version) => join(cacheFolder(), `electron-${version}-${process.platform}-${process.arch}`);

/**
 * The official runtime of the version in package.json, where it is in place: in the cache folder, or where
 * `npx install-electron` puts it.
 * @returns {string | undefined} its executable
 */
export function findOfficial() {
  const version = packageVersion('electron');
  const cached = join(folderOf(version), executableName(process.platform));
  if (existsSync(cached)) return cached;
  const dist = join(root, 'node_modules', 'electron', 'dist');
  try {
    const own = join(dist, executableName(process.platform));
    if (readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '').trim() === version && existsSync(own)) return own;
  } catch {
    // Never installed there.
  }
  return undefined;
}

/**
 * Environment of the download: Node's fetch asks no proxy unless it is told to, and npm's own proxy setting counts.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function downloadEnvironment(env) {
  const proxy = env.HTTPS_PROXY ?? env.https_proxy ?? env.npm_config_https_proxy ?? env.npm_config_proxy;
  return {
    ...env,
    ...(proxy ? { HTTPS_PROXY: proxy } : {}),
    NODE_USE_ENV_PROXY: '1',
    ELECTRON_GET_USE_PROXY: '1',
    ELECTRON_GET_NO_PROGRESS: '1',
  };
}

/**
 * Downloads the official runtime into the cache folder, by Electron's own downloader, which checks the SHA-256.
 * @param {import('./node-runtime.mjs').NodeRuntime} node
 * @returns {Promise<{ executable: string } | { reason: string }>} the reason where it can't be had
 */
export async function downloadOfficial(node) {
  const env = downloadEnvironment(process.env);
  /** @param {string} name */
  const script = (name) => fileURLToPath(new URL(name, import.meta.url));
  const reachable = await capture(node.executable, [script('electron-reachable.mjs')], { env, timeoutSeconds: 15 });
  if (reachable.code !== 0) return { reason: reachable.output || tail(reachable.log, 1) };
  const fetched = await capture(node.executable, [script('electron-fetch.mjs')], {
    env,
    timeoutSeconds: DOWNLOAD_SECONDS,
  });
  if (fetched.code !== 0) return { reason: fetched.output || tail(fetched.log, 1) };
  const folder = folderOf(packageVersion('electron'));
  await buildInPlace(folder, async (temporary) => {
    await extractZip(fetched.output, temporary);
  });
  return { executable: join(folder, executableName(process.platform)) };
}
