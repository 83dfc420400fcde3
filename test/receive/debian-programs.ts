import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from '../../scripts/setup/run.mjs';

/** A folder in which programs of Debian packages lie, `/` or one of our own. */
export type ProgramRoot = string;

const cache = fileURLToPath(new URL('../../.cache/senders/', import.meta.url));

/** Where among the files of a root the libraries of this processor lie, such as `usr/lib/x86_64-linux-gnu`. */
export function libraryFolder(root: ProgramRoot): string {
  const folders = existsSync(join(root, 'usr/lib')) ? readdirSync(join(root, 'usr/lib')) : [];
  return join(root, 'usr/lib', folders.find((name) => name.endsWith('-linux-gnu')) ?? '');
}

/**
 * Finds programs of Debian, on this machine or unpacked beside each other in a folder of the cache: rsyslog and
 * syslog-ng can't both be installed. They are fetched where this process may run apt-get; null where they can't be had.
 * @param complete whether all that is needed lies under a root
 */
export async function findPrograms(
  packages: readonly string[],
  complete: (root: ProgramRoot) => boolean,
): Promise<ProgramRoot | null> {
  const own = join(cache, packages[0] ?? '');
  const found = ['/', own].find(complete);
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const archives = join(own, 'archives');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  const fetch = [
    'install',
    '--download-only',
    '-y',
    '--no-install-recommends',
    '-o',
    `Dir::Cache::archives=${archives}`,
  ];
  let result = await capture('apt-get', [...fetch, ...packages], { timeoutSeconds: 40 });
  if (result.code !== 0) {
    await capture('apt-get', ['update'], { timeoutSeconds: 60 });
    result = await capture('apt-get', [...fetch, ...packages], { timeoutSeconds: 40 });
  }
  for (const name of readdirSync(archives).filter((file) => file.endsWith('.deb')))
    await capture('dpkg', ['-x', join(archives, name), own]);
  return complete(own) ? own : null;
}
