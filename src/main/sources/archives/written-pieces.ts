/**
 * Turns what a function writes into a stream into pieces to be taken: it waits with each until the one before was taken. What
 * it wrote before it failed is given before its failure is thrown. Ending early makes its next write fail.
 */
export async function* writtenPieces(
  write: (stream: WritableStream<Uint8Array>) => Promise<unknown>,
): AsyncGenerator<Buffer> {
  let waiting: { piece: Uint8Array; taken: () => void } | null = null;
  let ended: { failure: unknown } | null = null;
  let stopped = false;
  let wake = (): void => undefined;
  const stream = new WritableStream<Uint8Array>(
    {
      write: (piece) =>
        new Promise<void>((taken, refuse) => {
          if (stopped) return refuse(new Error('no longer read'));
          waiting = { piece, taken };
          wake();
        }),
    },
    { highWaterMark: 1 },
  );
  const end = (failure: unknown): void => {
    ended = { failure };
    wake();
  };
  write(stream).then(
    () => end(null),
    (thrown: unknown) => end(thrown),
  );
  const next = (): typeof waiting => waiting;
  const outcome = (): typeof ended => ended;
  try {
    for (;;) {
      const found = next();
      if (found !== null) {
        const { buffer, byteOffset, byteLength } = found.piece;
        yield Buffer.from(buffer, byteOffset, byteLength);
        waiting = null;
        found.taken();
        continue;
      }
      const over = outcome();
      if (over !== null) {
        if (over.failure !== null) throw over.failure;
        return;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (next() !== null || outcome() !== null) resolve();
      });
    }
  } finally {
    stopped = true;
    next()?.taken();
  }
}
