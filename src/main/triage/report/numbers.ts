/** Words for numbers that a sentence may count with. `one` is left out: it mostly stands for "somebody" or "a". */
export const numberWords: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, index) => [
    word,
    index + 2,
  ]),
);

const shape =
  /^[+-]?(?<digits>\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,15}(?:\.\d{1,12})?)(?<rest>%|st|nd|rd|th|x|ms|s|sec|secs|m|min|mins|h|hr|hrs|d|b|kb|mb|gb|tb|k)?$/;
const units = new Map([
  ...['s', 'sec', 'secs'].map((short) => [short, 'second'] as const),
  ...['m', 'min', 'mins'].map((short) => [short, 'minute'] as const),
  ...['h', 'hr', 'hrs'].map((short) => [short, 'hour'] as const),
  ['d', 'day'],
]);

export interface WrittenNumber {
  value: number;
  percent: boolean;
  ordinal: boolean;
  /** `second`, `minute`, `hour`, `day` or empty. */
  unit: string;
}

/** Reads `1,204`, `93%`, `3rd`, `45s`. Null for what is no number. */
export function readNumber(word: string): WrittenNumber | null {
  const found = shape.exec(word)?.groups;
  if (found?.digits === undefined) return null;
  const rest = found.rest ?? '';
  return {
    value: Number(found.digits.replaceAll(',', '')),
    percent: rest === '%',
    ordinal: /^(?:st|nd|rd|th)$/.test(rest),
    unit: units.get(rest) ?? '',
  };
}
