import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Where runtimes and rebuilt binaries are kept: outside the checkout, so that the next clone finds them.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 * @returns {string}
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.PORCHLIGHT_CACHE) return env.PORCHLIGHT_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'porchlight');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'porchlight', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'porchlight');
  return join(home, '.cache', 'porchlight');
}
