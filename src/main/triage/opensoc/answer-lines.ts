export const answerFields = [
  'threat',
  'technique',
  'tactic',
  'severity',
  'risk',
  'evidence',
  'impact',
  'recommendation',
] as const;
export type AnswerFieldName = (typeof answerFields)[number];

/** The letters of a line's label, lower-case; the data writes MITRE_TECHNIQUE, the paper MITRE_ID. */
const names: Readonly<Record<string, AnswerFieldName>> = {
  threattype: 'threat',
  threat: 'threat',
  threatcategory: 'threat',
  attacktype: 'threat',
  mitreid: 'technique',
  mitretechnique: 'technique',
  mitretechniqueid: 'technique',
  mitre: 'technique',
  mitreattck: 'technique',
  mitreattckid: 'technique',
  mitreattcktechnique: 'technique',
  mitreattack: 'technique',
  mitreattackid: 'technique',
  mitreattacktechnique: 'technique',
  technique: 'technique',
  techniqueid: 'technique',
  mitretactic: 'tactic',
  mitreattcktactic: 'tactic',
  tactic: 'tactic',
  severity: 'severity',
  severitylevel: 'severity',
  riskscore: 'risk',
  risk: 'risk',
  evidence: 'evidence',
  impact: 'impact',
  potentialimpact: 'impact',
  recommendation: 'recommendation',
  recommendations: 'recommendation',
  recommendedaction: 'recommendation',
  recommendedactions: 'recommendation',
};

/** Fields of free text, which may have several lines. */
const free: ReadonlySet<AnswerFieldName> = new Set(['evidence', 'impact', 'recommendation']);

/** A label with the markdown and the number that may stand around it. All repetitions are bounded: one look a line. */
const labelled =
  /^[\s>#*_`|-]{0,12}(?:\d{1,2}[.)]\s{0,4})?[*_`]{0,3}([A-Za-z][\w &/-]{1,30})[*`]{0,3}\s{0,4}[:：=][*_`]{0,3}/;
const step = /^\s{0,12}(?:[-*•]|\(?\d{1,2}[.)])\s/;
const fence = /^\s{0,12}```/;
/** Where a model begins another example of its training instead of ending. */
const nextExample = /^\s{0,12}#{1,6}\s{0,4}(?:Instruction|Input)\b/i;

/**
 * All values that a text gives for each field, in the order in which they stand. A value goes on in the lines below its label
 * where the field is free text, or nothing stood beside the label; a blank line ends it, unless a numbered or bulleted step
 * follows. What stands before the first label, and behind a blank line, belongs to no field.
 */
export function answerLines(text: string): Map<AnswerFieldName, string[]> {
  const values = new Map<AnswerFieldName, string[]>();
  let open: { field: AnswerFieldName; lines: string[] } | null = null;
  let blank = false;
  const close = () => {
    if (open) {
      const known = values.get(open.field) ?? [];
      known.push(open.lines.join('\n').trim());
      values.set(open.field, known);
    }
    open = null;
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (nextExample.test(line)) break;
    if (fence.test(line)) continue;
    const label = labelled.exec(line);
    const field = label && fieldNamed(label[1] ?? '');
    if (label && field) {
      close();
      open = { field, lines: [line.slice(label[0].length).trim()] };
    } else if (line.trim() === '') {
      blank = true;
      continue;
    } else if (open && (!blank || step.test(line)) && takesMore(open)) open.lines.push(line.trim());
    else close();
    blank = false;
  }
  close();
  return values;
}

function fieldNamed(label: string): AnswerFieldName | undefined {
  const letters = label.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(names, letters) ? names[letters] : undefined;
}

function takesMore({ field, lines }: { field: AnswerFieldName; lines: readonly string[] }): boolean {
  return free.has(field) || lines.every((line) => line === '');
}
