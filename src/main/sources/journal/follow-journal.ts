import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AppError, type AppErrorData, toAppErrorData } from '../../../shared/errors.ts';
import type { JournalSource } from '../../../shared/live.ts';
import type { LogRecord } from '../../../shared/log.ts';
import type { FollowedChunk, Follower } from '../follow/follower.ts';
import { LineSplitter } from '../line-splitter.ts';

export interface JournalOptions {
  command: string;
  /** Waits in ms before it is started again: the first after a record came, then the next; the last goes on. */
  waits: readonly number[];
}

const usualOptions: JournalOptions = { command: 'journalctl', waits: [1_000, 2_000, 5_000, 15_000, 60_000] };

/** Fields that are made use of; an entry has some forty, and core dumps have hundreds of MB. */
const fields = [
  'MESSAGE',
  'PRIORITY',
  'SYSLOG_FACILITY',
  'SYSLOG_IDENTIFIER',
  'SYSLOG_PID',
  'CONTAINER_NAME',
  '_HOSTNAME',
  '_COMM',
  '_PID',
  '_TRANSPORT',
  '_SYSTEMD_UNIT',
];
/** `--all`: else longer messages come as null. */
const output = ['--output=json', '--all', `--output-fields=${fields.join(',')}`, '--no-pager'];
const maxLineBytes = 256 * 1024;
const name = 'journal';
const cursorPattern = /"__CURSOR"\s?:\s?"([^"\\]{1,1000})"/;

const stateSchema = z.object({ version: z.literal(1), cursor: z.string().nullable(), lineNumber: z.number().int() });
type Place = Omit<z.infer<typeof stateSchema>, 'version'>;

/**
 * Follows the journal of this machine through `journalctl`, from the entry on that `state` names, or from its start or
 * end. Line numbers count the entries that were read. A child that dies is started again behind the last entry that it gave.
 * `chunks` throws `not-found` where the machine has no journal.
 */
export function followJournal(
  settings: Pick<JournalSource, 'from'>,
  state: string | null,
  options: JournalOptions = usualOptions,
): Follower {
  let place: Place = state === null ? { cursor: null, lineNumber: 1 } : stateSchema.parse(JSON.parse(state));
  let error: AppErrorData | null = null;
  let running = false;
  let isStarted = state !== null;

  async function* follow(signal: AbortSignal): AsyncGenerator<FollowedChunk> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        if (!isStarted && settings.from === 'end') place = { cursor: await lastCursor(options.command), lineNumber: 1 };
        isStarted = true;
        for await (const chunk of oneRun(signal)) {
          failures = 0;
          yield chunk;
        }
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.data.code === 'not-found') throw thrown;
        error = toAppErrorData(thrown);
      }
      if (signal.aborted) return;
      const wait = options.waits[Math.min(failures, options.waits.length - 1)] ?? 0;
      failures += 1;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Entries that one child gives until it ends, which it never does by itself. */
  async function* oneRun(signal: AbortSignal): AsyncGenerator<FollowedChunk> {
    const after = place.cursor === null ? [] : [`--after-cursor=${place.cursor}`];
    const child = spawn(options.command, [...output, '--follow', '--lines=all', ...after], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = endOf(child);
    const stop = (): void => void child.kill();
    signal.addEventListener('abort', stop, { once: true });
    const splitter = newSplitter(place.lineNumber);
    running = true;
    try {
      for await (const piece of child.stdout as AsyncIterable<Buffer>) {
        if (signal.aborted) return;
        const records = splitter.push(piece);
        error = null;
        if (records.length > 0) yield* chunkOf(records);
      }
      const { failure, told } = await ended;
      if (!signal.aborted) throw failure ?? stopped(told);
    } finally {
      running = false;
      signal.removeEventListener('abort', stop);
      child.kill();
    }
  }

  function* chunkOf(records: LogRecord[]): Generator<FollowedChunk> {
    const last = records.at(-1);
    const cursor = last === undefined ? null : (cursorPattern.exec(last.text)?.[1] ?? null);
    const next: Place = { cursor: cursor ?? place.cursor, lineNumber: place.lineNumber + records.length };
    const fresh = place.lineNumber === 1;
    let isTaken = false;
    const taken = (): void => {
      if (isTaken) return;
      isTaken = true;
      place = next;
    };
    yield { file: name, fresh, records, taken };
    taken();
  }

  return {
    chunks: follow,
    state: () => JSON.stringify({ version: 1, ...place }),
    facts: () => ({ files: running ? 1 : 0, bytesBehind: null, damage: [], problems: [], error }),
  };
}

function newSplitter(lineNumber: number): LineSplitter {
  return new LineSplitter({
    file: name,
    encoding: 'utf-8',
    markBytes: 0,
    carriageReturnEnds: false,
    maxLineBytes,
    offset: 0,
    lineNumber,
  });
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** How the child ended, and what it told last. */
function endOf(child: Child): Promise<{ failure: AppError | null; told: string }> {
  let told = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    told = (told + text).slice(-2000);
  });
  return new Promise((resolve) => {
    child.on('error', (thrown) => resolve({ failure: noJournal(thrown), told }));
    child.on('close', () => resolve({ failure: null, told }));
  });
}

/** The cursor of the newest entry; null where there is none. */
async function lastCursor(command: string): Promise<string | null> {
  const args = [...output, '--lines=1'];
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 16 * 1024 * 1024 }).catch(
    (thrown: unknown) => {
      throw noJournal(thrown);
    },
  );
  return cursorPattern.exec(stdout)?.[1] ?? null;
}

function noJournal(thrown: unknown): AppError {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code !== 'ENOENT') return stopped(thrown instanceof Error ? thrown.message : String(thrown));
  return new AppError(
    {
      code: 'not-found',
      message: 'This machine has no journalctl, the program that reads the journal of systemd.',
      effect: 'Nothing is read from the journal.',
      remedy: 'Follow the folder of its logs instead, such as /var/log, or install systemd.',
    },
    thrown,
  );
}

function stopped(told: string): AppError {
  const lines = told.trim().split('\n');
  const reason = lines.at(-1)?.slice(0, 300) || 'it said nothing';
  if (/permission|not seeing messages|insufficient/i.test(told)) {
    return new AppError({
      code: 'permission-denied',
      message: `This user may not read the journal of the system: ${reason}`,
      effect: 'Nothing, or only this user’s own entries, are read from it.',
      remedy: 'Add the user to the group systemd-journal or adm, log in again, and it goes on by itself.',
    });
  }
  return new AppError({
    code: 'internal',
    message: `journalctl stopped: ${reason}`,
    effect: 'No entry is lost: it is started again behind the last one that it gave.',
    remedy: 'If it stays so, run journalctl in a terminal to see what it says.',
  });
}
