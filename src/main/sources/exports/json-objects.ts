import { endsHere, goesOn, isSpace, lineFeed, type RecordScanner } from './record-scanner.ts';

const openBrace = 0x7b;
const closeBrace = 0x7d;
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

/** The objects of a JSON array; what stands between them and is neither blank nor comma is a record of one line. */
export class JsonObjects implements RecordScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inText = false;

  step(byte: number): number {
    if (this.#depth > 0) return this.#within(byte);
    if (this.#inText) {
      if (byte !== lineFeed) return goesOn;
      this.#inText = false;
      return endsHere;
    }
    if (byte === openBrace) {
      this.#depth = 1;
      return 0;
    }
    if (isSpace(byte) || byte === comma || byte === openBracket || byte === closeBracket) return goesOn;
    this.#inText = true;
    return 0;
  }

  #within(byte: number): number {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return goesOn;
    }
    if (byte === quote) this.#inString = true;
    else if (byte === openBrace) this.#depth += 1;
    else if (byte === closeBrace) {
      this.#depth -= 1;
      if (this.#depth === 0) return endsHere;
    }
    return goesOn;
  }

  reset(): void {
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#inText = false;
  }
}
