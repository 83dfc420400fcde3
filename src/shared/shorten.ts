/** Of a text that is too long so much is taken from its beginning; payloads like to stand at the end. */
const headShare = 0.65;

/** A text of at most so many characters: its beginning and its end, with a mark where the middle is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.floor((most - 3) * headShare);
  return `${text.slice(0, head)} … ${text.slice(text.length - (most - 3 - head))}`;
}
