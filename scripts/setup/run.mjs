import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + n after signal n; 127 where the program could not be started
 * @property {string} output standard output
 * @property {string} log standard output and standard error as they came
 */

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, shell?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(program, args, { cwd, env, timeoutSeconds, shell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      shell: shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      log += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
    const timer = timeoutSeconds
      ? setTimeout(() => {
          log += `\nstopped after ${timeoutSeconds} s`;
          child.kill('SIGKILL');
        }, timeoutSeconds * 1000)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output, log: `${log}${error.message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: exitCode(code, signal), output, log });
    });
  });
}

/**
 * Runs a program in this one's place: its input and output are this process's own, and signals are handed on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: 'inherit' | 'ignore' }} [options]
 * @returns {Promise<number>} exit code; 128 + n after signal n; 127 where the program could not be started
 */
export function passThrough(program, args, { cwd, env, input } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: [input ?? 'inherit', 'inherit', 'inherit'],
    });
    /** @type {Map<NodeJS.Signals, () => void>} */
    const handlers = new Map();
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      // A terminal sends Ctrl-C to the child as well; a second one would mean "at once".
      const handler = () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      };
      handlers.set(signal, handler);
      process.on(signal, handler);
    }
    /** @param {number} code */
    const finish = (code) => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      finish(127);
    });
    child.on('close', (code, signal) => finish(exitCode(code, signal)));
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * The last lines of a long output, for a message.
 * @param {string} log
 * @param {number} [lines]
 * @returns {string}
 */
export function tail(log, lines = 15) {
  return log.trimEnd().split('\n').slice(-lines).join('\n');
}
