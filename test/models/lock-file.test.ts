import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/main/models/lock-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = () => folder(`${randomUUID()}.lock`);
const lockOf = (pid: number) => JSON.stringify({ pid, token: 'of another' });

/** Number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--eval', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

test('one holds it, and it is gone when it is given back', async () => {
  const lock = path();
  const release = await takeLock(lock);
  expect(await takeLock(lock)).toBeNull();
  await release?.();
  expect(existsSync(lock)).toBe(false);
  expect(await takeLock(lock)).not.toBeNull();
});

test('a process that runs holds it; one that was killed does not', async () => {
  const lock = path();
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  writeFileSync(lock, lockOf(child.pid ?? 0));
  expect(await takeLock(lock)).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await takeLock(lock)).not.toBeNull();
});

test.each<[string, (lock: string) => void | Promise<void>]>([
  ['of a process that ended', async (lock) => writeFileSync(lock, lockOf(await endedPid()))],
  ['of an earlier process with our number', (lock) => writeFileSync(lock, lockOf(process.pid))],
  [
    'that nobody touched for an hour, whose number another process has by now',
    (lock) => {
      writeFileSync(lock, lockOf(process.ppid));
      const hourAgo = new Date(Date.now() - 3_600_000);
      utimesSync(lock, hourAgo, hourAgo);
    },
  ],
  [
    'that a power cut left empty',
    (lock) => {
      writeFileSync(lock, '');
      utimesSync(lock, new Date(0), new Date(0));
    },
  ],
])('a lock %s is taken over', async (_, leave) => {
  const lock = path();
  await leave(lock);
  expect(await takeLock(lock)).not.toBeNull();
});

test('of many at once one gets it, also where a stale lock is in the way', async () => {
  for (const stale of [undefined, await endedPid()]) {
    const lock = path();
    if (stale !== undefined) writeFileSync(lock, lockOf(stale));
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeLock(lock)));
    expect(taken.filter((release) => release !== null)).toHaveLength(1);
  }
});
