import type { EventGroup } from '../../../shared/group.ts';
import { entityKinds } from '../../../shared/group.ts';
import type { Classification } from '../../../shared/verdict.ts';
import { foundAddresses } from './addresses.ts';
import { comparable, plainText, tokensOf, trimmed } from './plain-text.ts';
import { knownMoments, type StatedMoment, statedMoments } from './times.ts';

/** What a sentence about a group may name: all that stands in its lines, entities, counts, times, signals and verdict. */
export interface Reference {
  hasAddress(address: string): boolean;
  hasNumber(value: number): boolean;
  /** Also what is only known as a share: an attack probability of 0.93 as 93. */
  hasPercent(value: number): boolean;
  hasMoment(moment: StatedMoment): boolean;
  hasDayOfMonth(day: number): boolean;
  /** Whether a word stands there between other characters than letters, digits and `_`. */
  hasWord(word: string): boolean;
  /** Whether it stands there between spaces, punctuation aside. Comparable form. */
  hasToken(token: string): boolean;
  /** Whether a text stands there as such, not as a part of a longer name. Comparable form. */
  stands(text: string): boolean;
  hasTechnique(id: string): boolean;
  /** From the first event to the last in ms; null where it isn't known. */
  readonly span: number | null;
}

/** Characters of one text that are looked at; no prompt holds as much of a line. */
const mostCharacters = 8_000;

const wordPart = /[\p{L}\p{N}_]/u;
/** A number of its own, with or without a unit: in `web01` there is none. */
const ownNumber =
  /(?<![\p{L}\p{N}_]|\d\.)\d[\d,]{0,30}(?:\.\d{1,20})?(?=$|[^\p{L}\p{N}_]|(?:ms|s|m|h|d|b|kb|mb|gb|k|x)(?![\p{L}\p{N}_]))/giu;

/** Gathers it; linear in the length of the group's lines. */
export function referenceOf(group: EventGroup, classification: Classification): Reference {
  const texts = textsOf(group, classification).map((text) => plainText(text.slice(0, mostCharacters)));
  const haystack = `\n${comparable(texts.join('\n'))}\n`;
  const tokens = new Set(tokensOf(haystack).map(trimmed));
  const words = new Set(haystack.split(/[^\p{L}\p{N}_]+/u));
  const addresses = new Set<string>();
  const numbers = new Set<number>(countsOf(group));
  const moments = knownMoments();
  for (const time of [group.firstSeen, group.lastSeen, ...group.samples.map((sample) => sample.time)])
    moments.addTime(time);

  for (const text of texts) {
    const stated = statedMoments(text);
    moments.addStated(stated);
    const found = foundAddresses(text);
    for (const { address, port } of found) {
      addresses.add(address);
      if (port !== null) numbers.add(port);
    }
    for (const [written] of without(text, [...stated, ...found]).matchAll(ownNumber))
      for (const part of [written, ...written.split(',')]) numbers.add(Number(part.replaceAll(',', '')));
  }
  for (const year of moments.years) numbers.add(year);

  const shares = [classification.attackProbability, classification.confidence].concat(
    classification.techniques.map((technique) => technique.probability),
  );
  const percents = new Set(shares.flatMap((share) => [Math.floor(share * 100), Math.round(share * 100)]));
  for (const share of shares)
    numbers
      .add(share)
      .add(Math.round(share * 100) / 100)
      .add(Math.round(share * 10) / 10);
  numbers.add(classification.risk);
  const techniques = new Set(classification.techniques.flatMap(({ id }) => [id, id.split('.')[0] ?? id]));

  return {
    hasAddress: (address) => addresses.has(address),
    hasNumber: (value) => numbers.has(value),
    hasPercent: (value) => percents.has(value) || numbers.has(value),
    hasMoment: (moment) => moments.has(moment),
    hasDayOfMonth: (day) => moments.hasDay(day),
    hasWord: (word) => words.has(word.toLowerCase()),
    hasToken: (token) => tokens.has(token),
    stands: (text) => tokens.has(text) || words.has(text) || standsIn(haystack, text),
    hasTechnique: (id) => techniques.has(id),
    span: group.firstSeen === null || group.lastSeen === null ? null : group.lastSeen - group.firstSeen,
  };
}

function textsOf(group: EventGroup, classification: Classification): string[] {
  const lines = group.samples.map((sample) => sample.text);
  return [
    ...lines,
    ...lines.flatMap(percentDecoded),
    ...group.samples.flatMap((sample) => [sample.brief, `${sample.file} ${sample.lineNumber}`]),
    ...group.templates.map((template) => template.text),
    ...entityKinds.flatMap((kind) => group.entities[kind].values.map((entry) => entry.value)),
    ...group.signals.flatMap(({ name, value, detail }) => [name.replaceAll('-', ' '), String(value), detail ?? '']),
    group.title,
    group.family,
    classification.threat,
    classification.severity,
  ];
}

/** A line of a web log as its server read it; nothing where it holds no such code. */
function percentDecoded(line: string): string[] {
  if (!/%[0-9a-f]{2}/i.test(line)) return [];
  const bytes = line.replace(/(?:%[0-9a-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll('%', ''), 'hex').toString(),
  );
  return [bytes];
}

/** What was counted. */
function countsOf(group: EventGroup): number[] {
  return [
    group.count,
    group.lines,
    group.templateCount,
    ...group.templates.map((template) => template.count),
    ...entityKinds.flatMap((kind) => {
      const { values, distinct } = group.entities[kind];
      return [distinct, ...values.map((entry) => entry.count)];
    }),
    ...group.signals.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  ];
}

/** Stands for what was found and checked already: no letter, no digit, no space, and no end of a word. */
const mask = '\u0000';

/** The text with a mask in place of what was found in it. */
export function without(text: string, found: readonly { start: number; end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...found].sort((first, second) => first.start - second.start)) {
    if (start > at) rest += text.slice(at, start);
    if (end > at) rest += mask.repeat(end - Math.max(start, at));
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

/** Lines of one pattern repeated, which make the search slow, end it early: what was not found until then is not grounded. */
const longestName = 400;
const mostPlaces = 2_000;

/** Whether it stands there between boundaries: `/etc/pass` is no part of `/etc/passwd`, nor `evil.com` of `evil.com.example`. */
function standsIn(haystack: string, text: string): boolean {
  // What is letters and digits alone is in the set of words, or not there.
  if (text.length > longestName || !/[^\p{L}\p{N}_]/u.test(text)) return false;
  let places = 0;
  for (let at = haystack.indexOf(text); at !== -1 && places < mostPlaces; at = haystack.indexOf(text, at + 1)) {
    places += 1;
    const [before, after, next] = [
      haystack[at - 1] ?? '',
      haystack[at + text.length] ?? '',
      haystack[at + text.length + 1] ?? '',
    ];
    const begins = !wordPart.test(before) || !wordPart.test(text[0] ?? '');
    const ends =
      !wordPart.test(text.at(-1) ?? '') || !(wordPart.test(after) || (/[.-]/.test(after) && wordPart.test(next)));
    if (begins && ends) return true;
  }
  return false;
}
