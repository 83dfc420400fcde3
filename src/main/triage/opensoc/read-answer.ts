import type { OpensocFormat } from '../../../shared/pack.ts';
import type { Severity } from '../../../shared/taxonomy.ts';
import { type AnswerFieldName, answerFields, answerLines } from './answer-lines.ts';
import { matchLabel } from './match-label.ts';

/** What a freely written answer says. Null: the line is missing, or could not be understood; `failures` tells which. */
export interface ReadAnswer {
  /** A label of the format's list. */
  threat: string | null;
  /** An id of the format's list; the one for none where it says that none applies. */
  technique: string | null;
  severity: Severity | null;
  /** 0-100, rounded. */
  risk: number | null;
  /** As written. */
  tactic: string | null;
  evidence: string | null;
  impact: string | null;
  recommendation: string | null;
  /**
   * Lines that gave no value, with what was written, empty where the line is missing. A figure of quality counts them apart:
   * what was not read is not wrong, and a strict reader hides right answers (arXiv 2605.07293).
   */
  failures: { field: AnswerFieldName; reason: 'missing' | 'not-understood'; written: string }[];
  /** Fields with several lines: the first that can be understood counts. */
  repeated: AnswerFieldName[];
}

type Lists = Pick<OpensocFormat, 'threats' | 'techniques' | 'severities' | 'noTechnique'>;

/** More of a line of a closed field than this is not read. */
const mostCharacters = 200;

const severityWords: Readonly<Record<string, Severity>> = {
  low: 'LOW',
  medium: 'MEDIUM',
  moderate: 'MEDIUM',
  high: 'HIGH',
  critical: 'CRITICAL',
};

/**
 * Reads the eight labelled lines of OpenSOC-AI's answers from text that a model wrote freely: in any order and case, with
 * markdown, MITRE_ID or MITRE_TECHNIQUE, text around them, lines that are missing or come again, and labels that differ a little
 * from the closed lists. Never throws; takes time in proportion to the text.
 */
export function readAnswer(text: string, lists: Lists): ReadAnswer {
  const values = answerLines(text);
  const failures: ReadAnswer['failures'] = [];
  function read<Value>(field: AnswerFieldName, understand: (written: string) => Value | null): Value | null {
    const written = values.get(field) ?? [];
    for (const one of written) {
      const value = understand(one);
      if (value !== null) return value;
    }
    failures.push({ field, reason: written.length === 0 ? 'missing' : 'not-understood', written: written[0] ?? '' });
    return null;
  }
  const threats = lists.threats.map(({ label }) => label);
  return {
    threat: read('threat', (written) => matchLabel(plain(written), threats)),
    technique: read('technique', (written) => readTechnique(plain(written), lists)),
    tactic: read('tactic', (written) => plain(written) || null),
    severity: read('severity', (written) => readSeverity(plain(written), lists.severities)),
    risk: read('risk', (written) => readRisk(plain(written))),
    evidence: read('evidence', (written) => written || null),
    impact: read('impact', (written) => written || null),
    recommendation: read('recommendation', (written) => written || null),
    failures,
    repeated: answerFields.filter((field) => (values.get(field)?.length ?? 0) > 1),
  };
}

/** A short value without markdown around it. */
function plain(written: string): string {
  return written
    .slice(0, mostCharacters)
    .replaceAll(/[*_`|"]/g, ' ')
    .trim();
}

/** By the id where one stands there, else by the technique's name. */
function readTechnique(written: string, { techniques, noTechnique }: Lists): string | null {
  const id = /\bT\d{4}(?:\.\d{3})?\b/i.exec(written)?.[0].toUpperCase();
  if (id !== undefined) return techniques.some((technique) => technique.id === id) ? id : null;
  if (/^(?:n\s?\/?\s?a|none|not applicable|no technique|-|–|—)?\W{0,4}(?:\(.{0,40}\))?$/i.test(written)) {
    return written === '' ? null : noTechnique;
  }
  const name = matchLabel(
    written,
    techniques.map((technique) => technique.name),
  );
  return techniques.find((technique) => technique.name === name)?.id ?? null;
}

/** The one level that is named; `HIGH to CRITICAL` is none. */
function readSeverity(written: string, known: readonly Severity[]): Severity | null {
  const named = new Set((written.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => severityWords[word] ?? []));
  const [level, ...others] = named;
  return level !== undefined && others.length === 0 && known.includes(level) ? level : null;
}

/** `85`, `85/100`, `85 %`, `8.5 out of 10`; a number from 0 to 1 with a decimal point and no scale is a share. */
function readRisk(written: string): number | null {
  const match = /(\d{1,6}(?:[.,]\d{1,6})?)\s{0,4}(?:(?:\/|out of|of)\s{0,4}(\d{1,6}))?/i.exec(written);
  if (!match) return null;
  const [, number = '', scale] = match;
  const value = Number(number.replace(',', '.'));
  const most = scale === undefined ? (value <= 1 && /[.,]/.test(number) ? 1 : 100) : Number(scale);
  if ((most !== 1 && most !== 10 && most !== 100) || value > most) return null;
  return Math.round((value / most) * 100);
}
