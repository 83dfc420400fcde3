import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './run.mjs';

const SETUID = 0o4000;

/** @param {string} path */
function setting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {string} executable */
function hasSetuidHelper(executable) {
  try {
    const helper = statSync(join(dirname(executable), 'chrome-sandbox'));
    return helper.uid === 0 && (helper.mode & SETUID) !== 0;
  } catch {
    return false;
  }
}

/**
 * Why Chromium's sandbox can't be used here.
 * @param {string} executable of Electron
 * @returns {Promise<string | undefined>} `undefined` where it can
 */
export async function sandboxObstacle(executable) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'Chromium refuses to run as root with its sandbox';
  if (hasSetuidHelper(executable)) return undefined;
  if (
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/user/max_user_namespaces') === '0'
  ) {
    return 'the kernel denies user namespaces';
  }
  if (setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'AppArmor denies user namespaces to programs without a profile';
  }
  const tried = await capture('unshare', ['--user', '--map-root-user', 'true']);
  // 127: no such program, which tells nothing.
  return tried.code === 0 || tried.code === 127 ? undefined : 'the kernel denies user namespaces';
}
