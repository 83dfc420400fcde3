import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hasCode } from './file-failures.ts';

/** How often a held lock is touched, and after which silence its holder counts as gone (its pid may be another's by now), in ms. */
const touchEvery = 10_000;
const silence = 120_000;

interface Holder {
  pid: number;
  token: string;
}

/** Tokens of the locks that this process holds: a lock with our pid and another token was left by a process of the same number. */
const held = new Set<string>();

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return hasCode(thrown, 'EPERM');
  }
}

async function holderOf(path: string): Promise<{ holder: Holder | null; text: string; touched: number } | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    try {
      const { pid, token } = JSON.parse(text);
      return { holder: Number.isInteger(pid) ? { pid, token: String(token) } : null, text, touched: mtimeMs };
    } catch {
      return { holder: null, text, touched: mtimeMs };
    }
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return null;
    throw thrown;
  }
}

/** Whether the one who wrote the lock still works. A lock without a readable text is one that is just being written. */
function isHeld({ holder, touched }: { holder: Holder | null; touched: number }): boolean {
  const quiet = Date.now() - touched;
  if (!holder) return quiet < touchEvery;
  if (holder.pid === process.pid) return held.has(holder.token);
  return quiet < silence && isRunning(holder.pid);
}

/**
 * Takes a stale lock away, by a rename, so that of two processes that find it only one does. A lock that another one made
 * in between is put back.
 */
async function clear(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return;
    throw thrown;
  }
  if ((await readFile(aside, 'utf8')) === stale) await rm(aside, { force: true });
  else await rename(aside, path);
}

/**
 * Makes this call the only one that works on something, across processes, until the function that it returns is called;
 * null where another has it. The lock is a file with the process's number. One that a kill left behind is taken over.
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | null> {
  const token = randomUUID();
  held.add(token);
  try {
    for (let round = 0; round < 3; round += 1) {
      try {
        await writeFile(path, JSON.stringify({ pid: process.pid, token }), { flag: 'wx' });
        const touch = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), touchEvery).unref();
        return async () => {
          clearInterval(touch);
          held.delete(token);
          if ((await holderOf(path))?.holder?.token === token) await rm(path, { force: true });
        };
      } catch (thrown) {
        if (!hasCode(thrown, 'EEXIST')) throw thrown;
      }
      const found = await holderOf(path);
      if (found && isHeld(found)) break;
      if (found) await clear(path, found.text);
    }
  } catch (thrown) {
    held.delete(token);
    throw thrown;
  }
  held.delete(token);
  return null;
}
