import { BalancedObject } from './balanced-object.ts';
import { endsHere, goesOn, isSpace, lineFeed, type RecordScanner } from './record-scanner.ts';

const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

/** The objects of a JSON array; what stands between them and is neither blank nor comma is a record of one line. */
export class JsonObjects implements RecordScanner {
  #object: BalancedObject | null = null;
  #inText = false;

  step(byte: number): number {
    if (this.#object !== null) {
      if (!this.#object.endsWith(byte)) return goesOn;
      this.#object = null;
      return endsHere;
    }
    if (this.#inText) {
      if (byte !== lineFeed) return goesOn;
      this.#inText = false;
      return endsHere;
    }
    if (byte === openBrace) {
      this.#object = new BalancedObject();
      return 0;
    }
    if (isSpace(byte) || byte === comma || byte === openBracket || byte === closeBracket) return goesOn;
    this.#inText = true;
    return 0;
  }

  reset(): void {
    this.#object = null;
    this.#inText = false;
  }
}
