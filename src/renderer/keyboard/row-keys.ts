/** Rows that Page Up and Page Down move by. */
const pageStep = 12;

/** The row that a key leads to from the one that is marked, of a list of so many; null where the key moves nothing. */
export function rowOfKey(key: string, marked: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return marked + 1;
    case 'ArrowUp':
    case 'k':
      return marked - 1;
    case 'PageDown':
      return marked + pageStep;
    case 'PageUp':
      return marked - pageStep;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
