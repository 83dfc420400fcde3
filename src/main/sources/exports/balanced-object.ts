const openBrace = 0x7b;
const closeBrace = 0x7d;
const quote = 0x22;
const backslash = 0x5c;

/** Finds the end of a JSON object of which the opening brace was met. */
export class BalancedObject {
  #depth = 1;
  #inString = false;
  #escaped = false;

  /** Whether the object ends with this byte. */
  endsWith(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return false;
    }
    if (byte === quote) this.#inString = true;
    else if (byte === openBrace) this.#depth += 1;
    else if (byte === closeBrace) this.#depth -= 1;
    return this.#depth === 0;
  }
}
