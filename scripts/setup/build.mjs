import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { root } from './paths.mjs';
import { capture, tail } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';
import { toolScript } from './tools.mjs';

const INPUTS = ['src', 'electron.vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json'];
const OUTPUTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/**
 * A fingerprint of files by path, size and time of change.
 * @param {string} base
 * @param {readonly string[]} inputs files and folders below it; one that is missing counts as empty
 * @returns {string}
 */
export function fingerprint(base, inputs) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(base, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(join(base, path)).sort()) add(`${path}/${name}`);
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}

/**
 * Step: out/ holds the window built from the sources as they are.
 * @param {import('./report.mjs').Report} report
 * @param {import('./node-runtime.mjs').NodeRuntime} node
 */
export async function ensureBuild(report, node) {
  const sources = fingerprint(root, INPUTS);
  if (readStamp('build', (noted) => noted === sources) && OUTPUTS.every((path) => existsSync(join(root, path)))) {
    report.ok('build', 'up to date');
    return;
  }
  report.working('build', 'electron-vite build');
  const result = await capture(node.executable, [toolScript('electron-vite'), 'build'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (result.code !== 0) {
    const readOnly = /EROFS|EACCES|EPERM/.test(result.log);
    throw new SetupFailure(
      `The window could not be built${readOnly ? ': the checkout is read-only and out/ is missing or older than src/' : `:\n${tail(result.log)}`}.`,
      readOnly
        ? 'Run "npm run setup" once where the folder can be written to.'
        : 'If src/ was changed, mend it; else restore it with: git checkout -- src',
    );
  }
  writeStamp('build', sources);
  report.done('build', 'out/ built from src/');
}
