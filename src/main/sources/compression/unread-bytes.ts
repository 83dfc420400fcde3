/** Bytes that come one after the other, of which the next ones can be looked at before they are taken. */
export class UnreadBytes {
  /** Looked at and not taken yet. */
  held: Buffer = Buffer.alloc(0);
  readonly #iterator: AsyncIterator<Buffer>;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  /** Holds at least so many bytes, or all that there are. */
  async fill(count: number): Promise<void> {
    if (this.held.length >= count) return;
    const pieces = [this.held];
    let bytes = this.held.length;
    while (bytes < count) {
      const next = await this.#iterator.next();
      if (next.done === true) break;
      pieces.push(Buffer.from(next.value));
      bytes += next.value.length;
    }
    this.held = Buffer.concat(pieces);
  }

  /** Takes the next bytes. @throws Error where there are fewer. */
  async take(count: number): Promise<Buffer> {
    await this.fill(count);
    if (this.held.length < count) throw new Error('unexpected end of file');
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
