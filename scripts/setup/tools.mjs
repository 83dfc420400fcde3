import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The script behind a command that a package brings, to be run by Node itself: that works where there is no shell, on
 * Windows, and in a path with spaces.
 * @param {string} name of the package
 * @param {string} [command] where the package brings several
 * @returns {string}
 */
export function toolScript(name, command = name) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return join(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[command]);
}
