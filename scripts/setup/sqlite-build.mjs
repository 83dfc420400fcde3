import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasProgram, installDebianPackages } from './debian.mjs';
import { SetupFailure } from './failure.mjs';
import { buildInPlace } from './in-place.mjs';
import { root } from './paths.mjs';
import { capture, tail } from './run.mjs';

const COMPILER_SECONDS = 1200;

/**
 * The string elements of a list in a GYP file.
 * @param {string} text of the file
 * @param {string} key
 * @returns {string[]}
 */
export function gypList(text, key) {
  const list = new RegExp(`'${key}': \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map((match) => /** @type {string} */ (match[1]));
}

/**
 * The defines for a runtime whose Node-API is older than the package's own binary asks for. 2147483647 is
 * NAPI_VERSION_EXPERIMENTAL: every runtime takes it, and it gives the meaning of references that better-sqlite3 relies on
 * (built for version 9, it ends the process while it loads).
 * @param {readonly string[]} defines
 * @returns {string[]}
 */
export function portableDefines(defines) {
  return defines.map((define) => (define.startsWith('NAPI_VERSION=') ? 'NAPI_VERSION=2147483647' : define));
}

async function ensureCompilers() {
  const cxx = process.env.CXX ?? ['g++', 'clang++', 'c++'].find(hasProgram);
  const cc = process.env.CC ?? ['gcc', 'clang', 'cc'].find(hasProgram);
  if (cxx && cc) return { cxx, cc };
  if (process.platform !== 'linux') {
    throw new SetupFailure(
      'better-sqlite3 has to be compiled for this runtime, and there is no C++ compiler.',
      'Install one (macOS: "xcode-select --install"), or use the official Electron runtime, which needs no compiling.',
    );
  }
  await installDebianPackages(
    ['g++'],
    'better-sqlite3 has to be compiled for this runtime, and there is no C++ compiler.',
  );
  return { cxx: 'g++', cc: 'gcc' };
}

/**
 * Compiles better-sqlite3 from the source in its package, as its binding.gyp does, into a folder of the cache.
 * @param {string} folder
 */
export async function buildSqlite(folder) {
  if (process.platform === 'win32') {
    throw new SetupFailure(
      'better-sqlite3 does not load in this runtime, and it is not compiled on Windows.',
      'Use the official Electron runtime of the version in package.json, which loads the binary that comes with better-sqlite3.',
    );
  }
  const { cxx, cc } = await ensureCompilers();
  const source = join(root, 'node_modules', 'better-sqlite3');
  const sqlite = join(source, 'deps', 'sqlite3');
  const binding = readFileSync(join(source, 'binding.gyp'), 'utf8');
  const sqliteDefines = gypList(readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8'), 'defines');
  const include = [
    join(root, 'node_modules', 'node-api-headers', 'include'),
    join(root, 'node_modules', 'node-addon-api'),
    sqlite,
  ].map((path) => `-I${path}`);
  /** @param {readonly string[]} names */
  const defined = (names) => names.map((name) => `-D${name}`);

  await buildInPlace(folder, async (temporary) => {
    const work = `${temporary}-objects`;
    mkdirSync(work);
    /** @param {string} program @param {string[]} args */
    const compile = async (program, args) => {
      const result = await capture(program, args, { timeoutSeconds: COMPILER_SECONDS });
      if (result.code !== 0) {
        throw new SetupFailure(
          `better-sqlite3 could not be compiled:\n${tail(result.log)}`,
          'Install a compiler for C++20 (g++ 10 or later) and name it with CXX, or use the official Electron runtime.',
        );
      }
    };
    const common = ['-O2', '-fPIC', '-DNDEBUG', '-w', '-c'];
    const objects = [join(work, 'sqlite3.o'), join(work, 'better_sqlite3.o')];
    await Promise.all([
      compile(cc, [
        ...common,
        '-std=c99',
        ...defined(sqliteDefines),
        join(sqlite, 'sqlite3.c'),
        '-o',
        /** @type {string} */ (objects[0]),
      ]),
      compile(cxx, [
        ...common,
        '-std=c++20',
        '-fvisibility=hidden',
        '-include',
        fileURLToPath(new URL('sqlite-finalizers.h', import.meta.url)),
        ...defined(portableDefines(gypList(binding, 'defines'))),
        ...include,
        join(source, 'src', 'better_sqlite3.cpp'),
        '-o',
        /** @type {string} */ (objects[1]),
      ]),
    ]);
    const link =
      process.platform === 'darwin'
        ? ['-bundle', '-undefined', 'dynamic_lookup']
        : ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl'];
    await compile(cxx, [...objects, ...link, '-o', join(temporary, 'better_sqlite3.node')]);
  });
}
