import { endsHere, goesOn, isSpace, lineFeed, type RecordScanner } from './record-scanner.ts';

const opener = Buffer.from('<Event');
const closer = Buffer.from('</Event>');
const lessThan = 0x3c;
const greaterThan = 0x3e;

/** `<Event>` elements, whatever is around them; text outside of any element is a record of one line. */
export class XmlEvents implements RecordScanner {
  #state: 'outside' | 'tag' | 'event' | 'text' = 'outside';
  /** Number of bytes of `opener` or `closer` that were met. */
  #met = 0;

  step(byte: number): number {
    switch (this.#state) {
      case 'event':
        return this.#within(byte);
      case 'tag':
        return this.#inTag(byte);
      case 'text':
        if (byte !== lineFeed) return goesOn;
        this.#state = 'outside';
        return endsHere;
      default:
        if (byte === lessThan) {
          this.#state = 'tag';
          this.#met = 1;
          return goesOn;
        }
        if (isSpace(byte)) return goesOn;
        this.#state = 'text';
        return 0;
    }
  }

  /** A tag outside of an event; `<Event>` opens one, `<Events>` and others are passed over, and one that has no end is over where the next begins. */
  #inTag(byte: number): number {
    if (this.#met === opener.length && (isSpace(byte) || byte === greaterThan)) {
      this.#state = 'event';
      this.#met = 0;
      return opener.length;
    }
    if (byte === lessThan) {
      this.#met = 1;
      return goesOn;
    }
    this.#met = this.#met < opener.length && byte === opener[this.#met] ? this.#met + 1 : opener.length + 1;
    if (byte === greaterThan) this.#state = 'outside';
    return goesOn;
  }

  #within(byte: number): number {
    if (byte === closer[this.#met]) this.#met += 1;
    else this.#met = byte === lessThan ? 1 : 0;
    if (this.#met < closer.length) return goesOn;
    this.reset();
    return endsHere;
  }

  reset(): void {
    this.#state = 'outside';
    this.#met = 0;
  }
}
