import type { GenericFormat } from '../../../shared/pack.ts';
import type { WrittenToken } from './completion.ts';

type Threats = GenericFormat['threats'];

/** What the log probabilities of an answer say of the threats, each from 0 to 1. */
export interface ThreatProbabilities {
  /** Of all attacks together. */
  attack: number;
  /** By label; a label is missing where its probability is not known. */
  labels: ReadonlyMap<string, number>;
}

/** Beginning of the threat in an answer, whatever blanks it has. */
const threatStart = /"threat"\s*:\s*"/g;
/** Less of the probability than this being known, nothing is said. */
const leastKnown = 0.5;

/**
 * Probabilities of the threats, from the tokens that were written and the most probable ones in their places. The labels
 * make a tree of tokens; along the way that was written the server says what each branch weighs. A branch counts for a
 * side as soon as all labels behind it are of that side, and for a label where only one is behind it. What fits no label
 * is left out, as if it could not have been written. Null where less than half of the rest is known: where the answer is
 * not spelled as in the list, or where the sides part behind branches that were not written.
 */
export function threatProbabilities(tokens: readonly WrittenToken[], threats: Threats): ThreatProbabilities | null {
  const texts = tokens.map(bytesOf);
  const start = startOfThreat(texts.join(''));
  if (start === null) return null;
  const labels = threats.map(({ label, benign }) => ({
    label,
    benign,
    bytes: latin1(Buffer.from(`${JSON.stringify(label).slice(1, -1)}"`)),
  }));
  const masses = new Map<string, number>();
  let offset = 0;
  let written = '';
  let reach = 1;
  let attack = 0;
  let benign = 0;
  let unknown = 0;
  let sideKnown = false;
  for (const [index, token] of tokens.entries()) {
    const text = texts[index] ?? '';
    const end = offset + text.length;
    const before = Math.max(0, start - offset);
    offset = end;
    if (end <= start) continue;
    const lead = text.slice(0, before);
    const options = new Map(
      [...token.top_logprobs, token].map((one) => [bytesOf(one), Math.exp(Math.min(0, one.logprob))]),
    );
    const listed = [...options.values()].reduce((sum, share) => sum + share, 0);
    if (!sideKnown) unknown += reach * Math.max(0, 1 - listed);
    for (const [option, share] of options) {
      const mass = reach * share;
      const behind = option.startsWith(lead) ? fitting(labels, written + option.slice(lead.length)) : [];
      const isWritten = option === text;
      if (!sideKnown) {
        if (behind.length > 0 && behind.every((one) => !one.benign)) attack += mass;
        else if (behind.length > 0 && behind.every((one) => one.benign)) benign += mass;
        // What starts elsewhere may still lead to a label, by other blanks or quotes.
        else if (!isWritten && (behind.length > 0 || !option.startsWith(lead))) unknown += mass;
      }
      const [only] = behind;
      if (only && behind.length === 1) masses.set(only.label, (masses.get(only.label) ?? 0) + mass);
    }
    written += text.slice(lead.length);
    const left = fitting(labels, written);
    if (left.length === 0) return null;
    sideKnown ||= left.every((one) => one.benign === left[0]?.benign);
    if (left.length === 1) break;
    reach *= options.get(text) ?? 0;
  }
  const known = attack + benign;
  if (!sideKnown || known < leastKnown * (known + unknown)) return null;
  return {
    attack: attack / known,
    labels: new Map([...masses].map(([label, mass]) => [label, Math.min(1, mass / known)])),
  };
}

/** Labels that a text begins, or that it holds whole with what follows them. */
function fitting<Label extends { bytes: string }>(labels: readonly Label[], text: string): Label[] {
  return labels.filter(({ bytes }) => bytes.startsWith(text) || text.startsWith(bytes));
}

/** Where the last threat of an answer begins; a model that thinks may name others before it. */
function startOfThreat(text: string): number | null {
  const last = [...text.matchAll(threatStart)].at(-1);
  return last ? last.index + last[0].length : null;
}

/** The bytes of a token, one character each: a token may hold half a character. */
function bytesOf({ token, bytes }: Pick<WrittenToken, 'token' | 'bytes'>): string {
  return latin1(bytes ? Uint8Array.from(bytes) : Buffer.from(token));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
