import { isOrdinary } from './ordinary-words.ts';
import { trimmed } from './plain-text.ts';

/** Words behind which the name of an account, a host or a program stands. */
const introducing =
  /^(?:user|username|userid|login|logon|account|host|hostname|server|machine|computer|workstation|process|program|service|daemon|binary|executable)(?<many>s|es)?$/i;
/** Between the two: `user named bob`, `account name: bob`. What follows such a word or a colon is a name, whatever it looks like. */
const naming: ReadonlySet<string> = new Set(['name', 'named', 'called', 'id']);
/** `logged in as bob`, `failed password for bob`. */
const beforeAs: ReadonlySet<string> = new Set(['in', 'on', 'authenticated', 'running', 'runs', 'ran', 'executed']);
const beforeFor: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'login',
  'logins',
  'logon',
  'logons',
  'authentication',
]);
const plainWord = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*$/u;

/**
 * Names made of letters alone that stand where a sentence names an account, host or program: `bob` in "user bob", "users
 * alice and bob", "logged in as bob", "account: bob". Nothing tells such a name from a word but its place and a list of
 * words: one that is on the list, or ends like `-ing` or `-ed`, is missed unless it is quoted, capital, or named outright.
 */
export function introducedNames(tokens: readonly string[]): string[] {
  const names: string[] = [];
  const words = tokens.map(trimmed);
  words.forEach((word, index) => {
    const found = introducing.exec(word.split(/[:=]/)[0] ?? '');
    const previous = words[index - 1]?.toLowerCase() ?? '';
    const lower = word.toLowerCase();
    const phrase = (lower === 'as' && beforeAs.has(previous)) || (lower === 'for' && beforeFor.has(previous));
    if (!found && !phrase) return;
    const joined = /^[^:=]+[:=](.+)$/.exec(word)?.[1];
    if (found && joined !== undefined) {
      if (plainWord.test(joined)) names.push(joined);
      return;
    }
    const many = found?.groups?.many !== undefined;
    names.push(...namesAfter(tokens, words, index, many, word !== lower && index > 0));
  });
  return names;
}

function namesAfter(
  tokens: readonly string[],
  words: readonly string[],
  place: number,
  many: boolean,
  title: boolean,
): string[] {
  const names: string[] = [];
  let outright = /[:=]$/.test(tokens[place] ?? '');
  let next = place + 1;
  while (naming.has(words[next]?.toLowerCase() ?? '')) {
    outright = true;
    next += 1;
  }
  if (/[.;!?]$/.test(tokens[place] ?? '')) return [];
  for (; next < tokens.length; next += 1) {
    const word = words[next] ?? '';
    const token = tokens[next] ?? '';
    const joins = names.length > 0 && /^(?:and|or|&)$/i.test(word);
    if (joins) continue;
    if (!plainWord.test(word)) {
      // A name with digits or signs is checked wherever it stands; a list goes on behind it.
      if (!many || word === '') break;
    } else {
      const quoted = /^["'`“‘«]/.test(token);
      const capital = !title && /^\p{Lu}\p{Ll}/u.test(word) && !isListedCapital(word);
      if (!outright && !quoted && !capital && isOrdinary(word)) break;
      names.push(word);
    }
    const another = many && (token.endsWith(',') || /^(?:and|or|&)$/i.test(words[next + 1] ?? ''));
    if (!another) break;
    outright = false;
  }
  return names;
}

/** `User Activity`: a capital at the start of an ordinary word makes no name of it where its ending is one of the language. */
function isListedCapital(word: string): boolean {
  return isOrdinary(word) && !/(?:ed|s)$/.test(word);
}
