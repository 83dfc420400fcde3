/** Reads bits from the end of some bytes to their start, the highest first, behind the 1 that marks where they begin. */
export class BackwardBits {
  /** Number of bits that are left; below zero where more were read than there were. */
  left: number;
  readonly #bytes: Buffer;

  /** @throws Error where the mark is missing. */
  constructor(bytes: Buffer) {
    const last = bytes[bytes.length - 1] ?? 0;
    if (last === 0) throw new Error('bits without a beginning');
    this.#bytes = bytes;
    this.left = bytes.length * 8 - 1 - Math.clz32(last << 24);
  }

  /** The next 0 to 32 bits; those behind the start are 0. */
  read(count: number): number {
    if (count > 24) return this.read(count - 16) * 0x10000 + this.read(16);
    const value = this.peek(count);
    this.left -= count;
    return value;
  }

  /** The next 0 to 24 bits without taking them. */
  peek(count: number): number {
    const start = this.left - count;
    if (start < 0) return this.left <= 0 ? 0 : this.#at(0, this.left) << -start;
    return this.#at(start, count);
  }

  #at(start: number, count: number): number {
    const bytes = this.#bytes;
    const byte = start >>> 3;
    const word =
      (bytes[byte] ?? 0) |
      ((bytes[byte + 1] ?? 0) << 8) |
      ((bytes[byte + 2] ?? 0) << 16) |
      ((bytes[byte + 3] ?? 0) << 24);
    return (word >>> (start & 7)) & ((1 << count) - 1);
  }
}
