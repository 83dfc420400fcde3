import { endsHere, goesOn, lineFeed, type RecordScanner } from './record-scanner.ts';

const quote = 0x22;
const carriageReturn = 0x0d;

/** Rows of comma-separated values, whose quoted fields may hold line breaks. */
export class CsvRows implements RecordScanner {
  #inRow = false;
  #inQuotes = false;

  step(byte: number): number {
    const begins = !this.#inRow;
    if (begins && (byte === lineFeed || byte === carriageReturn)) return goesOn;
    this.#inRow = true;
    if (byte === quote) this.#inQuotes = !this.#inQuotes;
    else if (byte === lineFeed && !this.#inQuotes) {
      this.#inRow = false;
      return endsHere;
    }
    return begins ? 0 : goesOn;
  }

  reset(): void {
    this.#inRow = false;
    this.#inQuotes = false;
  }
}
