import { Decompress } from 'fzstd';

/** Compressed bytes given on at once: what was made of a step in which damage is found would be lost. */
const stepBytes = 8 * 1024;

/** Decompresses Zstandard, also of several frames. Gives all that came before damage, then throws. */
export async function* unzstd(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let made: Buffer[] = [];
  const stream = new Decompress((piece) => {
    if (piece.length > 0) made.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
  });
  const step = function* (bytes: Buffer, last: boolean): Generator<Buffer> {
    let failure: unknown = null;
    try {
      stream.push(Buffer.from(bytes), last);
    } catch (thrown) {
      failure = thrown;
    }
    yield* made;
    made = [];
    if (failure !== null) throw failure;
  };
  for await (const piece of compressed)
    for (let start = 0; start < piece.length; start += stepBytes)
      yield* step(piece.subarray(start, start + stepBytes), false);
  yield* step(Buffer.alloc(0), true);
}
