import { Parser, type ReadEntry } from 'tar';

/** One entry of a tar archive. `bytes` are there until the next entry is asked for. */
export interface TarEntry {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'special';
  /** As its header states it. */
  size: number;
  modifiedAt: number | null;
  bytes: AsyncGenerator<Buffer>;
}

type TarEvent =
  | { kind: 'entry'; entry: Omit<TarEntry, 'bytes'> }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'entry-end' };

const blockBytes = 512;
/** The parser gives out all that it makes of a piece before it takes the next: so much is held at most. */
const pieceBytes = 128 * 1024;

const kinds: Readonly<Record<string, TarEntry['kind']>> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  Directory: 'folder',
  GNUDumpDir: 'folder',
  Link: 'link',
  SymbolicLink: 'link',
};

/** Whether the bytes begin with the header of a tar archive: its checksum is right, in whichever dialect. */
export function isTar(head: Buffer): boolean {
  if (head.length < blockBytes || head[0] === 0) return false;
  const stated = Number.parseInt(head.toString('latin1', 148, 156).replaceAll(/[\0 ]+/g, ''), 8);
  let sum = 8 * 0x20;
  for (let index = 0; index < blockBytes; index += 1) if (index < 148 || index >= 156) sum += head[index] ?? 0;
  return stated === sum;
}

/**
 * The entries of a tar archive in their order; nothing is written anywhere. What the archive's bytes throw is thrown by
 * the entry in which it happens and, when the next is asked for, again. @throws Error where headers are damaged, after
 * all entries that were found behind them.
 */
export async function* tarEntries(archive: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const events = new TarEvents(archive);
  try {
    for (;;) {
      const event = await events.next();
      if (event === null) break;
      if (event.kind !== 'entry') continue;
      yield { ...event.entry, bytes: entryBytes(events) };
    }
    if (events.damage !== null) throw new Error(events.damage);
  } finally {
    await events.close();
  }
}

async function* entryBytes(events: TarEvents): AsyncGenerator<Buffer> {
  for (;;) {
    const event = await events.next();
    if (event === null || event.kind === 'entry-end') return;
    if (event.kind === 'bytes') yield event.bytes;
  }
}

/** What the parser says, one after the other. */
class TarEvents {
  /** What is wrong with the archive, as far as it was read. */
  damage: string | null = null;
  readonly #parser = new Parser();
  readonly #pieces: AsyncIterator<Buffer>;
  #waiting: TarEvent[] = [];
  #taken = 0;
  #ended = false;
  #failure: { thrown: unknown } | null = null;

  constructor(archive: AsyncIterable<Buffer>) {
    this.#pieces = smallPieces(archive);
    this.#parser.on('entry', (entry: ReadEntry) => this.#addWithBytes(entry));
    this.#parser.on('ignoredEntry', (entry: ReadEntry) => this.#add(entry));
    this.#parser.on('warn', (_code: string, message: string) => {
      this.damage ??= message;
    });
    this.#parser.on('error', (error: Error) => {
      this.damage ??= error.message;
    });
    this.#parser.on('eof', () => {
      this.#ended = true;
    });
  }

  async next(): Promise<TarEvent | null> {
    for (;;) {
      const event = this.#waiting[this.#taken];
      if (event !== undefined) {
        this.#taken += 1;
        return event;
      }
      this.#waiting = [];
      this.#taken = 0;
      if (this.#failure !== null) throw this.#failure.thrown;
      if (this.#ended) return null;
      await this.#readOn();
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #readOn(): Promise<void> {
    try {
      const next = await this.#pieces.next();
      if (next.done === true) {
        this.#ended = true;
        this.#parser.end();
      } else this.#parser.write(next.value);
    } catch (thrown) {
      this.#failure = { thrown };
    }
  }

  #add(entry: ReadEntry): void {
    const modifiedAt = entry.mtime?.getTime() ?? null;
    const { path, size } = entry;
    this.#waiting.push({ kind: 'entry', entry: { path, size, modifiedAt, kind: kinds[entry.type] ?? 'special' } });
  }

  #addWithBytes(entry: ReadEntry): void {
    this.#add(entry);
    entry.on('end', () => this.#waiting.push({ kind: 'entry-end' }));
    // A listener makes the entry give its bytes as they come.
    entry.on('data', (bytes: Buffer) => this.#waiting.push({ kind: 'bytes', bytes }));
  }
}

/** Copies, as the parser keeps the end of a piece until the next comes. */
async function* smallPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of bytes)
    for (let start = 0; start < piece.length; start += pieceBytes)
      yield Buffer.from(piece.subarray(start, start + pieceBytes));
}
