import { XzDamage, XzEngine } from './xz-engine.ts';

const magic = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]);

/** Decompresses xz, also of several streams with padding between them. Gives all that came before damage, then throws. */
export async function* unxz(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new Input(compressed);
  try {
    await input.fill(magic.length);
    do {
      yield* oneStream(await XzEngine.create(), input);
      await input.skipZeros();
      // What follows and is no other stream was put behind the file and does not belong to it.
    } while (await input.startsWith(magic));
  } finally {
    await input.close();
  }
}

async function* oneStream(engine: XzEngine, input: Input): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      if (!engine.busy && input.held.length === 0) await input.fill(1);
      const { used, made, ended } = engine.step(input.held);
      input.take(used);
      if (made.length > 0) yield made;
      if (ended) return;
    }
  } catch (thrown) {
    if (thrown instanceof XzDamage && thrown.made.length > 0) yield thrown.made;
    throw thrown;
  }
}

/** Bytes that can be looked at before they are taken. */
class Input {
  held: Buffer = Buffer.alloc(0);
  readonly #iterator: AsyncIterator<Buffer>;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  take(count: number): void {
    this.held = this.held.subarray(count);
  }

  /** Holds at least so many bytes, or all that there are. */
  async fill(count: number): Promise<void> {
    while (this.held.length < count) {
      const next = await this.#iterator.next();
      if (next.done === true) return;
      this.held = Buffer.concat([this.held, next.value]);
    }
  }

  async startsWith(bytes: Buffer): Promise<boolean> {
    await this.fill(bytes.length);
    return this.held.subarray(0, bytes.length).equals(bytes);
  }

  async skipZeros(): Promise<void> {
    for (;;) {
      await this.fill(1);
      if (this.held[0] !== 0) return;
      const zeros = this.held.findIndex((byte) => byte !== 0);
      this.take(zeros < 0 ? this.held.length : zeros);
    }
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
