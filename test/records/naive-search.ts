import type { KeptRecord } from '../../src/shared/kept-record.ts';
import type { SearchQuery } from '../../src/shared/search.ts';

/** What a search is to find, in the plainest words: every record is looked at, and no index. */
export function naiveSearch(sources: ReadonlyMap<string, readonly KeptRecord[]>, query: SearchQuery): string[] {
  const rows = [...sources].flatMap(([source, records]) =>
    records.map((record, number) => ({ source, record, number, id: `${source}:${number}` })),
  );
  return rows
    .filter(({ source }) => query.sources.length === 0 || query.sources.includes(source))
    .filter(({ record }) => query.from === null || record.time >= query.from)
    .filter(({ record }) => query.to === null || record.time <= query.to)
    .filter(({ record }) => isNamed(query.host, [record.host ?? []].flat()))
    .filter(({ record }) => isNamed(query.program, [record.program ?? []].flat()))
    .filter(({ record }) => isNamed(query.address, record.addresses))
    .filter(({ record }) => isNamed(query.account, record.accounts))
    .filter(({ record }) => isNamed(query.file, [record.file, record.file.split(/[/\\]/).at(-1) ?? '']))
    .filter(({ record }) => holdsAll(record.text, query.text))
    .sort(
      (one, other) =>
        other.record.time - one.record.time ||
        (one.source < other.source ? -1 : one.source > other.source ? 1 : other.number - one.number),
    )
    .map(({ id }) => id);
}

function isNamed(wanted: string, values: readonly string[]): boolean {
  const asked = wanted.trim().toLowerCase();
  if (asked === '') return true;
  return values.some((value) =>
    asked.endsWith('*') ? value.toLowerCase().startsWith(asked.slice(0, -1)) : value.toLowerCase() === asked,
  );
}

function holdsAll(text: string, typed: string): boolean {
  const asked = typed.matchAll(/(-?)"([^"]+)"|(-?)(\S+)/gsu);
  return [...asked].every(([, quotedMinus, quoted, minus, plain]) => {
    if (quoted !== undefined) return holds(text, quoted, true) === (quotedMinus === '');
    const word = minus === '-' ? plain : `${minus ?? ''}${plain ?? ''}`;
    return holds(text, word ?? '', false) === (minus === '');
  });
}

const letter = /[a-z0-9]|[\u00c0-\u1fff\u2070-\u2fff\u3040-\uffff]/;
const isLetter = (sign: string) => sign !== '' && letter.test(sign);

function holds(text: string, word: string, whole: boolean): boolean {
  const [line, wanted] = [text.toLowerCase(), word.toLowerCase()];
  for (let at = 0; at + wanted.length <= line.length; at += 1) {
    if (!line.startsWith(wanted, at)) continue;
    if (isLetter(wanted.charAt(0)) && at > 0 && isLetter(line.charAt(at - 1))) continue;
    const behind = line.charAt(at + wanted.length);
    if (whole && isLetter(wanted.slice(-1)) && isLetter(behind)) continue;
    return true;
  }
  return false;
}
