import { stat } from 'node:fs/promises';
import { toAppErrorData } from '../../../shared/errors.ts';
import type { FolderSource } from '../../../shared/live.ts';
import { pathFailure } from '../failures.ts';
import { ChangeHints } from './change-hints.ts';
import { type FollowTimes, usualTimes } from './follow-options.ts';
import { type FollowedFile, holdsLine } from './followed-file.ts';
import type { FollowedChunk, Follower, FollowerFacts } from './follower.ts';
import { KnownFiles } from './known-files.ts';
import { Look } from './look.ts';
import { Losses } from './losses.ts';
import { type ReadOutcome, type ReadPiece, readPacked, readPlain } from './read-followed.ts';
import { foundFrom } from './scan-folder.ts';

export type FolderToFollow = Pick<FolderSource, 'path' | 'patterns' | 'from'>;

/** A follower whose rounds are called for one by one. */
export interface FolderFollower extends Follower {
  /** Looks at all files once and gives what is new in them; ends when there is no more. */
  round(signal: AbortSignal): AsyncIterable<FollowedChunk>;
}

/** Times between looks are so much longer than a look takes, up to twice the usual time. */
const restShare = 20;
/** No look is repeated sooner because of names that come and go. */
const minLookMs = 100;

/**
 * Follows the logs of a folder and those below it, or one file. A content is known by its device and inode and by its
 * bytes, so that no line is read twice and none missed when its file is renamed, copied and truncated, compressed or
 * replaced, also while nothing followed it. `state` is that of an earlier follower, null at the first start.
 *
 * What nobody can see is lost: lines that are written and truncated away, or whose file is deleted, between two looks
 * (50 ms after a change where the system tells of it, else up to some seconds), unless a copy of them stays in the folder.
 * Where the size showed that there was more, `facts().damage` counts it as `gone-unread`, in bytes. A line whose end does
 * not come for some seconds is given as it is; what is written of it later is a record of its own. A file that repeats
 * another one byte for byte is taken for its copy and not read. Throws an `AppError` where the state is none.
 */
export function followFolder(
  settings: FolderToFollow,
  state: string | null,
  times: FollowTimes = usualTimes,
  clock: () => number = Date.now,
): FolderFollower {
  const known = new KnownFiles(state, clock());
  const losses = new Losses();
  const look = new Look(settings, known, losses, times, state === null);
  const paddingSeen = new Map<FollowedFile, number>();
  let lookWanted = true;
  let more = false;

  function* chunkOf(file: FollowedFile, { records, place }: ReadPiece): Generator<FollowedChunk> {
    let isTaken = false;
    const taken = (): void => {
      if (isTaken) return;
      isTaken = true;
      file.place = place;
    };
    countPadding(file);
    yield { file: file.name, fresh: records[0]?.offset === 0, records, taken };
    taken();
  }

  function countPadding(file: FollowedFile): void {
    const seen = file.lines?.paddingSeen ?? 0;
    const bytes = seen - (paddingSeen.get(file) ?? 0);
    if (bytes <= 0) return;
    paddingSeen.set(file, seen);
    losses.add('nul-padding', bytes, `${file.name}: NUL bytes where a crash or a truncation left a hole`);
  }

  async function* readFile(file: FollowedFile, path: string): AsyncGenerator<FollowedChunk> {
    const size = file.size;
    const reading = file.packed ? readPacked(file, path) : readPlain(file, path, isDue(file));
    let outcome: ReadOutcome = 'read';
    try {
      for (;;) {
        const step = await reading.next();
        if (step.done === true) {
          outcome = step.value;
          break;
        }
        yield* chunkOf(file, step.value);
      }
      file.error = null;
    } catch (thrown) {
      const failure = pathFailure(path, thrown);
      if (failure.data.code === 'not-found' || failure.data.code === 'file-changed') outcome = 'moved';
      else file.error = toAppErrorData(failure);
    } finally {
      await reading.return('read');
    }
    if (outcome === 'more') more = true;
    // A file that is too short to tell its encoding is due after a while; what could not be read is tried again.
    const again = file.error !== null || (file.lines === null && !isDue(file));
    if (outcome === 'read') file.unread = again && !file.packed;
    if (outcome === 'read' && file.packed) file.packedRead = size;
    if (outcome === 'other-content') {
      if (file.packed) look.setApart(file, clock());
      else look.detach(file, clock());
    }
    if (outcome === 'moved' || outcome === 'other-content') lookWanted = true;
  }

  const isDue = (file: FollowedFile): boolean => clock() - Math.max(file.grewAt, file.goneAt ?? 0) >= times.partialMs;

  /** What is there to be read of all files; of those that bore one name, the older ones first. */
  async function* readAll(signal: AbortSignal): AsyncGenerator<FollowedChunk> {
    more = false;
    const busyNames = new Set<string>();
    for (const file of [...known.files]) {
      if (signal.aborted) return;
      if (file.copyOf !== null || busyNames.has(file.name)) continue;
      if (file.unread && file.path !== null) yield* readFile(file, file.path);
      if (file.lines !== null && holdsLine(file) && !file.unread && isDue(file)) {
        const records = file.lines.release();
        if (records.length > 0) yield* chunkOf(file, { records, place: file.lines.place });
      }
      if ((file.unread && file.path !== null) || holdsLine(file)) busyNames.add(file.name);
    }
  }

  async function lookAround(): Promise<void> {
    lookWanted = false;
    await look.all(clock());
    if (look.undecided) lookWanted = true;
  }

  /** A file that was written to; all are looked at where it is not the one that was known there. */
  async function lookAt(path: string): Promise<void> {
    const file = known.files.find((one) => one.path === path);
    const facts = await stat(path, { bigint: true }).catch(() => null);
    const found = facts?.isFile() ? foundFrom(path, facts) : null;
    if (found === null || found.key !== file?.key || found.size < file.place.position || file.copyOf !== null) {
      lookWanted = true;
      return;
    }
    if (found.size !== file.size) file.grewAt = clock();
    file.size = found.size;
    file.unread = true;
  }

  async function* follow(signal: AbortSignal): AsyncGenerator<FollowedChunk> {
    const hints = new ChangeHints();
    let [lookedAt, tookMs, told] = [Number.NEGATIVE_INFINITY, 0, false];
    const untilLook = (): number => {
      const usual = lookWanted ? minLookMs : told ? times.lookMs : times.blindLookMs;
      return lookedAt + Math.max(usual, Math.min(tookMs * restShare, 2 * times.lookMs)) - performance.now();
    };
    try {
      while (!signal.aborted) {
        if (untilLook() <= 0) {
          const started = performance.now();
          hints.named = false;
          hints.written.clear();
          await lookAround();
          told = hints.watchOnly(look.folders);
          lookedAt = performance.now();
          tookMs = lookedAt - started;
        }
        const written = [...hints.written];
        hints.written.clear();
        for (const path of written) await lookAt(path);
        yield* readAll(signal);
        if (more) continue;
        await hints.wait(Math.max(1, Math.min(untilLook(), times.partialMs)), signal);
        if (hints.named) lookWanted = true;
      }
    } finally {
      hints.close();
    }
  }

  return {
    chunks: follow,
    async *round(signal) {
      await lookAround();
      do yield* readAll(signal);
      while (more && !signal.aborted);
    },
    state: () => known.state(),
    facts: () => factsOf(known, look, losses),
  };
}

function factsOf(known: KnownFiles, look: Look, losses: Losses): FollowerFacts {
  const followed = known.files.filter((file) => file.path !== null && file.copyOf === null);
  let bytesBehind = 0;
  for (const file of followed) {
    if (!file.packed) bytesBehind += Math.max(0, file.size - file.place.position);
    else if (file.packedRead === null) bytesBehind += file.size;
  }
  return {
    files: followed.length,
    bytesBehind,
    damage: losses.list(),
    problems: [
      ...look.problems.values(),
      ...followed.flatMap(({ name, error }) => (error === null ? [] : [{ file: name, error }])),
    ],
    error: look.error,
  };
}
