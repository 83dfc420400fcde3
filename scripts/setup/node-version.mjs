import { SetupFailure } from './failure.mjs';

/**
 * Compares versions by their numbers; what follows them (`-rc.1`) counts for nothing.
 * @param {string} version
 * @param {string} least
 * @returns {boolean}
 */
export function isAtLeast(version, least) {
  const [have, want] = [version, least].map((text) => text.replace(/^v/, '').split(/[.-]/).map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (have?.[part] ?? 0) - (want?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * Step: the Node that runs the set-up.
 * @param {import('./report.mjs').Report} report
 */
export function checkNodeVersion(report) {
  if (!isAtLeast(process.version, '20.0.0')) {
    throw new SetupFailure(`Node ${process.version} is too old.`, 'Install Node 20 or later from https://nodejs.org.');
  }
  report.ok('node', `${process.version} runs the set-up`);
}
