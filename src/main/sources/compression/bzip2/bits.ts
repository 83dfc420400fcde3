/** The bytes end where more were needed. */
export class CutOff extends Error {
  constructor() {
    super('unexpected end of file');
  }
}

/** Reads bits, highest first. */
export class BitReader {
  /** Of the next bit. */
  position: number;
  readonly #bytes: Buffer;
  readonly #end: number;

  constructor(bytes: Buffer, position: number) {
    this.#bytes = bytes;
    this.position = position;
    this.#end = bytes.length * 8;
  }

  /** The next 0 to 24 bits as a number. @throws CutOff where there are fewer. */
  read(count: number): number {
    const value = this.peek(count);
    this.skip(count);
    return value;
  }

  /** The same without passing over them; 0 for bits behind the end. */
  peek(count: number): number {
    const byte = this.position >> 3;
    const bytes = this.#bytes;
    const word =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return count === 0 ? 0 : (word << (this.position & 7)) >>> (32 - count);
  }

  skip(count: number): void {
    this.position += count;
    if (this.position > this.#end) throw new CutOff();
  }

  alignToByte(): void {
    this.position = (this.position + 7) & ~7;
  }
}
