/**
 * The bytes of something that holds records: a file, what a compressed file holds, a file within an archive, standard
 * input.
 */
export interface Content {
  /** As it is shown and named in records: the file's path, or that of an archive and the entry: `logs.zip » auth.log`. */
  name: string;
  /** Its first bytes: 64 KB, or all that it has. */
  head: Buffer;
  /**
   * The bytes from `offset` on, to be taken once. Each piece may be overwritten by the next. Throws an `AppError` where
   * they break off, after all that could be read.
   */
  bytes(offset: number): AsyncIterable<Buffer>;
  /** Number of its bytes, or null where that can't be known. */
  totalBytes: number | null;
  /** Time of its last change in ms since 1970; null where it has none. */
  modifiedAt: number | null;
  /** Whether it is a plain file that can be opened by its name and read at any offset. */
  seekable: boolean;
}

/** So many first bytes tell encoding and kind of a content. */
export const headBytes = 64 * 1024;

/** A content of bytes that come one after the other. */
export interface StreamedContent {
  content: Content;
  /** What was thrown while its head was taken, or null; its bytes throw that again behind the head. */
  failure: { thrown: unknown } | null;
  /** Ends the stream where the content's bytes were not taken. */
  close(): Promise<void>;
}

/** Takes the first bytes of a stream, which its content gives again. `enough` ends the head early, for bytes that come slowly. */
export async function streamedContent(
  facts: Pick<Content, 'name' | 'totalBytes' | 'modifiedAt'>,
  stream: AsyncIterable<Buffer>,
  enough: (last: Buffer, bytes: number) => boolean = (_last, bytes) => bytes >= headBytes,
): Promise<StreamedContent> {
  const iterator = stream[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let bytes = 0;
  let failure: { thrown: unknown } | null = null;
  let ended = false;
  while (!ended && failure === null) {
    try {
      const next = await iterator.next();
      if (next.done === true) ended = true;
      else {
        const piece = Buffer.from(next.value);
        taken.push(piece);
        bytes += piece.length;
        if (enough(piece, bytes)) break;
      }
    } catch (thrown) {
      failure = { thrown };
    }
  }
  const start = Buffer.concat(taken);
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  const again = async function* (): AsyncGenerator<Buffer> {
    try {
      if (start.length > 0) yield start;
      if (failure !== null) throw failure.thrown;
      if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await close();
    }
  };
  const content: Content = {
    ...facts,
    head: start.subarray(0, headBytes),
    bytes: (offset) => passOver(again(), offset),
    seekable: false,
  };
  return { content, failure, close };
}

async function* passOver(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of bytes) {
    const passed = Math.min(left, piece.length);
    left -= passed;
    if (passed < piece.length) yield piece.subarray(passed);
  }
}
