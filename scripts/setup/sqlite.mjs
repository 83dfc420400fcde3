import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupFailure } from './failure.mjs';
import { packageVersion } from './packages.mjs';
import { cacheFolder } from './paths.mjs';
import { capture, tail } from './run.mjs';
import { buildSqlite } from './sqlite-build.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const PROBE_SECONDS = 60;
/** Counts changes of what the probe asks for, so that an older answer is not taken for it. */
const PROBE_VERSION = 2;
const probe = fileURLToPath(new URL('probe', import.meta.url));

/**
 * @typedef {object} SqliteRuntime
 * @property {'node' | 'electron'} name
 * @property {string} executable
 * @property {string} version
 * @property {readonly string[]} switches
 * @property {NodeJS.ProcessEnv} env what it needs besides the environment, such as a display
 */

/** @param {SqliteRuntime} runtime @param {string | undefined} binding */
async function loads(runtime, binding) {
  const app = runtime.name === 'node' ? join(probe, 'sqlite.cjs') : probe;
  const env = { ...process.env, ...runtime.env, PORCHLIGHT_SQLITE_BINDING: binding };
  const result = await capture(runtime.executable, [...runtime.switches, app], { env, timeoutSeconds: PROBE_SECONDS });
  const version = /^sqlite (\S+)/m.exec(result.output)?.[1];
  return result.code === 0 && version ? { version } : { reason: tail(result.log, 3) || `exit code ${result.code}` };
}

/**
 * Step: better-sqlite3 opens a database in a runtime. Its own binary is tried first; where that fails, it is compiled.
 * @param {import('./report.mjs').Report} report
 * @param {SqliteRuntime} runtime
 * @returns {Promise<string | undefined>} path of the compiled binary for the variable PORCHLIGHT_SQLITE_BINDING;
 *   `undefined` where its own binary loads
 */
export async function ensureSqlite(report, runtime) {
  const moduleVersion = packageVersion('better-sqlite3');
  const step = `sqlite in ${runtime.name}`;
  const platform = `${process.platform}-${process.arch}`;
  const compiled = join(
    cacheFolder(),
    `better-sqlite3-${moduleVersion}-for-${runtime.name}-${runtime.version}-${platform}`,
    'better_sqlite3.node',
  );
  const { size, mtimeMs } = statSync(runtime.executable);
  const key = [PROBE_VERSION, moduleVersion, runtime.executable, runtime.version, size, mtimeMs].join(' ');
  /** @typedef {{ key: string, sqlite: string, compiled: boolean }} Stamp */
  const stamp = /** @type {Stamp | undefined} */ (
    readStamp(`sqlite-${runtime.name}`, (/** @type {Stamp} */ noted) => noted.key === key)
  );
  if (stamp && (!stamp.compiled || existsSync(compiled))) {
    report.ok(step, `SQLite ${stamp.sqlite}${stamp.compiled ? ', compiled for it' : ''}`);
    return stamp.compiled ? compiled : undefined;
  }

  report.working(step, 'loading better-sqlite3');
  const own = await loads(runtime, undefined);
  if ('version' in own) {
    writeStamp(`sqlite-${runtime.name}`, { key, sqlite: own.version, compiled: false });
    report.ok(step, `SQLite ${own.version}`);
    return undefined;
  }
  const isNew = !existsSync(compiled);
  if (isNew) {
    report.working(step, 'compiling better-sqlite3 (a minute or two)');
    await buildSqlite(join(compiled, '..'));
  }
  const rebuilt = await loads(runtime, compiled);
  if ('reason' in rebuilt) {
    throw new SetupFailure(
      `better-sqlite3 ${moduleVersion} does not load in ${runtime.name} ${runtime.version}, neither its own binary (${own.reason}) nor one compiled for it (${rebuilt.reason}).`,
      `Remove ${join(compiled, '..')} to compile it again, or name another runtime${runtime.name === 'electron' ? ' with PORCHLIGHT_ELECTRON' : ''}.`,
    );
  }
  writeStamp(`sqlite-${runtime.name}`, { key, sqlite: rebuilt.version, compiled: true });
  report[isNew ? 'done' : 'ok'](step, `SQLite ${rebuilt.version}, compiled for it, as its own binary does not load`);
  return compiled;
}
