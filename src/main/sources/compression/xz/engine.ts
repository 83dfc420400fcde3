import xzDecompress from 'xz-decompress';

/** What the WebAssembly of xz-decompress exports (xz-embedded); contexts are addresses in its memory. */
interface XzExports {
  memory: { buffer: ArrayBuffer };
  create_context(): number;
  destroy_context(context: number): void;
  supply_input(context: number, bytes: number): void;
  get_next_output(context: number): number;
}

interface XzPackage {
  _moduleInstance: { exports: XzExports } | undefined;
  _getModuleInstance(): Promise<void>;
}

/** Places of the context's fields, in words of 32 bits. */
const bufferSize = 0;
const inputAddress = 1;
const inputPosition = 2;
const inputSize = 3;
const outputAddress = 4;
const outputPosition = 5;

const ok = 0;
const streamEnd = 1;
/** The check is of a kind that is not known here (SHA-256): the bytes are there, unchecked. */
const unsupportedCheck = 2;

const failures: Readonly<Record<number, string>> = {
  3: 'not enough memory',
  4: 'its dictionary is larger than can be held',
  5: 'no xz header',
  6: 'a filter that is not known',
  7: 'its bytes are damaged',
  8: 'unexpected end of file',
};

/**
 * One xz stream. The package's own `XzReadableStream` decodes one at a time (a file within an archive, both xz, would wait
 * for each other for ever), ends after the first stream of a file and loses what it had when damage comes; so its module
 * is used without it. Each engine has its own memory, which goes with it.
 */
export class XzEngine {
  readonly #exports: XzExports;
  readonly #context: number;

  private constructor(exports: XzExports) {
    this.#exports = exports;
    this.#context = exports.create_context();
  }

  static async create(): Promise<XzEngine> {
    const xz = xzDecompress.XzReadableStream as unknown as XzPackage;
    await xz._getModuleInstance();
    const instance = xz._moduleInstance;
    if (instance === undefined) throw new Error('the xz module did not load');
    return new XzEngine(instance.exports);
  }

  /**
   * Decodes as much as fits at once. `used`: how many of the bytes were taken, `made`: what came of them, `ended`: whether
   * the stream is whole. Without bytes it says what is missing. @throws Error where the stream is damaged.
   */
  step(bytes: Buffer): { used: number; made: Buffer; ended: boolean } {
    let words = this.#words();
    const waiting = this.#field(words, inputSize) - this.#field(words, inputPosition);
    let used = 0;
    if (waiting === 0) {
      used = Math.min(bytes.length, this.#field(words, bufferSize));
      new Uint8Array(this.#exports.memory.buffer).set(bytes.subarray(0, used), this.#field(words, inputAddress));
      this.#exports.supply_input(this.#context, used);
    }
    const result = this.#exports.get_next_output(this.#context);
    words = this.#words();
    const start = this.#field(words, outputAddress);
    const made = Buffer.from(this.#exports.memory.buffer.slice(start, start + this.#field(words, outputPosition)));
    words[outputPosition] = 0;
    const left = this.#field(words, inputSize) - this.#field(words, inputPosition);
    if (result === streamEnd) return { used: used - left, made, ended: true };
    if (result !== ok && result !== unsupportedCheck) throw new XzDamage(failures[result] ?? `code ${result}`, made);
    return { used, made, ended: false };
  }

  /** Whether bytes that were taken still wait to be decoded. */
  get busy(): boolean {
    const words = this.#words();
    return this.#field(words, inputPosition) < this.#field(words, inputSize);
  }

  #words(): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, this.#context, 6);
  }

  #field(words: Uint32Array, index: number): number {
    return words[index] ?? 0;
  }
}

/** The stream is damaged from here on; `made` came before that. */
export class XzDamage extends Error {
  readonly made: Buffer;

  constructor(message: string, made: Buffer) {
    super(message);
    this.made = made;
  }
}
