const firstBytes = 256 * 1024;

/** What came out of a frame last: at least as much as its matches may reach back to. */
export class Window {
  readonly #reach: number;
  readonly #maxBlock: number;
  /** Grows with what comes out, so that a frame that only states a large window takes no memory. */
  #bytes: Buffer = Buffer.allocUnsafe(firstBytes);
  #start = 0;
  #end = 0;

  constructor(reach: number, maxBlock: number) {
    this.#reach = reach;
    this.#maxBlock = maxBlock;
  }

  /** To be called before each block. */
  startBlock(): void {
    const needed = this.#end + this.#maxBlock;
    if (needed > this.#bytes.length) this.#makeRoom();
    this.#start = this.#end;
  }

  /** What came out since the block started; overwritten by the next but one. */
  block(): Buffer {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  add(bytes: Buffer): void {
    this.#assertFits(bytes.length);
    bytes.copy(this.#bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Adds the bytes from `start` to `end` of some others. */
  addPart(bytes: Buffer, start: number, end: number): void {
    this.#assertFits(end - start);
    if (end - start > 32) bytes.copy(this.#bytes, this.#end, start, end);
    else for (let from = start, to = this.#end; from < end; from += 1, to += 1) this.#bytes[to] = bytes[from] ?? 0;
    this.#end += end - start;
  }

  fill(byte: number, count: number): void {
    this.#assertFits(count);
    this.#bytes.fill(byte, this.#end, this.#end + count);
    this.#end += count;
  }

  /** Adds `count` bytes again that came out `offset` bytes before; they may overlap with what they make. */
  repeat(offset: number, count: number): void {
    this.#assertFits(count);
    const from = this.#end - offset;
    if (offset <= 0 || from < 0 || offset > this.#reach) throw new Error('a match that reaches back too far');
    if (offset >= count && count > 32) this.#bytes.copyWithin(this.#end, from, from + count);
    else for (let index = 0; index < count; index += 1) this.#bytes[this.#end + index] = this.#bytes[from + index] ?? 0;
    this.#end += count;
  }

  #assertFits(count: number): void {
    if (this.#end - this.#start + count > this.#maxBlock) throw new Error('a block that is too long');
  }

  #makeRoom(): void {
    const kept = Math.min(this.#end, this.#reach);
    const most = this.#reach + Math.max(this.#reach >> 2, 4 * this.#maxBlock);
    const size = Math.min(most, Math.max(this.#bytes.length * 2, kept + this.#maxBlock));
    const to = size > this.#bytes.length ? Buffer.allocUnsafe(size) : this.#bytes;
    this.#bytes.copy(to, 0, this.#end - kept, this.#end);
    this.#bytes = to;
    this.#end = kept;
  }
}
