/** A sentence, and whether it is known to have ended: one that is still being written may go on. */
export interface Sentence {
  text: string;
  finished: boolean;
}

/** Words whose full stop ends no sentence. Single letters (`U.S.`, `a.m.`, initials) are told apart without a list. */
const abbreviations: ReadonlySet<string> = new Set(
  'e.g i.e etc vs cf approx incl excl no nos fig sec min max mr mrs ms dr st jr sr inc ltd al ca'.split(' '),
);

/** A stop with the quotes and brackets that close behind it, white space, and what may begin the next sentence. */
const boundary = /[.!?][)\]"'”’*`]*(?<space>\s+)(?=[\p{Lu}\p{N}"'“‘`([*/])/gu;

/** Steps that follow each other in one line without a stop: `1) Lock it 2) Block it`. */
const stepWithin = /(?<=\s)(?<number>\d{1,2})\)\s(?=\S)/g;

/** The number of a step: `1.`, `2)`, `(3)`, `Step 4:`; no sentence of its own. */
const stepNumber = /^(?:\(?\d{1,2}[.)]|step\s+\d{1,2}[.:)])$/i;

/**
 * Cuts one line into sentences. A stop ends one where white space and a capital, a digit or a quote follow: so
 * `10.0.0.1`, `sshd[123]:`, file names, `e.g.` and the number of a step stay whole. What goes on in small letters
 * stays one sentence, but for the steps of a line that begins with `1)`. Where the line may still grow (`ended` false), its last sentence is not finished.
 */
export function splitSentences(line: string, ended: boolean): Sentence[] {
  const steps = stepsOf(line);
  return steps.flatMap((step, index) => sentencesOf(step, ended || index < steps.length - 1));
}

function stepsOf(line: string): string[] {
  if (!/^\s*1\)\s/.test(line)) return [line];
  const steps: string[] = [];
  let start = 0;
  for (const { index, groups } of line.matchAll(stepWithin)) {
    if (Number(groups?.number) !== steps.length + 2) continue;
    steps.push(line.slice(start, index));
    start = index;
  }
  return [...steps, line.slice(start)];
}

function sentencesOf(line: string, ended: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number, finished: boolean) => {
    const text = line.slice(start, end).trim();
    if (text !== '') sentences.push({ text, finished });
  };
  for (const found of line.matchAll(boundary)) {
    const end = found.index + found[0].length - (found.groups?.space?.length ?? 0);
    if (staysWhole(line.slice(Math.max(start, end - 40), end), start > end - 40)) continue;
    add(end, true);
    start = end;
  }
  add(line.length, ended);
  return sentences;
}

/** Whether the stop at the end of `before` belongs to a step's number or an abbreviation. `whole`: it begins the sentence. */
function staysWhole(before: string, whole: boolean): boolean {
  if (whole && stepNumber.test(before.trim())) return true;
  if (!before.endsWith('.')) return false;
  const word =
    before
      .slice(0, -1)
      .split(/[\s("'“‘[]/)
      .at(-1) ?? '';
  return abbreviations.has(word.toLowerCase()) || /^\p{L}(?:\.\p{L})*$/u.test(word);
}
