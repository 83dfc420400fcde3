import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCompression } from '../../../src/main/sources/compression/compressions.ts';
import { hasTool } from '../tools-at-hand.ts';

/** Made by the system's own tools; each has its own program, but zstd, which reads and writes all of them. */
const tools = [
  ['gzip', ['gzip', '-c']],
  ['bzip2', ['bzip2', '-c']],
  ['bzip2 with small blocks', ['bzip2', '-1c']],
  ['xz', ['xz', '-c']],
  ['xz in several blocks', ['xz', '--block-size=4096', '--check=crc32', '-c']],
  ['zstd', ['zstd', '-qc']],
  ['zstd at its best', ['zstd', '-q19c', '--long=20']],
  ['zstd without a size or a checksum', ['zstd', '-qc', '--no-check', '--no-content-size']],
] as const;

function compress([program, ...options]: readonly [string, ...string[]], bytes: Uint8Array): Buffer {
  return execFileSync(program, options, { input: bytes, maxBuffer: 1024 ** 3 });
}

/** What comes out of bytes given in pieces of these sizes, each overwritten when the next is asked for. */
async function decompress(packed: Buffer, sizes: readonly number[]): Promise<{ bytes: Buffer; failed: boolean }> {
  const compression = detectCompression(packed);
  if (compression === null) throw new Error('not recognised');
  const pieces = async function* (): AsyncGenerator<Buffer> {
    const shared = Buffer.alloc(Math.max(...sizes));
    for (let start = 0, index = 0; start < packed.length; index += 1) {
      const size = Math.min(sizes[index % sizes.length] ?? 1, packed.length - start);
      packed.copy(shared, 0, start, start + size);
      yield shared.subarray(0, size);
      shared.fill(0xee);
      start += size;
    }
  };
  const made: Buffer[] = [];
  try {
    for await (const piece of compression.decompress(pieces())) made.push(Buffer.from(piece));
    return { bytes: Buffer.concat(made), failed: false };
  } catch {
    return { bytes: Buffer.concat(made), failed: true };
  }
}

function log(lines: number): Buffer {
  const line = (index: number) => `line ${index} ${Math.sin(index)} of the log\n`;
  return Buffer.from(Array.from({ length: lines }, (_, index) => line(index)).join(''));
}

const contents = fc.oneof(
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)) },
  fc.integer({ min: 1, max: 2000 }).map((lines) => log(lines)),
  fc.tuple(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 0, max: 255 })).map(([n, b]) => Buffer.alloc(n, b)),
);
const sizes = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 4 });

describe.each(tools.filter(([, [program]]) => hasTool(program)))('%s', (name, command) => {
  it('gives any bytes back, in whatever pieces they come', async () => {
    // Each content costs a process.
    for (const content of [Buffer.alloc(0), ...fc.sample(contents, 5)]) {
      const packed = compress(command, content);
      await fc.assert(
        fc.asyncProperty(sizes, async (pieces) => {
          const { bytes, failed } = await decompress(packed, pieces);
          expect(failed).toBe(false);
          expect(bytes.equals(content)).toBe(true);
        }),
        { numRuns: 4 },
      );
    }
  });

  it('reads files that were put behind one another', async () => {
    const parts = [log(500), Buffer.alloc(0), log(900)];
    const packed = Buffer.concat(parts.map((part) => compress(command, part)));
    const { bytes, failed } = await decompress(packed, [5000]);
    expect([failed, bytes.equals(Buffer.concat(parts))]).toEqual([false, true]);
  });

  it('cut anywhere gives a start of what it held, then fails', async () => {
    const content = log(3000);
    const packed = compress(command, content);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 14, max: packed.length - 1 }), async (end) => {
        const { bytes, failed } = await decompress(packed.subarray(0, end), [4096]);
        expect(failed).toBe(true);
        expect(content.subarray(0, bytes.length).equals(bytes)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('with a changed byte ends, and is taken for whole only where nothing checks it', async () => {
    const content = log(2000);
    const packed = compress(command, content);
    const change = fc.tuple(fc.integer({ min: 12, max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const damaged = Buffer.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        const { bytes, failed } = await decompress(damaged, [4096]);
        if (!failed && name !== 'zstd without a size or a checksum') expect(bytes.equals(content)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
