import type { Counters, SourceReport, UnknownLines, UnknownReason } from '../../shared/analysis.ts';
import type { FormatId, LogEvent, LogRecord } from '../../shared/log.ts';
import type { ParsedBatch } from '../parse/parser.ts';
import { productNameOf } from './product-name.ts';

/** So many lines are shown of those that were not understood for one reason, and so much of each. */
const maxExamples = 3;
const maxExampleCharacters = 300;

/** The report of a source of which nothing was read yet. */
export function newSourceReport(
  file: string,
  outcome: SourceReport['outcome'],
  totalBytes: number | null,
): SourceReport {
  return {
    file,
    outcome,
    encoding: '',
    format: null,
    lines: 0,
    bytes: 0,
    totalBytes,
    firstTime: null,
    lastTime: null,
    unknown: [],
    damage: [],
    error: null,
  };
}

/** Counts records as they came from a source, in its report and in the counters of all sources. */
export function countRecords(report: SourceReport, counters: Counters, records: readonly LogRecord[]): void {
  let bytes = 0;
  for (const record of records) {
    bytes += record.bytes;
    if (record.cut) counters.truncated += 1;
  }
  counters.lines += records.length;
  counters.bytes += bytes;
  report.lines += records.length;
  report.bytes += bytes;
}

/** Counts what became of the records of one source, in its report and in the counters of all sources. */
export function createReporter(report: SourceReport, counters: Counters): (batch: ParsedBatch) => void {
  const tally = formatTally();

  const countEvent = (event: LogEvent): void => {
    counters.groupedLines += event.record.lineCount;
    counters.formats[event.format] = (counters.formats[event.format] ?? 0) + 1;
    report.format = tally(event.format);
    noteTime(event, report, counters);
    const product = productNameOf(event);
    if (product !== undefined) {
      counters.products[product] = (counters.products[product] ?? 0) + 1;
      report.products ??= {};
      report.products[product] = (report.products[product] ?? 0) + 1;
    } else if (event.format === 'plain') noteUnknown(report.unknown, 'unknown-form', event.record);
  };

  return (batch) => {
    counters.blank += batch.blank;
    counters.headers += batch.headers;
    counters.records += batch.events.length + batch.notUnderstood.length;
    counters.events += batch.events.length;
    for (const { record, reason } of batch.notUnderstood) {
      counters.unparsed += record.lineCount;
      noteUnknown(report.unknown, reason, record);
    }
    for (const event of batch.events) countEvent(event);
  };
}

function noteUnknown(unknown: UnknownLines[], reason: UnknownReason, record: LogRecord): void {
  let lines = unknown.find((entry) => entry.reason === reason);
  if (lines === undefined) {
    lines = { reason, lines: 0, examples: [] };
    unknown.push(lines);
  }
  lines.lines += record.lineCount;
  if (lines.examples.length < maxExamples)
    lines.examples.push({ lineNumber: record.lineNumber, text: record.text.slice(0, maxExampleCharacters) });
}

function noteTime(event: LogEvent, report: SourceReport, counters: Counters): void {
  if (event.time === null) {
    counters.withoutTime += 1;
    return;
  }
  if (report.firstTime === null || event.time < report.firstTime) report.firstTime = event.time;
  if (report.lastTime === null || event.time > report.lastTime) report.lastTime = event.time;
}

/** Counts formats and names the one met most often so far. */
function formatTally(): (format: FormatId) => FormatId {
  const counts = new Map<FormatId, number>();
  let best: FormatId = 'plain';
  let bestCount = 0;
  return (format) => {
    const count = (counts.get(format) ?? 0) + 1;
    counts.set(format, count);
    if (count > bestCount) {
      best = format;
      bestCount = count;
    }
    return best;
  };
}
