import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findAll, numbersOf, openStore, temporaryFolder } from './open-store.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** Lets the child write, kills it some ms after its first records were stored, and returns what it said last. */
async function killAfter(folder: string, start: number, again: number, ms: number): Promise<number> {
  const arguments_ = ['--no-warnings', child, folder, String(start), String(again)];
  const running = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(running.stdout, 'data');
  await wait(ms);
  running.kill('SIGKILL');
  await once(running, 'close');
  return Number(printed.trimEnd().split('\n').at(-1));
}

test('a kill at any moment loses nothing that was stored; reading on from a checkpoint leaves no double and no gap', async () => {
  const folder = temporaryFolder();
  try {
    let stored = 0;
    for (const again of [0, 70, 700]) {
      stored = await killAfter(folder, stored, again, 100 + Math.random() * 300);
      const store = await openStore(folder);
      try {
        for (const source of ['file-1', 'file-2']) {
          const rows = await findAll(store, { sources: [source], text: 'line' });
          expect(rows.length).toBeGreaterThanOrEqual(stored);
          expect(numbersOf(rows)).toEqual(Array.from(rows, (_, index) => index));
          expect(rows.every(({ id, text }) => text?.startsWith(`line ${id.split(':')[1]} `))).toBe(true);
        }
        expect(await store.notices()).toEqual([]);
      } finally {
        await store.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
