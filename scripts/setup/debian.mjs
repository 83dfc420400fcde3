import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { capture, tail } from './run.mjs';

const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
];
const VIRTUAL_DISPLAY = ['xvfb', 'xauth'];
const FONTS = ['fonts-dejavu-core'];

/**
 * Whether a program is on the PATH.
 * @param {string} name
 * @returns {boolean}
 */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/** Whether any font that screenshots could show text with is installed. */
function hasFonts() {
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ].some((folder) => {
    try {
      return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(String(name)));
    } catch {
      return false;
    }
  });
}

/**
 * The name of each package on this release: some libraries are called `NAMEt64` since Debian 13 and Ubuntu 24.04.
 * @param {readonly string[]} wanted
 * @param {string} policy output of `apt-cache policy` for the names and their t64 forms
 * @returns {string[]}
 */
export function namesOnThisRelease(wanted, policy) {
  const offered = new Set();
  for (const block of policy.split(/\n(?=\S)/)) {
    const name = /^([^\s:]+):/.exec(block)?.[1];
    const candidate = /^\s+Candidate: (.+)$/m.exec(block)?.[1];
    if (name && candidate && candidate !== '(none)') offered.add(name);
  }
  return wanted.map((name) => (offered.has(`${name}t64`) ? `${name}t64` : name));
}

/**
 * Installs Debian packages where this process may.
 * @param {readonly string[]} wanted
 * @param {string} reason what is missing, for the message
 */
export async function installDebianPackages(wanted, reason) {
  const remedy = `Install them with: sudo apt-get install ${wanted.join(' ')}`;
  if (!hasProgram('apt-get')) {
    throw new SetupFailure(reason, `Install what these Debian packages hold: ${wanted.join(', ')}.`);
  }
  if (process.getuid?.() !== 0) throw new SetupFailure(reason, remedy);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = async () => {
    const policy = await capture('apt-cache', ['policy', ...wanted.flatMap((name) => [name, `${name}t64`])], { env });
    const names = namesOnThisRelease(wanted, policy.output);
    return capture('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env, timeoutSeconds: 600 });
  };
  let result = await install();
  if (result.code !== 0) {
    // No package lists yet, or lists older than the mirror.
    await capture('apt-get', ['update'], { env, timeoutSeconds: 300 });
    result = await install();
  }
  if (result.code !== 0)
    throw new SetupFailure(`${reason} apt-get could not install them:\n${tail(result.log)}`, remedy);
}

/**
 * Step: the system's own parts that Electron needs on Linux.
 * @param {import('./report.mjs').Report} report
 * @param {string} executable of Electron
 * @param {boolean} virtualDisplay whether Xvfb and fonts are needed as well
 */
export async function ensureSystemLibraries(report, executable, virtualDisplay) {
  if (process.platform !== 'linux') return;
  const linked = await capture('ldd', [executable]);
  const missing = [...linked.output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  const withoutDisplay = virtualDisplay && !hasProgram('Xvfb');
  const withoutFonts = virtualDisplay && !hasFonts();
  const wanted = [
    ...(missing.length > 0 ? LIBRARIES : []),
    ...(withoutDisplay ? VIRTUAL_DISPLAY : []),
    ...(withoutFonts ? FONTS : []),
  ];
  if (wanted.length === 0) {
    report.ok('system', 'all libraries of Electron are there');
    return;
  }
  const names = [...missing, ...(withoutDisplay ? ['Xvfb'] : []), ...(withoutFonts ? ['fonts'] : [])].join(', ');
  report.working('system', `installing ${wanted.join(' ')}`);
  await installDebianPackages(wanted, `The system lacks ${names}, which the window needs.`);
  report.done('system', `installed ${wanted.join(' ')}`);
}
