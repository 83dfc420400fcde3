import type { EventGroup } from '../../../shared/group.ts';
import type { Classification } from '../../../shared/verdict.ts';
import { foundAddresses } from './addresses.ts';
import { adviceNumbers, isTermOfTheField } from './advice.ts';
import { introducedNames } from './introduced-names.ts';
import { numberWords, readNumber, type WrittenNumber } from './numbers.ts';
import { comparable, plainText, tokensOf, trimmed } from './plain-text.ts';
import type { ReportField } from './read-report.ts';
import { type Reference, referenceOf, without } from './reference.ts';
import { statedMoments } from './times.ts';

/** Checks the sentences of one group's report. */
export interface Grounding {
  /**
   * What a sentence names that stands in none of the group's lines, entities, counts, times or signals, nor in its
   * verdict, as the sentence writes it; empty where all does.
   */
  ungrounded(sentence: string, field: ReportField): string[];
}

/** Names of one sentence that are told, and characters of each. */
const mostNames = 12;
const mostCharacters = 120;
/** Characters of a sentence that are looked at; what is longer is no sentence, and told as such. */
const longestSentence = 4_000;

const address = /\b(?:https?|s?ftp|wss?|ldaps?|smb|ssh|rdp|file|data):\/\/[^\s"'`<>”’]+/giu;
const quotation = /(?<![\p{L}\p{N}])(["“`‘'])(?<text>[^"”`“]{1,400}?)["”`’'](?![\p{L}\p{N}])/gu;
const plainWord = /^-{0,2}[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u;

/**
 * The rule: a piece of a sentence that is no plain word (one with a digit, a dot, a slash, an `@` …) is a name or a number,
 * and must stand in the group; so must a plain word that follows `user`, `host` and the like, number words from two to twelve,
 * and, outside of the recommendation, what stands in quotes. Two things are let through: terms of the field with a digit
 * (`SHA-256`, `2FA`), and in a recommendation the numbers of advice, which the log can't state: durations ("within 24 hours"),
 * lengths of passwords, numbers of steps. Case, notation of addresses and times, defanging and doubled backslashes don't matter.
 */
export function groundingOf(group: EventGroup, classification: Classification): Grounding {
  const reference = referenceOf(group, classification);
  return {
    ungrounded(sentence, field) {
      const text = plainText(sentence.slice(0, longestSentence)).replace(/^\W{0,3}(?:step )?\d{1,2}[.:)]+ /i, '');
      const names = namesNotFound(text, field, reference, group.samples.length);
      if (sentence.length > longestSentence) names.push(`… ${sentence.slice(-mostCharacters)}`);
      return [...new Set(names)].slice(0, mostNames).map((name) => name.slice(0, mostCharacters));
    },
  };
}

function namesNotFound(text: string, field: ReportField, reference: Reference, lines: number): string[] {
  const names: string[] = [];
  const stands = (part: string) => reference.stands(comparable(part));
  let rest = text;
  const check = (found: readonly { start: number; end: number; good: boolean }[]) => {
    names.push(...found.filter((one) => !one.good).map(({ start, end }) => trimmed(text.slice(start, end))));
    rest = without(rest, found);
  };
  const inText = (pattern: RegExp) =>
    [...rest.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length, found }));

  if (field !== 'recommendation')
    check(
      inText(quotation).flatMap(({ start, end, found }) => {
        const parts = (found.groups?.text ?? '').split(/…|\.{3}/).map(trimmed);
        const good = parts.every((part) => part === '' || stands(part));
        // What is quoted in part from elsewhere is told as the quotation that it claims to be.
        return [{ start, end, good }];
      }),
    );
  check(
    inText(address).map(({ start, found }) => {
      const url = trimmed(found[0]);
      return { start, end: start + url.length, good: stands(url) };
    }),
  );
  check(
    foundAddresses(rest).map(({ start, end, address: found, port, prefix }) => {
      const whole = prefix === null || prefix === 32 || prefix === 128;
      const good = whole ? reference.hasAddress(found) && (port === null || reference.hasNumber(port)) : false;
      return { start, end, good: good || stands(trimmed(rest.slice(start, end))) };
    }),
  );
  // After the addresses: `0:10` of an IPv6 address is no time.
  check(
    statedMoments(rest).map((moment) => ({
      ...moment,
      good: reference.hasMoment(moment) || stands(rest.slice(moment.start, moment.end).trim()),
    })),
  );

  const tokens = tokensOf(rest);
  const exempt = field === 'recommendation' ? adviceNumbers(tokens) : new Set<number>();
  tokens.forEach((token, index) => {
    const word = trimmed(token);
    if (
      exempt.has(index) ||
      isLineNumber(tokens[index - 1] ?? '', word, lines) ||
      isGrounded(word, tokens[index + 1] ?? '', field, reference)
    )
      return;
    names.push(word);
  });
  names.push(...introducedNames(tokens).filter((name) => !reference.hasWord(name) && !stands(name)));
  return names;
}

/** "Line 3": the place of a line among those that the model was shown, which names nothing of the log. */
function isLineNumber(before: string, word: string, lines: number): boolean {
  const value = /^lines?$/i.test(before) ? readNumber(word)?.value : undefined;
  return value !== undefined && value >= 1 && value <= lines;
}

function isGrounded(word: string, next: string, field: ReportField, reference: Reference): boolean {
  if (!/[\p{L}\p{N}]/u.test(word)) return true;
  const lower = comparable(word);
  if (plainWord.test(word)) {
    const value = numberWords.get(lower);
    return (
      value === undefined || reference.hasNumber(value) || reference.hasWord(lower) || isSpan(value, next, reference)
    );
  }
  // The `7` of 203.0.113.7 is no seven: a number stands there by itself, or was counted.
  const number = readNumber(lower);
  if (number) return reference.hasToken(lower) || hasNumber(number, next, reference);
  if (reference.stands(lower) || isTermOfTheField(lower, field)) return true;
  if (/^t\d{4}(?:\.\d{3})?$/.test(lower)) return reference.hasTechnique(lower.toUpperCase());
  // `4xx` stands for every status that it may be.
  if (/^[1-5]xx$/.test(lower)) return hasStatusClass(Number(lower[0]), reference);
  // Letters and dots (`e.g`, `a.m`), a missing space behind a full stop (`failed.The`), one slash between words (`and/or`).
  if (/^\p{L}(?:\.\p{L})+$/u.test(word) || /^\p{Ll}{2,}\.\p{Lu}\p{Ll}*$/u.test(word)) return true;
  const parts = partsOf(lower);
  return parts[0] !== lower && parts.every((part) => isGrounded(part, next, field, reference));
}

function hasNumber({ value, percent, ordinal, unit }: WrittenNumber, next: string, reference: Reference): boolean {
  if (percent || /^percent\b/i.test(next)) return reference.hasPercent(value);
  return (
    reference.hasNumber(value) ||
    (ordinal && reference.hasDayOfMonth(value)) ||
    isSpan(value, unit === '' ? next : unit, reference)
  );
}

/** The parts of a piece that is joined by signs which names don't hold; one part where there are none. */
function partsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}._\\/@%$'’-]+/u).filter((part) => part !== '');
  if (parts.length > 1 || parts[0] !== word) return parts;
  if (/^[\p{L}\d-]+(?:\/[\p{L}\d-]+){1,2}$/u.test(word)) return simple(word.split('/'), word);
  if (/^\d+-(?:\d+|\p{L}+)$/u.test(word)) return word.split('-');
  return [word];
}

/** The parts where each is a number or letters alone: `22/tcp`, `ssh/rdp`; else the whole, which is a path. */
function simple(parts: string[], whole: string): string[] {
  return parts.every((part) => /^(?:\d+|[\p{L}-]+)$/u.test(part)) ? parts : [whole];
}

function hasStatusClass(first: number, reference: Reference): boolean {
  return Array.from({ length: 100 }, (_, index) => first * 100 + index).some((status) => reference.hasNumber(status));
}

const unitMs = new Map([
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

/** Whether "12 minutes" is the time between the first event and the last, rounded up or down. */
function isSpan(value: number, unit: string, reference: Reference): boolean {
  const ms = unitMs.get(trimmed(unit).toLowerCase().replace(/s$/, ''));
  if (ms === undefined || reference.span === null) return false;
  const units = reference.span / ms;
  return value === Math.floor(units) || value === Math.ceil(units);
}
