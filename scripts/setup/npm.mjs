import { capture } from './run.mjs';

/**
 * Runs npm: the one that runs this script, else the one on the PATH. Its own settings (registry, proxy, cache) hold.
 * @param {string[]} args
 * @param {{ cwd?: string, timeoutSeconds?: number }} [options]
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  // yarn and pnpm set npm_execpath too.
  if (cli && /npm-cli\.c?js$/.test(cli)) return capture(process.execPath, [cli, ...args], options);
  const windows = process.platform === 'win32';
  // cmd.exe gets one line of text: a folder with a space in its name has to be quoted.
  return windows
    ? capture(
        'npm.cmd',
        args.map((arg) => `"${arg}"`),
        { ...options, shell: true },
      )
    : capture('npm', args, options);
}

/**
 * What npm says went wrong, without its help text.
 * @param {string} log
 * @returns {string}
 */
export function npmFault(log) {
  const lines = log.split('\n').flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1] ?? []);
  const told = lines.filter((line) => !/^(code|errno|syscall|A complete log|\s)/.test(line));
  return (told.length > 0 ? told : log.trimEnd().split('\n').slice(-8)).slice(0, 8).join('\n');
}
