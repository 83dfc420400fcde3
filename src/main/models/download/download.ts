import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { byteSize } from '../../../shared/texts/numbers.ts';
import { requireSpace, sizeOf, writeFailure } from '../file-failures.ts';
import { hashOf } from '../file-hash.ts';
import { takeLock } from '../lock-file.ts';
import { type Expected, type Fetching, fetchPiece } from './fetch-piece.ts';
import { finishedNote, PartFile } from './part-file.ts';
import { type DownloadProgress, ProgressMeter } from './progress.ts';
import { openTransport } from './transport.ts';
import { TryFailure } from './try-failure.ts';

export interface DownloadOptions extends Expected {
  /** The origin first, then its mirrors. HTTPS, or HTTP on this PC. */
  urls: readonly string[];
  /** Where the file is to lie. Its part lies beside it (`.part`, `.part.json`, `.lock`). */
  target: string;
  /** Such as `http://proxy.example:3128`; null: the environment's, or none. */
  proxy: string | null;
  /** Stops; what came is kept. */
  signal: AbortSignal;
  onProgress?: (progress: DownloadProgress) => void;
  /** Times and counts; only tests choose others. */
  patience?: Patience;
}

export interface Patience {
  /** Tries that bring nothing new until the next mirror is asked. */
  tries: number;
  /** Pause after the first such try, in seconds; each next one is twice as long, up to `longestPause`. */
  firstPause: number;
  longestPause: number;
  /** Time without a byte after which a connection is given up, in seconds. */
  stall: number;
}

const usualPatience: Patience = { tries: 10, firstPause: 1, longestPause: 60, stall: 30 };

export interface Downloaded {
  bytes: number;
  sha256: string;
  /** Where it came from, or the last of it. */
  url: string;
  /** Bytes that this call fetched; the others were here. */
  fetched: number;
}

/**
 * Fetches a file: goes on where an earlier call was cut, waits and tries again, turns to mirrors, and accepts only bytes
 * with the right size and hash. What is here in whole is not fetched again.
 *
 * Throws `AppError`: `download-failed` with the reason of each server, `disk-full`, `model-in-use` where another call
 * fetches the same file, `cancelled` where the signal stopped it. In all of these what came is kept, but for bytes that
 * were found to be wrong.
 */
export async function downloadFile(options: DownloadOptions): Promise<Downloaded> {
  const folder = dirname(options.target);
  await mkdir(folder, { recursive: true }).catch(async (thrown) => {
    throw await writeFailure(folder, thrown, options.bytes);
  });
  const unlock = await takeLock(`${options.target}.lock`).catch(async (thrown) => {
    throw await writeFailure(folder, thrown, options.bytes);
  });
  if (!unlock) throw inUse(options.target);
  try {
    return await download(options);
  } catch (thrown) {
    if (options.signal.aborted) throw await stopped(options.target);
    throw thrown;
  } finally {
    await unlock();
  }
}

async function download(options: DownloadOptions): Promise<Downloaded> {
  const { target, signal } = options;
  const expected: Expected = options;
  const meter = new ProgressMeter(options.onProgress ?? (() => {}));
  const patience = options.patience ?? usualPatience;
  signal.throwIfAborted();
  const here = await alreadyHere(options, meter);
  if (here) return here;
  const part = await PartFile.open(target, {
    hashKnown: expected.sha256 !== null,
    signal,
    onHashed: (bytes, total) => meter.checked(bytes, total),
  }).catch(async (thrown) => {
    signal.throwIfAborted();
    throw await writeFailure(dirname(target), thrown, expected.bytes);
  });
  const before = part.length;
  const transport = await openTransport({ proxy: options.proxy, stallSeconds: patience.stall });
  try {
    if (expected.bytes !== null) await requireSpace(dirname(target), expected.bytes - part.length);
    const fetching = { transport, part, expected, meter, signal };
    const failures: string[] = [];
    for (const [index, url] of options.urls.entries()) {
      const failure = await fromServer(url, fetching, patience);
      if (failure === null) {
        const fetched = Math.max(0, part.length - before);
        const done = { bytes: part.length, sha256: part.sha256(), url: part.note?.url ?? url, fetched };
        await part.finish().catch(async (thrown) => {
          throw await writeFailure(dirname(target), thrown, null);
        });
        return done;
      }
      failures.push(`${hostOf(url)} ${failure}`);
      const next = options.urls[index + 1];
      if (next) meter.notice(`${failures.at(-1)}; trying ${hostOf(next)}.`, part.length, expected.bytes);
    }
    throw downloadFailed(target, failures, part.length, options.proxy);
  } finally {
    await transport.close().catch(() => {});
    await part.close();
  }
}

/** The finished file, where it is here and has the hash that it should have, or had when it came from one of these addresses. */
async function alreadyHere(options: DownloadOptions, meter: ProgressMeter): Promise<Downloaded | null> {
  const { target, urls, signal } = options;
  const bytes = await sizeOf(target);
  if (bytes === null || (options.bytes !== null && bytes !== options.bytes)) return null;
  const note = await finishedNote(target);
  const expected = options.sha256 ?? (note && urls.includes(note.url) ? note.sha256 : null);
  if (expected === null) return null;
  let done = 0;
  const onBytes = (more: number) => {
    done += more;
    meter.checked(done, bytes);
  };
  const sha256 = (await hashOf(target, { signal, onBytes })).digest('hex');
  return sha256 === expected ? { bytes, sha256, url: note?.url ?? urls[0] ?? '', fetched: 0 } : null;
}

/** Asks one server until the file is there (null), or it is not worth another try (the reason). */
async function fromServer(url: string, fetching: Fetching, patience: Patience): Promise<string | null> {
  const { part, expected, meter, signal } = fetching;
  let fruitless = 0;
  let wrong = 0;
  let most = part.length;
  for (;;) {
    try {
      if (part.length !== expected.bytes) await fetchPiece(url, fetching);
      const flaw = flawOf(part, expected);
      if (flaw === null) return null;
      const ofOnePiece = part.pieces <= 1;
      await part.empty();
      wrong += 1;
      // Bytes of several answers may have come from several versions, or lay on a failing disk: once more from the start.
      if (ofOnePiece || wrong > 1) return flaw;
      most = 0;
      meter.notice(`${hostOf(url)} ${flaw}; trying again from the start.`, 0, expected.bytes);
    } catch (thrown) {
      if (!(thrown instanceof TryFailure)) throw thrown;
      // Progress is more than there ever was: a server that always begins anew and always cuts would be asked for ever.
      fruitless = part.length > most ? 0 : fruitless + 1;
      most = Math.max(most, part.length);
      if (!thrown.again || fruitless >= patience.tries) return thrown.message;
      const pause = thrown.waitSeconds ?? pauseBefore(fruitless, patience);
      const left = fruitless > 0 ? ` (try ${fruitless + 1} of ${patience.tries})` : '';
      const when = pause < 1 ? 'now' : `in ${Math.round(pause)} s`;
      meter.notice(`${hostOf(url)} ${thrown.message}; trying again ${when}${left}.`, part.length, expected.bytes);
      await sleep(pause * 1000, undefined, { signal });
    }
  }
}

/** In what a file that came in whole differs from what it should be; null where it doesn't. */
function flawOf(part: PartFile, expected: Expected): string | null {
  if (expected.bytes !== null && part.length !== expected.bytes) {
    return `has another file: ${part.length} bytes and not ${expected.bytes}`;
  }
  if (expected.sha256 === null || part.sha256() === expected.sha256) return null;
  return 'sent a file that is damaged or another one (SHA-256 differs)';
}

/** Seconds until the next try: growing, and spread, so that many PCs don't come back at the same moment. */
function pauseBefore(fruitless: number, { firstPause, longestPause }: Patience): number {
  const pause = Math.min(longestPause, firstPause * 2 ** Math.max(0, fruitless - 1));
  return pause * (0.5 + Math.random() / 2);
}

/** Name of a server without what else may stand in an address (keys of signed links). */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'a server without a valid address';
}

function downloadFailed(target: string, failures: readonly string[], kept: number, proxy: string | null): AppError {
  const over = proxy === null ? '' : ` (over the proxy ${hostOf(proxy)})`;
  return new AppError({
    code: 'download-failed',
    message: `${basename(target)} could not be fetched${over}: ${failures.join('; ')}.`,
    effect: kept > 0 ? `The ${byteSize(kept)} that came are kept; nothing else was changed.` : 'Nothing was changed.',
    remedy: 'Check the connection and the proxy setting and start it again, or import the files from a USB stick.',
  });
}

function inUse(target: string): AppError {
  return new AppError({
    code: 'model-in-use',
    message: `${basename(target)} is being fetched already, here or in another Porchlight.`,
    effect: 'That download goes on.',
    remedy: 'Wait until it is done.',
  });
}

async function stopped(target: string): Promise<AppError> {
  const kept = (await sizeOf(`${target}.part`).catch(() => null)) ?? 0;
  return new AppError({
    code: 'cancelled',
    message: `Fetching ${basename(target)} was stopped.`,
    effect: kept > 0 ? `The ${byteSize(kept)} that came are kept.` : 'Nothing had come.',
    remedy: 'Start it again to go on from there.',
  });
}
