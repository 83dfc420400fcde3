import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { type ChunkDamage, damageLines } from './damage.ts';

/** What one chunk holds. */
export interface ReadChunk {
  /** Its records, each one line of JSON. */
  lines: string[];
  /** Offset in the chunk and length in bytes of each record, one after the other. */
  places: Uint32Array;
  damage: ChunkDamage[];
}

/** Reads chunks of Windows event logs, one at a time. */
export interface ChunkReader {
  /** The bytes of one chunk, fewer where the file ends within it, of a log that is still `open` or was closed. Never throws. */
  read(chunk: Buffer, open: boolean): ReadChunk;
}

/** What `native/evtx` exports; numbers are addresses and lengths in its memory. */
export interface NativeReader {
  memory: WebAssembly.Memory;
  chunk_pointer(): number;
  read_chunk(length: number, open: number): number;
  lines_pointer(): number;
  lines_length(): number;
  places_pointer(): number;
  damages_pointer(): number;
  damages_length(): number;
  current_offset(): number;
}

/** A reader whose memory grew beyond this, by a hostile chunk, is replaced; usual chunks need 2 MB. */
const maxMemoryBytes = 64 * 1024 * 1024;
/** So many records on which the reader failed are left out of one chunk; then the rest of it is. */
const maxFailures = 32;

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** @throws AppError `internal` where the module, which ships, is missing or damaged. */
export async function createChunkReader(moduleFile: string): Promise<ChunkReader> {
  let compiled = modules.get(moduleFile);
  if (compiled === undefined) {
    compiled = readFile(moduleFile).then((bytes) => WebAssembly.compile(bytes));
    modules.set(moduleFile, compiled);
  }
  try {
    const module = await compiled;
    return chunkReaderOf(() => startNative(module));
  } catch (thrown) {
    modules.delete(moduleFile);
    throw new AppError(
      {
        code: 'internal',
        message: `${moduleFile}, which reads Windows event logs, is missing or damaged.`,
        effect: 'No Windows event log can be read.',
        remedy: 'Install Porchlight again.',
      },
      thrown,
    );
  }
}

/** An instance of `native/evtx`, with memory of its own. */
export function startNative(module: WebAssembly.Module): NativeReader {
  return new WebAssembly.Instance(module, {}).exports as unknown as NativeReader;
}

/** As {@link createChunkReader}, with instances from `start`: a new one where the last one trapped. */
export function chunkReaderOf(start: () => NativeReader): ChunkReader {
  let native = start();

  /** What the native reader makes of the chunk, or at which offset it trapped. */
  const tryRead = (chunk: Buffer, open: boolean): ReadChunk | { trappedAt: number } => {
    try {
      const input = native.chunk_pointer();
      new Uint8Array(native.memory.buffer, input, chunk.length).set(chunk);
      const records = native.read_chunk(chunk.length, open ? 1 : 0);
      const text = (pointer: number, length: number) =>
        Buffer.from(native.memory.buffer, pointer, length).toString('utf8');
      const lines = text(native.lines_pointer(), native.lines_length()).split('\n');
      lines.pop();
      const places = new Uint32Array(native.memory.buffer, native.places_pointer(), records * 2).slice();
      const damage = damageLines(text(native.damages_pointer(), native.damages_length()));
      if (native.memory.buffer.byteLength > maxMemoryBytes) native = start();
      return { lines, places, damage };
    } catch {
      const trappedAt = native.current_offset();
      native = start();
      return { trappedAt };
    }
  };

  return {
    read(chunk, open) {
      const failed: ChunkDamage[] = [];
      const left = Buffer.from(chunk);
      for (;;) {
        const tried = tryRead(left, open);
        if ('lines' in tried) return { ...tried, damage: withoutRepeats(tried.damage, failed) };
        const offset = tried.trappedAt;
        const reason = 'the reader failed on it';
        const again = failed.some((damage) => damage.offset === offset);
        if (offset === 0 || again || failed.length >= maxFailures || offset + 4 > left.length) {
          return { lines: [], places: new Uint32Array(0), damage: [{ kind: 'chunk', lost: 0, offset, reason }] };
        }
        failed.push({ kind: 'record', lost: 1, offset, reason });
        // Without its mark the record is passed over.
        left.fill(0, offset, offset + 4);
      }
    },
  };
}

/** A record that was marked as failed is found as damaged again; and the checksum is wrong since it was marked. */
function withoutRepeats(found: readonly ChunkDamage[], failed: readonly ChunkDamage[]): ChunkDamage[] {
  if (failed.length === 0) return [...found];
  const rest = found.filter(
    ({ kind, offset }) =>
      kind !== 'chunk-checksum' && !failed.some((damage) => damage.kind === kind && damage.offset === offset),
  );
  return [...rest, ...failed];
}
