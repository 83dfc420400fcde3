import type { GenericFormat } from '../../../shared/pack.ts';
import { type Severity, severities } from '../../../shared/taxonomy.ts';
import { type AnswerFields, noTechnique } from './messages.ts';

/** Why an answer could not be read. `found` is what stood in its place, at most 80 characters of it. */
export interface ParseFailure {
  reason: 'no-json' | 'unfinished-thought' | 'unknown-threat' | 'unknown-severity';
  found: string;
}

/** Either an answer, `benign` by its threat, or the reason why none could be read: the two are counted apart. */
export type ReadAnswer = { answer: AnswerFields & { benign: boolean } } | { parseFailure: ParseFailure };

const mostFound = 80;
/** An answer has 150 characters; looking for objects takes the square of the length where braces are nested. */
const mostRead = 8000;

/** Names under which models give the fields, in letters alone. */
const names = {
  threat: ['threat', 'threattype', 'threatname', 'label', 'name'],
  severity: ['severity', 'level'],
  technique: ['technique', 'techniqueid', 'mitretechnique', 'mitreid', 'mitre', 'techniques'],
} as const;

/** The answer as a JSON Schema: for `response_format` of a server, and for a grammar. */
export function genericAnswerSchema({ threats }: Pick<GenericFormat, 'threats'>) {
  return {
    type: 'object',
    properties: {
      threat: { enum: threats.map(({ label }) => label) },
      severity: { enum: [...severities] },
      technique: { enum: [...new Set(threats.flatMap(({ techniques }) => techniques)), noTechnique] },
    },
    required: ['threat', 'severity', 'technique'],
    additionalProperties: false,
  } as const;
}

/**
 * Reads an answer that was written freely: code fences, text around it, thoughts before it, other spellings of names and
 * labels and a missing end are forgiven. A label that the format does not have is none: nothing is guessed. A technique
 * that it does not have becomes its parent or is left out, for the threat is right without it.
 */
export function readGenericAnswer(text: string, format: Pick<GenericFormat, 'threats'>): ReadAnswer {
  const said = withoutThoughts(text);
  if (said === null) return failure('unfinished-thought', text);
  const fields = fieldsOf(said.slice(-mostRead));
  if (fields === null) return failure('no-json', said);
  const threat = format.threats.find(({ label }) => spellings(label).includes(lettersOf(fields.threat)));
  if (!threat) return failure('unknown-threat', fields.threat);
  const severity = threat.benign ? 'LOW' : severities.find((level) => level === fields.severity.trim().toUpperCase());
  if (!severity) return failure('unknown-severity', fields.severity);
  const technique = threat.benign ? null : readTechnique(fields.technique, format);
  return { answer: { threat: threat.label, benign: threat.benign, severity: severity satisfies Severity, technique } };
}

function failure(reason: ParseFailure['reason'], found: string): ReadAnswer {
  return { parseFailure: { reason, found: found.slice(0, mostFound) } };
}

/** What follows the last thought; null where a thought has no end, so that nothing was answered. */
function withoutThoughts(text: string): string | null {
  const end = text.lastIndexOf('</think>');
  const rest = end === -1 ? text : text.slice(end + '</think>'.length);
  return rest.includes('<think>') ? null : rest;
}

type Fields = Record<keyof typeof names, string>;

/** The fields of the last object that names a threat: models like to repeat the question first. */
function fieldsOf(text: string): Fields | null {
  for (const object of objectsIn(text).reverse()) {
    const fields = namedIn(object);
    if (fields.threat !== '') return fields;
  }
  const written = {
    threat: writtenField(text, 'threat'),
    severity: writtenField(text, 'severity'),
    technique: writtenField(text, 'technique'),
  };
  return written.threat === '' ? null : written;
}

/** All JSON objects that stand in a text, outermost ones, in order. */
function objectsIn(text: string): object[] {
  const objects: object[] = [];
  for (let start = text.indexOf('{'); start !== -1; ) {
    const end = endOfObject(text, start);
    const value = end === -1 ? null : parsed(text.slice(start, end));
    if (value !== null) objects.push(value);
    start = text.indexOf('{', value === null ? start + 1 : end);
    // Text of many opening braces would be looked through once for each.
    if (end === -1) break;
  }
  return objects;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Index behind the brace that closes the one at `start`, braces in strings left out; -1 where none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function namedIn(object: object): Fields {
  const entries = new Map(Object.entries(object).map(([name, value]) => [lettersOf(name).replaceAll(' ', ''), value]));
  const field = (spelled: readonly string[]) => textOf(spelled.map((name) => entries.get(name)).find(Boolean));
  return { threat: field(names.threat), severity: field(names.severity), technique: field(names.technique) };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? textOf(value[0]) : '';
}

/** A field of JSON that was cut off, or that has other quotation marks. */
function writtenField(text: string, name: string): string {
  const found = new RegExp(`["']${name}[a-z_ ]{0,12}["']\\s*:\\s*(?:"([^"\\n]{1,200})"|'([^'\\n]{1,200})')`, 'i').exec(
    text,
  );
  return found?.[1] ?? found?.[2] ?? '';
}

/** Words in small letters, with one blank between them: dashes, quotes and case are spelled in many ways. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A benign label is often given without its `Benign: `. */
function spellings(label: string): string[] {
  const letters = lettersOf(label);
  return letters.startsWith('benign ') ? [letters, letters.slice('benign '.length)] : [letters];
}

function readTechnique(text: string, { threats }: Pick<GenericFormat, 'threats'>): string | null {
  const id = /\bT\d{4}(?:\.\d{3})?\b/i.exec(text)?.[0].toUpperCase();
  if (id === undefined) return null;
  const known = new Set(threats.flatMap(({ techniques }) => techniques));
  return [id, id.split('.')[0] ?? id].find((one) => known.has(one)) ?? null;
}
