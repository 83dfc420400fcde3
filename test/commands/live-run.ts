import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../src/main/store/database.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** A `porchlight listen` that runs. */
export interface LiveRunning {
  /** Resolves once the sources run. */
  ready: Promise<void>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
  ended: Promise<CliRun>;
}

/** Starts `porchlight listen`. */
export function startListening(args: readonly string[]): LiveRunning {
  let child: ChildProcess | null = null;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const ended = runCli(['listen', ...args], {
    onStart(started) {
      child = started;
      let said = '';
      started.stderr?.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes(': running')) isReady();
      });
    },
  });
  return { ready, ended, kill: (signal) => void child?.kill(signal) };
}

const takenSql = "SELECT value ->> '$.taken' AS taken FROM live_states WHERE name LIKE 'source:%'";

/** Resolves when a listener that runs has stored that it took so many messages or lines; looks beside it, and changes nothing. */
export async function untilTaken(folder: string, count: number): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; await sleep(100)) {
    if (takenBeside(folder) >= count) return;
  }
  throw new Error(`After a minute ${takenBeside(folder)} of ${count} were stored.`);
}

/** Messages or lines that a listener which runs has stored as taken; 0 while its store can't be looked into. */
export function takenBeside(folder: string): number {
  try {
    const database = new BetterSqlite3(join(folder, 'porchlight.db'), { readonly: true });
    try {
      const tallies = database.prepare<[], { taken: number }>(takenSql).all();
      return tallies.reduce((sum, { taken }) => sum + taken, 0);
    } finally {
      database.close();
    }
  } catch {
    // It is just being made, or written.
    return 0;
  }
}

/** What the store holds of one source: messages or lines taken, and events in all groups that came live, open ones too. */
export function storedLive(folder: string): { taken: number; events: number } {
  const { database, close } = openDatabase({ folder });
  try {
    const events = new Map<string, number>();
    const groups = database.prepare<[], { id: string; count: number }>(
      "SELECT id, body ->> '$.count' AS count FROM groups",
    );
    for (const { id, count } of groups.all()) events.set(id, count);
    const open = database.prepare<[], { id: string; state: string }>('SELECT id, state FROM open_groups');
    for (const { id, state } of open.all())
      events.set(id, (JSON.parse(state) as { numbers: number[] }).numbers[1] ?? 0);
    const tallies = database.prepare<[], { taken: number }>(takenSql);
    const taken = tallies.all().reduce((sum, tally) => sum + tally.taken, 0);
    return { taken, events: [...events.values()].reduce((sum, count) => sum + count, 0) };
  } finally {
    close();
  }
}
