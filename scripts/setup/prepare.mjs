import { ensureSystemLibraries } from './debian.mjs';
import { startXvfb } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureNodeRuntime } from './node-runtime.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { sandboxObstacle } from './sandbox.mjs';
import { ensureSqlite } from './sqlite.mjs';

/** @typedef {import('./report.mjs').Report} Report */

/**
 * @typedef {object} CommandLine what runs the command line and the unit tests
 * @property {import('./node-runtime.mjs').NodeRuntime} node
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * @typedef {object} Window what runs the window
 * @property {string} executable of Electron
 * @property {string[]} switches to be given before the app's folder
 * @property {NodeJS.ProcessEnv} env
 * @property {() => void} stop ends a virtual display
 */

/** @param {NodeJS.ProcessEnv} overrides */
function environment(overrides) {
  // Some editors' terminals set it, and Electron would then be a plain Node.
  return { ...process.env, ELECTRON_RUN_AS_NODE: undefined, ...overrides };
}

/**
 * The steps that everything needs: packages, Node, SQLite in it.
 * @param {Report} report
 * @returns {Promise<CommandLine>}
 */
export async function prepareCommandLine(report) {
  checkNodeVersion(report);
  await ensurePackages(report);
  const node = await ensureNodeRuntime(report);
  const binding = await ensureSqlite(report, { name: 'node', ...node, switches: [], env: {} });
  return { node, env: environment({ PORCHLIGHT_SQLITE_BINDING: binding }) };
}

/**
 * The steps that the window needs besides: Electron, a display, SQLite in it.
 * @param {Report} report
 * @param {import('./node-runtime.mjs').NodeRuntime} node
 * @param {import('./display.mjs').Display | undefined} found `undefined`: Xvfb is used
 * @returns {Promise<Window>}
 */
export async function prepareWindow(report, node, found) {
  const electron = await ensureElectron(report, node);
  await ensureSystemLibraries(report, electron.executable, !found);
  const display = found ?? (await startXvfb());
  report.ok('display', display.name);
  const obstacle = await sandboxObstacle(electron.executable);
  if (obstacle) report.skipped('sandbox', `started with --no-sandbox, as ${obstacle}`);
  const switches = obstacle ? ['--no-sandbox'] : [];
  try {
    const binding = await ensureSqlite(report, {
      name: 'electron',
      ...electron,
      switches,
      env: environment(display.env),
    });
    return {
      executable: electron.executable,
      switches,
      env: environment({ ...display.env, PORCHLIGHT_SQLITE_BINDING: binding }),
      stop: display.stop,
    };
  } catch (error) {
    display.stop();
    throw error;
  }
}
