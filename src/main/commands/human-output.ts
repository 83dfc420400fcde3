import type { AlertDetail } from '../../shared/alert.ts';
import { type ImportProgress, unknownOfAll } from '../../shared/analysis.ts';
import { formatIds } from '../../shared/log.ts';
import type { ModelStatus } from '../../shared/status.ts';
import { en } from '../../shared/texts/en.ts';
import { formatNames, threatName, unknownReasonNames } from '../../shared/texts/names.ts';
import { percent } from '../../shared/texts/numbers.ts';
import { errorText } from './error-text.ts';
import { terminalText } from './terminal-text.ts';

const number = new Intl.NumberFormat('en-GB');
const rowsShown = 40;
/** Techniques that a row names; of the others it says how many there are. */
const techniquesShown = 2;

/** The alerts as a short table, highest risk first. Groups that no model has judged make an empty table no all-clear. */
export function alertTable(alerts: readonly AlertDetail[], notClassified = 0): string {
  if (alerts.length === 0)
    return notClassified > 0 ? `${en.alerts.emptyNotClassified(notClassified)}\n` : 'No alerts.\n';
  const rows = alerts
    .slice(0, rowsShown)
    .map(({ summary, techniques }) => [
      summary.severity,
      terminalText(threatName(summary.threat), 44),
      terminalText(rankedTechniques(techniques), 40),
      terminalText(summary.title, 44),
      number.format(summary.count),
      localTime(summary.firstSeen),
      percent(summary.confidence) + (summary.unsure ? `, ${en.unsure.mark.toLowerCase()}` : ''),
    ]);
  const header = ['SEVERITY', 'THREAT', 'TECHNIQUE', 'WHO AND WHAT', 'COUNT', 'FIRST SEEN', 'SURE'];
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const more = alerts.length > rowsShown ? [`… and ${alerts.length - rowsShown} more (--json prints all)`] : [];
  const unsure = alerts.filter(({ summary }) => summary.unsure).length;
  const notSure = unsure > 0 ? ['', `${en.unsure.inTable(unsure)} ${en.unsure.meaning}`, en.unsure.advice] : [];
  return `${[line(header), ...rows.map(line), ...more, ...notSure].join('\n')}\n`;
}

/** The most probable techniques with their probabilities. */
function rankedTechniques(techniques: AlertDetail['techniques']): string {
  const named = techniques.slice(0, techniquesShown).map(({ id, probability }) => `${id} ${percent(probability)}`);
  const others = techniques.length - named.length;
  return [...named, ...(others > 0 ? [`+${others}`] : [])].join(', ') || '-';
}

/** What was read, what was not, and what was made of it. */
export function parseReport(progress: ImportProgress, model: ModelStatus): string {
  const { counters } = progress;
  const lines = ['', 'What was read'];
  for (const source of progress.sources) {
    const range = source.firstTime === null ? '' : `, ${localTime(source.firstTime)} to ${localTime(source.lastTime)}`;
    lines.push(
      source.outcome === 'skipped'
        ? `  ${terminalText(sourceName(source.file), 200)}: skipped`
        : `  ${terminalText(sourceName(source.file), 200)}: ${source.outcome}, ${number.format(source.lines)} lines, ${source.format ?? 'no events'}${range}`,
    );
    if (source.error) lines.push(`    ${errorText(source.error)}`);
  }
  lines.push(...formsRead(progress), ...unknownLines(progress));
  const apart = [
    [counters.blank, 'blank'],
    [counters.headers, 'headers'],
    [counters.unparsed, 'not understood'],
    [counters.truncated, 'cut because too long'],
    [counters.withoutTime, 'without a time'],
    [progress.duplicateGroups, 'groups known from an earlier run'],
    [progress.notClassified, 'groups not classified'],
    ...Object.entries(counters.dropped).map(([reason, count]) => [count, `dropped (${reason})`] as const),
  ] as const;
  const notes = apart.filter(([count]) => count > 0).map(([count, what]) => `${number.format(count)} ${what}`);
  lines.push(
    `  ${number.format(counters.lines)} lines -> ${number.format(counters.events)} events -> ${number.format(counters.groups)} groups -> ${number.format(progress.modelCalls)} model calls (${number.format(progress.cacheHits)} from the cache)`,
  );
  if (notes.length > 0) lines.push(`  Apart: ${notes.join(', ')}`);
  lines.push(`  ${progress.seconds.toFixed(1)} s, ${modelSentence(model)}`);
  const { packFacts } = model;
  if (packFacts && !packFacts.calibrated && model.error === null)
    lines.push(
      '',
      `How far to trust it: ${packFacts.description}`,
      '  Its probabilities are not calibrated: read them as an order, not as odds.',
      ...(model.backend?.kind === 'endpoint' ? model.backend.reasons.map((reason) => `  ${reason}`) : []),
    );
  return `${lines.join('\n')}\n`;
}

function sourceName(file: string): string {
  return file === '-' || file.startsWith('- » ') ? `standard input${file.slice(1)}` : file;
}

/** Which formats and products the events were of, those of most events first. */
function formsRead({ counters }: ImportProgress): string[] {
  const formats = formatIds.map((id) => [formatNames[id], counters.formats[id] ?? 0] as const);
  return [listed('Formats', formats), listed('Products', Object.entries(counters.products))].flat();
}

function listed(title: string, counts: readonly (readonly [string, number])[]): string[] {
  const met = counts.filter(([, events]) => events > 0).toSorted((left, right) => right[1] - left[1]);
  if (met.length === 0) return [];
  return [
    `  ${title}: ${met.map(([name, events]) => `${terminalText(name, 60)} ${number.format(events)}`).join(', ')}`,
  ];
}

/** Lines that were not understood, by reason, each with one of them. */
function unknownLines({ sources }: ImportProgress): string[] {
  return unknownOfAll(sources).flatMap(({ reason, lines, examples: [example] }) => [
    `  ${number.format(lines)} ${lines === 1 ? 'line' : 'lines'} ${unknownReasonNames[reason]}`,
    ...(example === undefined ? [] : [`    such as line ${example.lineNumber}: ${terminalText(example.text, 120)}`]),
  ]);
}

/** Which model ran where, or why none did. */
function modelSentence(model: ModelStatus): string {
  if (model.error) return `no model: ${errorText(model.error)}`;
  const { backend } = model;
  if (backend?.kind === 'endpoint') return `model ${backend.device}; log lines were sent to it`;
  return `model ${model.packName} on ${backend ? `${backend.kind}, ${backend.threads} threads` : 'not loaded'}`;
}

function localTime(time: number | null): string {
  if (time === null) return '-';
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
