import type { HistoryEntry } from '../alert.ts';
import { type Reclassification, type ReclassifyProgress, readReclassification } from '../reclassify.ts';
import type { Report } from '../report.ts';
import type { Provenance, Verdict } from '../verdict.ts';
import { threatName } from './names.ts';
import { count, duration, percent } from './numbers.ts';

const sentences = (value: number) => (value === 1 ? '1 sentence' : `${count(value)} sentences`);
const alerts = (value: number) => (value === 1 ? '1 alert' : `${count(value)} alerts`);

/** Texts of reports. */
export const reportTexts = {
  title: 'Report',
  loading: 'Looking for a report',
  fields: {
    evidence: 'What the log shows',
    impact: 'What it may mean',
    recommendation: 'What the model advises',
  } satisfies Record<Report['sections'][number]['field'], string>,
  write: 'Write a report',
  writeAgain: 'Write it again with the model of now',
  stop: 'Stop writing',
  waiting: 'The model is asked for a report; it may be busy with verdicts.',
  writing: 'The model is writing…',
  failed: 'The report could not be written.',
  stopped: 'Writing was stopped. What is here is not the whole report, and it is not kept.',
  tooSmall:
    'This model is too small to write a report well. Go by the checklist for this threat and the lines that prove it, above; a larger model can be installed under Models.',
  tooSmallHere:
    'This model is too small to write a report well. Here are the checklist for this threat and the lines that prove it; a larger model can be installed with "porchlight models".',
  notLoaded: 'The model is not loaded, so it cannot write a report now.',
  soon: 'The model will write a report in a moment.',
  unchecked: 'being written, not checked yet',
  notInLog: (names: readonly string[]) => `Not in the log: ${names.join(', ')}`,
  notInLogLabel: 'Not in the log:',
  done: (all: number, ungrounded: number) =>
    ungrounded === 0
      ? `Report written, ${sentences(all)}; all that it names stands in the log.`
      : `Report written, ${sentences(all)}; ${ungrounded === 1 ? '1 names' : `${count(ungrounded)} name`} something that is not in the log.`,
  origin: ({ pack, packVersion, ms, outputTokens }: Provenance) =>
    `Written by ${pack} ${packVersion} in ${duration(ms / 1000)} (${count(outputTokens)} tokens). A model can be wrong; the report does not change the verdict.`,
};

/** Texts of re-classifying. */
export const reclassifyTexts = {
  title: 'Alerts that other models judged',
  explain:
    'Another model or version changes no alert by itself. Here you can have the open alerts judged again by the model of now; what each was stays in its history, and none is closed.',
  start: 'Re-classify open alerts',
  progress: 'Progress of re-classifying',
  state: ({ state, done, of, changed }: ReclassifyProgress): string => {
    if (state === 'running')
      return of === 0 ? 'Getting ready…' : `${count(done)} of ${alerts(of)}, ${count(changed)} changed`;
    if (state === 'done')
      return of === 0
        ? 'All open alerts were judged by this model already.'
        : `Done: ${count(changed)} of ${alerts(of)} changed.`;
    return state === 'cancelled' ? `Cancelled after ${count(done)} of ${alerts(of)}; start again to go on.` : '';
  },
  below:
    'Judged again, this is below the threshold for an alert. It stays open until you close it; read the lines before you do.',
};

/** What a history entry `reclassify` tells; its detail as it is where it can't be read. */
export function reclassifiedText(detail: string): string {
  const entry = readReclassification(detail);
  if (entry === null) return detail;
  const end = entry.alert ? '' : '; below the threshold, left open';
  return `was ${judged(entry.was)}, is ${judged(entry.is)}${end}`;
}

/** Whether an alert's verdict of now was given by re-classifying and is below the threshold. */
export function isBelowThreshold(history: readonly HistoryEntry[], verdict: Verdict): boolean {
  const last = history.findLast((entry) => entry.action === 'reclassify');
  const entry = last ? readReclassification(last.detail) : null;
  // A group that grew since has a verdict of its own.
  return entry?.alert === false && entry.is.attackProbability === verdict.attackProbability;
}

function judged({ threat, attackProbability, pack, packVersion }: Reclassification['was']): string {
  return `${threatName(threat)} (${percent(attackProbability)}) by ${pack} ${packVersion}`;
}
