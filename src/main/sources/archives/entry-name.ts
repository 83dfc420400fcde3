const maxCharacters = 300;

/** Makes the name under which an entry of an archive is shown, given the archive's and the entry's own path. */
export type EntryNames = (archive: string, path: string) => string;

/**
 * Names for the entries of one file and of archives within it, each only once. An entry's path is never opened or written
 * to, so that one that climbs out stays as it is, for all to see; characters that are not shown are left out, and what
 * parts archive and entry can't be forged.
 */
export function entryNames(): EntryNames {
  const times = new Map<string, number>();
  return (archive, path) => {
    const shown = path.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/gu, '').replaceAll('»', '>');
    const characters = [...shown];
    const short = characters.length > maxCharacters ? `…${characters.slice(-maxCharacters).join('')}` : shown;
    const name = `${archive} » ${short === '' ? '(no name)' : short}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  };
}
