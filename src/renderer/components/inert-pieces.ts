/** A run of text, or one character that cannot be seen, as its code. */
export type Piece = { kind: 'text'; text: string } | { kind: 'code'; text: string };

/**
 * Characters without a shape of their own: controls, formats (bidirectional overrides, zero-width characters),
 * halves of surrogate pairs, default ignorables (variation selectors, tags, fillers), line and paragraph separators.
 * Tab and line feed stay: they are shown as white space.
 */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** Cuts hostile text into what may be shown as it is and codes such as `U+202E` for what would hide or reorder it. */
export function inertPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(invisible)) {
    if (found.index > end) pieces.push({ kind: 'text', text: text.slice(end, found.index) });
    pieces.push({ kind: 'code', text: codeOf(found[0]) });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** Whether a text holds characters that would hide or reorder something. */
export function hasInvisible(text: string): boolean {
  return text.search(invisible) !== -1;
}

/** The same as one string, with codes in brackets: for names that are read out, and for titles of elements. */
export function inertText(text: string): string {
  return inertPieces(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : `[${piece.text}]`))
    .join('');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
