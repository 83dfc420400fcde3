/** The file that `serve-pieces.ts` serves: so many pieces, each filled with `piece`. */
export const pieceBytes = 1_000_000;
export const pieces = 400;
