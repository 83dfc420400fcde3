import { reportFields } from '../../../shared/report.ts';
import { type Sentence, splitSentences } from './sentences.ts';

export type ReportField = (typeof reportFields)[number];

/** A part of a report as the model wrote it. */
export interface ReadSection {
  field: ReportField;
  sentences: Sentence[];
}

/** Labels as models write them, in capitals without what joins their words. */
const labels: ReadonlyMap<string, ReportField> = new Map([
  ...['EVIDENCE', 'KEY EVIDENCE', 'ANALYSIS', 'SUMMARY', 'WHAT HAPPENED', 'EXPLANATION'].map(pair('evidence')),
  ...['IMPACT', 'POTENTIAL IMPACT', 'BUSINESS IMPACT', 'POSSIBLE IMPACT'].map(pair('impact')),
  ...[
    'RECOMMENDATION',
    'RECOMMENDATIONS',
    'RECOMMENDED ACTION',
    'RECOMMENDED ACTIONS',
    'RECOMMENDED STEPS',
    'ACTIONS',
    'NEXT STEPS',
    'MITIGATION',
    'REMEDIATION',
    'WHAT TO DO',
  ].map(pair('recommendation')),
]);

/** Labels of the verdict, which a report has no say in: their text is left out. */
const ignored: ReadonlySet<string> = new Set([
  'THREAT',
  'THREAT TYPE',
  'MITRE',
  'MITRE ID',
  'MITRE TECHNIQUE',
  'MITRE TACTIC',
  'MITRE ATT&CK',
  'TECHNIQUE',
  'TACTIC',
  'SEVERITY',
  'RISK',
  'RISK SCORE',
  'CONFIDENCE',
  'VERDICT',
]);

/** A label at the start of a line, with the markdown that may stand around it; the text goes on behind it. */
const labelLine = /^[\s#>*_-]{0,12}([A-Za-z][A-Za-z&_ ]{2,30}?)[*_]{0,3}\s{0,3}[:：][*_]{0,3}/;
/** A heading of its own, without a colon. */
const headingLine = /^\s{0,3}#{1,6}\s+([A-Za-z][A-Za-z&_ ]{2,30}?)[*_]{0,3}\s*$/;
/** The labels that are asked for, in capitals within a line: small models forget the line break. */
const labelWithin = /(?<=[.!?)\]"'\s])(?=(?:EVIDENCE|IMPACT|RECOMMENDATIONS?)\s?:)/;
const bullet = /^\s{0,8}(?:[-*•–]\s+|>\s*)/;
const fence = /^\s*(?:`{3}|~{3}|-{3,}\s*$|={3,}\s*$)/;

/**
 * Reads what a model wrote (`EVIDENCE: …`, `IMPACT: …`, `RECOMMENDATION: …`) into sections of sentences, in the order
 * of the fields. Labels may stand in any case, in markdown, as headings, twice, or not at all: what comes before the first
 * counts as evidence. While the model still writes (`ended` false), only the last sentence may change with more text:
 * all that are `finished` stay as they are.
 */
export function readReport(text: string, ended: boolean): ReadSection[] {
  const sections = new Map<ReportField, Sentence[]>();
  let field: ReportField | null = 'evidence';
  // The next piece of text may make a mark for bold of a star at the end.
  const settled = ended ? text : text.replace(/\*$/, '');
  const lines = settled.split(/\r\n|[\n\r]/).flatMap((line) => line.split(labelWithin));
  // A line that is cut at a label within it ends there; only the text's last piece can grow.
  lines.forEach((line, index) => {
    if (fence.test(line)) return;
    const label = labelOf(line);
    if (label) field = label.field;
    if (field === null) return;
    const rest = (label ? line.slice(label.length) : line).replace(bullet, '').replaceAll('**', '');
    const sentences = splitSentences(rest, ended || index < lines.length - 1);
    if (sentences.length > 0) sections.set(field, [...(sections.get(field) ?? []), ...sentences]);
  });
  return reportFields.flatMap((name) => {
    const sentences = sections.get(name);
    return sentences ? [{ field: name, sentences }] : [];
  });
}

/** The label that a line begins with: the field that it opens, null for one that is left out, and its length. */
function labelOf(line: string): { field: ReportField | null; length: number } | null {
  const found = labelLine.exec(line) ?? headingLine.exec(line);
  const name = found?.[1]?.toUpperCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  if (!found || name === undefined) return null;
  const field = labels.get(name);
  if (field) return { field, length: found[0].length };
  return ignored.has(name) ? { field: null, length: found[0].length } : null;
}

function pair(field: ReportField): (label: string) => [string, ReportField] {
  return (label) => [label, field];
}
