const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where the message `bytes[start, end)` ends without the line ends and NULs that senders put behind it. */
export function endOfMessage(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isTrailer(bytes[at - 1] as number)) at--;
  return at;
}

/** LF, CR or NUL. */
export function isTrailer(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === 0;
}
