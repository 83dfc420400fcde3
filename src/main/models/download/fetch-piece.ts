import { dirname } from 'node:path';
import { requireSpace, writeFailure } from '../file-failures.ts';
import { isAllowed, mostRedirects, nextAddress } from './address-rules.ts';
import type { PartFile } from './part-file.ts';
import type { ProgressMeter } from './progress.ts';
import { looksLikeWebPage, type Meaning, readReply, strongValidator, webPage } from './reply.ts';
import type { Reply, Transport } from './transport.ts';
import { networkFailure, TryFailure } from './try-failure.ts';

/** What a file must be, as far as it is known. Sizes in bytes. */
export interface Expected {
  bytes: number | null;
  sha256: string | null;
  mostBytes: number;
}

export interface Fetching {
  transport: Transport;
  part: PartFile;
  expected: Expected;
  meter: ProgressMeter;
  signal: AbortSignal;
}

/** Bytes after which a file without a known hash is brought to the disk, so that a power cut costs no more. */
const syncEvery = 32 * 1024 * 1024;

/** Bytes by which a web page shows itself. */
const headBytes = 256;

/**
 * Asks one address once for what is missing of a file, and adds what comes to its part. Returns when the file is all there
 * (its hash is not looked at), else throws a {@link TryFailure}; what came stays in the part. Failures of the disk
 * are `AppError`s; the signal's reason is thrown where it stopped.
 */
export async function fetchPiece(url: string, fetching: Fetching): Promise<void> {
  const { part, expected, meter, signal } = fetching;
  let { reply, meaning } = await ask(url, rangeStart(url, part, expected), fetching);
  if (meaning.kind === 'start-again') {
    reply.close();
    ({ reply, meaning } = await ask(url, 0, fetching));
  }
  try {
    if (meaning.kind === 'complete') return;
    if (meaning.kind === 'failure') {
      throw new TryFailure(meaning.reason, meaning.again, { waitSeconds: meaning.waitSeconds });
    }
    if (meaning.kind !== 'bytes') throw new TryFailure('sent a part that does not fit what came before', false);
    await take(url, reply, meaning);
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  } finally {
    reply.close();
  }

  async function take(address: string, from: Reply, bytes: Meaning & { kind: 'bytes' }): Promise<void> {
    const total = expected.bytes ?? bytes.total;
    let head = bytes.from === 0 ? await readHead(from.body) : Buffer.alloc(0);
    if (looksLikeWebPage(head)) throw new TryFailure(webPage, false);
    if (expected.bytes !== null && bytes.total !== null && bytes.total !== expected.bytes) {
      throw new TryFailure(`has another file: ${bytes.total} bytes and not ${expected.bytes}`, false);
    }
    if (total !== null) await requireSpace(dirname(part.target), total - part.length);
    // Only now is what came before given up: an answer that is of no use must not cost it.
    if (bytes.from === 0 && part.length > 0) await write(() => part.empty(), total);
    part.note = {
      url: address,
      etag: bytes.etag ?? part.note?.etag ?? null,
      lastModified: bytes.lastModified ?? part.note?.lastModified ?? null,
      bytes: total,
      synced: part.length,
      finished: null,
    };
    part.pieces += 1;
    await write(() => part.save(), total);
    meter.start(part.length, total);
    let unsynced = 0;
    const add = async (piece: Buffer) => {
      if (part.length + piece.length > (total ?? expected.mostBytes)) {
        throw new TryFailure('sends more than the file has', false);
      }
      await write(() => part.add(piece), total);
      unsynced += piece.length;
      if (expected.sha256 === null && unsynced >= syncEvery) {
        unsynced = 0;
        await write(() => part.save(), total);
      }
      meter.moved(part.length, total);
    };
    if (head.length > 0) await add(head);
    head = Buffer.alloc(0);
    for await (const piece of readOn(from.body)) {
      signal.throwIfAborted();
      await add(piece);
    }
    if (total !== null && part.length < total) throw new TryFailure('cut the connection', true);
    part.note = { ...part.note, bytes: part.length };
  }

  function write<T>(job: () => Promise<T>, total: number | null): Promise<T> {
    return job().catch(async (thrown: unknown) => {
      const left = total === null ? null : total - part.length;
      throw await writeFailure(dirname(part.target), thrown, left);
    });
  }
}

/**
 * From where on an address is asked. Without a known hash a part goes on only where the same address can say whether its
 * file is still the same; with one, every server may give the rest, and what does not fit shows at the end.
 */
function rangeStart(url: string, part: PartFile, expected: Expected): number {
  if (part.length === 0 || !part.note) return expected.sha256 !== null ? part.length : 0;
  if (expected.sha256 !== null) return part.length;
  return part.note.url === url && strongValidator(part.note) !== null ? part.length : 0;
}

async function ask(url: string, asked: number, { transport, part, expected, signal }: Fetching) {
  const mark = asked > 0 && part.note?.url === url ? strongValidator(part.note) : null;
  const headers: Record<string, string> = {
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'Porchlight',
    ...(asked > 0 && { range: `bytes=${asked}-` }),
    ...(mark !== null && { 'if-range': mark }),
  };
  const known = {
    asked,
    bytes: expected.bytes ?? (asked > 0 ? (part.note?.bytes ?? null) : null),
    etag: part.note?.etag ?? null,
    lastModified: part.note?.lastModified ?? null,
    hashKnown: expected.sha256 !== null,
    mostBytes: expected.mostBytes,
  };
  let address = new URL(url);
  if (!isAllowed(address)) throw new TryFailure('is an address without encryption', false);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const reply = await transport.get(address, headers, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      throw networkFailure(thrown);
    });
    const meaning = readReply(reply.status, reply.headers, known);
    if (meaning.kind !== 'redirect') return { reply, meaning };
    reply.close();
    const next = nextAddress(address, meaning.location);
    if (!next) throw new TryFailure('sends on to an address that is not safe', false);
    address = next;
  }
  throw new TryFailure('sends on from address to address without end', false);
}

/** The pieces of a body; a cut becomes a failure that is worth another try. */
async function* readOn(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch((thrown: unknown) => {
      throw networkFailure(thrown);
    });
    if (next.done) return;
    yield next.value;
  }
}

/** The first bytes of a body, as many as it takes to know a web page; fewer where it ends or is cut before. */
async function readHead(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces = body[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await pieces.next().catch((thrown: unknown) => {
      throw networkFailure(thrown);
    });
    if (next.done) break;
    head.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(head);
}
