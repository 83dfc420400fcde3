import { UnreadBytes } from '../unread-bytes.ts';
import { XzDamage, XzEngine } from './engine.ts';

const magic = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]);

/** Decompresses xz, also of several streams with padding between them. Gives all that came before damage, then throws. */
export async function* unxz(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new UnreadBytes(compressed);
  try {
    do {
      yield* oneStream(await XzEngine.create(), input);
      await skipZeros(input);
      await input.fill(magic.length);
      // What follows and is no other stream was put behind the file and does not belong to it.
    } while (input.held.subarray(0, magic.length).equals(magic));
  } finally {
    await input.close();
  }
}

async function* oneStream(engine: XzEngine, input: UnreadBytes): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      if (!engine.busy) await input.fill(1);
      const { used, made, ended } = engine.step(input.held);
      await input.take(used);
      if (made.length > 0) yield made;
      if (ended) return;
    }
  } catch (thrown) {
    if (thrown instanceof XzDamage && thrown.made.length > 0) yield thrown.made;
    throw thrown;
  }
}

async function skipZeros(input: UnreadBytes): Promise<void> {
  for (;;) {
    await input.fill(1);
    if (input.held[0] !== 0) return;
    const zeros = input.held.findIndex((byte) => byte !== 0);
    await input.take(zeros < 0 ? input.held.length : zeros);
  }
}
