/** What is dropped last comes first: authentication, errors, warnings and notices, all else, debugging. */
export const priorities = [0, 1, 2, 3, 4] as const;
export type Priority = (typeof priorities)[number];

/** Of a message without a valid PRI, and of records that came by HTTP. */
const usualPriority: Priority = 3;

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const ZERO = 0x30;
/** auth, authpriv, log audit (RFC 5424, table 1). */
const AUTHENTICATION = new Set([4, 10, 13]);
const HIGHEST_PRI = 191;

const ofPri: readonly Priority[] = Array.from({ length: HIGHEST_PRI + 1 }, (_, pri) => {
  const severity = pri % 8;
  if (AUTHENTICATION.has((pri - severity) / 8)) return 0;
  if (severity <= 3) return 1;
  if (severity <= 5) return 2;
  return severity === 6 ? 3 : 4;
});

/** Reads the priority of the message `bytes[start, end)` from its PRI, `<0>` to `<191>`, and from nothing else. */
export function priorityOf(bytes: Uint8Array, start: number, end: number): Priority {
  if (end - start < 3 || bytes[start] !== LESS_THAN) return usualPriority;
  let pri = 0;
  for (let at = start + 1; at < Math.min(end, start + 5); at++) {
    const byte = bytes[at] as number;
    if (byte === GREATER_THAN) return at === start + 1 ? usualPriority : (ofPri[pri] ?? usualPriority);
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return usualPriority;
    pri = pri * 10 + digit;
  }
  return usualPriority;
}
