/**
 * A text as it is compared: compatibility forms as their plain characters, defanged addresses (`10[.]0[.]0[.]1`, `hxxp`)
 * as they are meant, white space as one space. Upper and lower case stay.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[[({](\.|:|@|dot|at)[\])}]/gi, (_whole, mark: string) => marks.get(mark.toLowerCase()) ?? mark)
    .replace(/hxxp/gi, 'http')
    .replace(/[\s\u2013\u2014]+/g, (space) => (/[\u2013\u2014]/.test(space) ? ` ${space.trim()} ` : ' '))
    .replace(/ {2,}/g, ' ');
}

const marks = new Map([
  ['dot', '.'],
  ['at', '@'],
]);

/** A plain text without case, with one backslash for each that JSON doubled and short names of registry hives. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\{2,}/g, '\\')
    .replace(/hkey_(local_machine|current_user|users|classes_root|current_config)/g, (_whole, hive: string) =>
      hive === 'users'
        ? 'hku'
        : `hk${hive
            .split('_')
            .map((word) => word[0])
            .join('')}`,
    );
}

/** What may stand around a name and is no part of it. A leading dot or slash is. */
const before: ReadonlySet<string> = new Set('([{<"\'`“‘«*,;:!?~≈>+#$€£=|…');
const after: ReadonlySet<string> = new Set(')]}>"\'`”’»*,;:!?.…|');

/** A piece between two spaces without the punctuation around it; the possessive `'s` goes too. */
export function trimmed(token: string): string {
  const inner = withoutEdges(token);
  return /['’]s$/i.test(inner.slice(-2)) ? withoutEdges(inner.slice(0, -2)) : inner;
}

/** By hand: a pattern that is anchored at the end alone would read a long run of such characters once for each of them. */
function withoutEdges(token: string): string {
  let start = 0;
  let end = token.length;
  while (start < end && before.has(token[start] ?? '')) start += 1;
  while (end > start && after.has(token[end - 1] ?? '')) end -= 1;
  return token.slice(start, end);
}

/** The pieces between spaces. */
export function tokensOf(text: string): string[] {
  return text.split(/[\s\u2013\u2014]+/).filter((token) => token !== '');
}
