import { SetupFailure } from './failure.mjs';

/**
 * @typedef {object} Report
 * @property {(step: string, text: string) => void} ok nothing was to do
 * @property {(step: string, text: string) => void} done something was done
 * @property {(step: string, text: string) => void} skipped left out on purpose
 * @property {(step: string, text: string) => void} working a slow thing starts; shown on a terminal only, until the step's line
 */

/**
 * Prints one line a step.
 * @param {{ stream: NodeJS.WriteStream, onlyChanges: boolean }} options `onlyChanges` keeps quiet about steps with nothing to do
 * @returns {Report}
 */
export function createReport({ stream, onlyChanges }) {
  const started = Date.now();
  let since = started;
  let transient = false;

  /** @param {string} text */
  const line = (text) => {
    stream.write(`${transient ? '\r\u001b[K' : ''}${text}\n`);
    transient = false;
    since = Date.now();
  };
  /** @param {string} mark @param {string} step @param {string} text */
  const timed = (mark, step, text) =>
    line(`[${mark}] ${step}: ${text} (${((Date.now() - since) / 1000).toFixed(1)} s)`);

  stream.on('error', () => undefined);
  return {
    ok(step, text) {
      if (!onlyChanges) line(`[ok] ${step}: ${text}`);
      since = Date.now();
    },
    done: (step, text) => timed('done', step, text),
    skipped(step, text) {
      if (!onlyChanges) line(`[skipped] ${step}: ${text}`);
    },
    working(step, text) {
      if (!stream.isTTY) return;
      stream.write(`${transient ? '\r\u001b[K' : ''}[..] ${step}: ${text}`);
      transient = true;
    },
  };
}

/**
 * Runs a command of `scripts/`; a step that fails ends it with its remedy and exit code 1.
 * @param {() => Promise<number>} command gives the exit code
 * @returns {Promise<void>}
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    process.stderr.write(`[failed] ${error.message}\n  What to do: ${error.remedy}\n`);
    process.exitCode = 1;
  }
}
