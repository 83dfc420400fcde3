import { BalancedObject } from './balanced-object.ts';
import { droppedHere, endsHere, goesOn, isSpace, lineFeed, type RecordScanner } from './record-scanner.ts';

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;

/** Members under which cloud services put their records: AWS (CloudTrail in S3), Microsoft Graph, Google APIs. */
export const recordMembers: readonly string[] = ['Records', 'value', 'items'];
const longestName = Math.max(...recordMembers.map(({ length }) => length));

/**
 * The objects of the array that an object around them holds, in one such object or several behind one another. The members
 * before and behind the array tell of the answer, and are no records; an object among those behind it is one. An object
 * without such an array is a record as a whole, and what does not end is given as it is.
 */
export class WrappedObjects implements RecordScanner {
  #state: 'outside' | 'before' | 'among' | 'behind' | 'object' | 'text' = 'outside';
  #object = new BalancedObject();
  /** Where an object was met, and so what goes on behind it. */
  #objectIn: 'among' | 'behind' = 'among';
  #inString = false;
  #escaped = false;
  /** Of the members before the array: how deep, the last string, whether it is a name, and whether the array was opened just now. */
  #depth = 0;
  #string = '';
  #named = false;
  #opened = false;
  /** Whether what stands behind the array has begun as a record that will be dropped. */
  #begun = false;

  step(byte: number): number {
    switch (this.#state) {
      case 'object':
        if (!this.#object.endsWith(byte)) return goesOn;
        this.#state = this.#objectIn;
        this.#begun = false;
        return endsHere;
      case 'text':
        if (byte !== lineFeed) return goesOn;
        this.#state = 'among';
        return endsHere;
      case 'before':
        return this.#before(byte);
      case 'behind':
        return this.#behind(byte);
      case 'among':
        return this.#among(byte);
      default:
        return this.#outside(byte);
    }
  }

  #outside(byte: number): number {
    if (isSpace(byte)) return goesOn;
    if (byte !== openBrace) return this.#among(byte);
    this.#state = 'before';
    this.#depth = 1;
    this.#named = false;
    this.#opened = false;
    return 0;
  }

  /** The object has begun as a record, which it is not where an array of records follows. */
  #before(byte: number): number {
    if (this.#isOfString(byte)) {
      if (byte !== quote && this.#string.length <= longestName) this.#string += String.fromCharCode(byte);
      return goesOn;
    }
    if (isSpace(byte)) return goesOn;
    if (byte === openBrace && this.#opened) return this.#beginObject('among');
    this.#opened = byte === openBracket && this.#depth === 1 && this.#named;
    if (byte === quote) this.#string = '';
    this.#named = byte === colon && this.#depth === 1 && recordMembers.includes(this.#string);
    if (byte === openBrace || byte === openBracket) this.#depth += 1;
    if (byte !== closeBrace && byte !== closeBracket) return goesOn;
    this.#depth -= 1;
    if (this.#depth > 0) return goesOn;
    this.#state = 'outside';
    return endsHere;
  }

  #among(byte: number): number {
    if (isSpace(byte) || byte === comma) return goesOn;
    if (byte === openBrace) return this.#beginObject('among');
    if (byte === closeBracket) {
      this.#state = 'behind';
      this.#inString = false;
      this.#begun = false;
      return goesOn;
    }
    this.#state = 'text';
    return 0;
  }

  #behind(byte: number): number {
    if (!this.#isOfString(byte)) {
      if (byte === openBrace) return this.#beginObject('behind');
      if (byte === closeBrace) {
        this.#state = 'outside';
        return this.#begun ? droppedHere : goesOn;
      }
      if (isSpace(byte) && !this.#begun) return goesOn;
    }
    if (this.#begun) return goesOn;
    this.#begun = true;
    return 0;
  }

  #beginObject(within: 'among' | 'behind'): number {
    this.#state = 'object';
    this.#object = new BalancedObject();
    this.#objectIn = within;
    return 0;
  }

  /** Whether the byte belongs to a string, its closing quote included; the opening one does not. */
  #isOfString(byte: number): boolean {
    if (!this.#inString) {
      this.#inString = byte === quote;
      return false;
    }
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inString = false;
    return true;
  }

  reset(): void {
    this.#state = 'among';
    this.#inString = false;
    this.#escaped = false;
  }
}
