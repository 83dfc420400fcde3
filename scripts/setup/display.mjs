import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

const CONNECT_MILLISECONDS = 1000;
const START_MILLISECONDS = 15_000;

/**
 * @typedef {object} Display
 * @property {string} name for people
 * @property {NodeJS.ProcessEnv} env variables that programs find it by
 * @property {() => void} stop ends it, where it was started here
 */

/** @typedef {{ path: string } | { host: string, port: number }} Address */

/**
 * The sockets that an X display may listen on.
 * @param {string} display value of DISPLAY, such as `:0`, `:1.0` or `host:10.0`
 * @returns {Address[]} none where the value is no display
 */
export function addressesOf(display) {
  const match = /^(.*):(\d+)(?:\.\d+)?$/.exec(display);
  if (!match) return [];
  const [, host, number] = match;
  const local = `/tmp/.X11-unix/X${number}`;
  return host === '' || host === 'unix'
    ? [{ path: local }, { path: `\0${local}` }]
    : [{ host: /** @type {string} */ (host), port: 6000 + Number(number) }];
}

/**
 * Whether a server answers at an address.
 * @param {Address} address
 * @returns {Promise<boolean>}
 */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    /** @param {boolean} result */
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(CONNECT_MILLISECONDS, () => finish(false));
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
  });
}

/**
 * Finds a display that a window can be shown on.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(address: Address) => Promise<boolean>} [probe]
 * @returns {Promise<Display | undefined>}
 */
export async function findDisplay(env, platform, probe = answers) {
  const stop = () => {};
  if (platform === 'darwin' || platform === 'win32') return { name: 'the desktop', env: {}, stop };
  if (env.WAYLAND_DISPLAY && env.XDG_RUNTIME_DIR) {
    // An absolute name stands for itself.
    const path = env.WAYLAND_DISPLAY.startsWith('/')
      ? env.WAYLAND_DISPLAY
      : `${env.XDG_RUNTIME_DIR}/${env.WAYLAND_DISPLAY}`;
    if (await probe({ path })) return { name: `Wayland ${env.WAYLAND_DISPLAY}`, env: {}, stop };
  }
  for (const address of env.DISPLAY ? addressesOf(env.DISPLAY) : []) {
    if (await probe(address)) return { name: `X11 ${env.DISPLAY}`, env: {}, stop };
  }
  return undefined;
}

/**
 * An Xauthority file with one key that holds for every display (Xau(3): family FamilyWild), so that other users of the
 * machine can't look at the display or type on it.
 * @param {Buffer} key 16 bytes
 * @returns {Buffer}
 */
export function authorityFile(key) {
  /** @param {Buffer} bytes */
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const empty = counted(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    empty,
    empty,
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(key),
  ]);
}

/**
 * Starts Xvfb on a free display number; it ends with `stop` or with this process.
 * @returns {Promise<Display>}
 */
export function startXvfb() {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  return new Promise((resolve, reject) => {
    const child = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority],
      // Its own group: Ctrl-C goes to the window first, which needs its display to close.
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
    );
    const stop = () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    };
    process.on('exit', stop);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      // A program that runs in the foreground is told by passThrough, which then has a listener of its own.
      process.on(signal, () => {
        if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
      });
    }
    let log = '';
    /** @param {string} reason */
    const fail = (reason) => {
      stop();
      reject(
        new SetupFailure(
          `Xvfb did not start: ${reason}`,
          'Start it by hand to see why ("Xvfb :99"), then set DISPLAY to it.',
        ),
      );
    };
    const timer = setTimeout(() => fail(`no answer in ${START_MILLISECONDS / 1000} s`), START_MILLISECONDS);
    const onExit = () => fail(log.trim() || 'it ended at once');
    child.stderr?.on('data', (text) => {
      log += text;
    });
    child.on('error', (error) => fail(error.message));
    child.on('exit', onExit);
    let number = '';
    child.stdio[3]?.on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      child.off('exit', onExit);
      child.unref();
      const name = `:${number.trim()}`;
      for (const stream of [child.stderr, child.stdio[3]]) /** @type {import('node:net').Socket} */ (stream).unref();
      resolve({
        name: `Xvfb ${name}`,
        env: { DISPLAY: name, XAUTHORITY: authority, WAYLAND_DISPLAY: undefined },
        stop,
      });
    });
  });
}
