import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupFailure } from './failure.mjs';
import { root } from './paths.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** @typedef {{ path: string, bytes: number, sha256: string }} PackFile */
/** @typedef {Record<string, string>} Hashes SHA-256 by path, size and time of change */

/** @param {string} path */
function stateOf(path) {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

/**
 * SHA-256 of a file, worked out once as long as its size and time of change stay the same.
 * @param {string} path
 * @param {Hashes} known what earlier runs worked out; a new hash is added
 * @returns {Promise<string>} hexadecimal
 */
export async function hashOnce(path, known) {
  const key = stateOf(path);
  const earlier = known[key];
  if (earlier) return earlier;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const result = hash.digest('hex');
  known[key] = result;
  return result;
}

/**
 * What is wrong with a file of a pack.
 * @param {string} path
 * @param {PackFile} file what pack.json says of it
 * @param {Hashes} known
 * @returns {Promise<string | undefined>}
 */
export async function faultOf(path, file, known) {
  if (!existsSync(path)) return 'is missing';
  const { size } = statSync(path);
  if (size !== file.bytes) return `has ${size} bytes instead of ${file.bytes}`;
  return (await hashOnce(path, known)) === file.sha256 ? undefined : 'has another SHA-256 than its pack.json says';
}

/**
 * Step: the model files that ship are whole.
 * @param {import('./report.mjs').Report} report
 */
export async function verifyModels(report) {
  const folder = join(root, 'resources', 'models');
  const packs = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'pack.json')));
  if (packs.length === 0) {
    throw new SetupFailure(
      'resources/models holds no model pack.',
      'Restore it with: git checkout -- resources/models',
    );
  }
  const files = packs.flatMap((name) => {
    const pack = JSON.parse(readFileSync(join(folder, name, 'pack.json'), 'utf8'));
    const listed = /** @type {(PackFile | undefined)[]} */ ([pack.base, pack.adapter, pack.firstStage, pack.words]);
    return listed.flatMap((file) => (file ? [{ file, path: join(folder, name, file.path) }] : []));
  });
  const states = files.flatMap(({ path }) => (existsSync(path) ? [stateOf(path)] : []));
  /** @type {Hashes} */
  const known = readStamp('models', (noted) => states.every((state) => state in noted)) ?? {};
  const before = Object.keys(known).length;
  report.working('models', 'hashing the model files');
  for (const { file, path } of files) {
    const fault = await faultOf(path, file, known);
    if (fault) {
      const shown = relative(root, path);
      throw new SetupFailure(`The model file ${shown} ${fault}.`, `Restore it with: git checkout -- "${shown}"`);
    }
  }
  if (Object.keys(known).length !== before) writeStamp('models', known);
  report.ok('models', `${packs.join(', ')}: ${files.length} files, SHA-256 as in pack.json`);
}
