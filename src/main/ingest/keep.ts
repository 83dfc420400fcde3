import type { KeptRecord } from '../../shared/kept-record.ts';
import type { EventFields, LogEvent, LogRecord } from '../../shared/log.ts';
import type { ParsedBatch } from '../parse/parser.ts';
import type { SourceFacts } from '../sources/source.ts';

const nothing: readonly string[] = [];

/** An event as it is kept for search. */
function keptEvent(event: LogEvent, byReference: boolean): KeptRecord {
  const { addresses, accounts } = entitiesOf(event.fields);
  const { record } = event;
  return {
    time: event.time ?? record.receivedAt,
    file: record.file,
    lineNumber: record.lineNumber,
    offset: record.offset,
    bytes: record.bytes,
    host: event.host,
    program: event.program,
    addresses,
    accounts,
    text: record.text,
    byReference: byReference && isOneWholeLine(record),
  };
}

/** A record that was not understood as it is kept for search: found by its words alone. */
function keptRecord(record: LogRecord, byReference: boolean): KeptRecord {
  return {
    time: record.receivedAt,
    file: record.file,
    lineNumber: record.lineNumber,
    offset: record.offset,
    bytes: record.bytes,
    host: null,
    program: null,
    addresses: nothing,
    accounts: nothing,
    text: record.text,
    byReference: byReference && isOneWholeLine(record),
  };
}

/** All of a batch that is kept, in the order of its source: blank lines and headers are not. */
export function keptBatch(batch: ParsedBatch, byReference: boolean): KeptRecord[] {
  const records = batch.events.map((event) => keptEvent(event, byReference));
  if (batch.notUnderstood.length === 0) return records;
  for (const { record } of batch.notUnderstood) records.push(keptRecord(record, byReference));
  return records.sort((one, other) => one.offset - other.offset);
}

/** Whether the lines of a source can be read again where they lie: a plain file whose bytes up to 127 are ASCII. */
export function readableAgain(facts: SourceFacts): boolean {
  return facts.seekable && !facts.encoding.startsWith('utf-16');
}

/** A line that was cut, or several that were joined, can't be made again from their bytes alone. */
function isOneWholeLine({ lineCount, cut }: LogRecord): boolean {
  return lineCount === 1 && !cut;
}

/** What the fields name as address (`source.ip`, `destination.ip` …) and as account (`user.name`, `user.effective.name` …). */
function entitiesOf(fields: EventFields): { addresses: readonly string[]; accounts: readonly string[] } {
  let addresses: string[] | null = null;
  let accounts: string[] | null = null;
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined || value === '') continue;
    if (name.endsWith('.ip')) {
      if (addresses === null) addresses = [value];
      else if (!addresses.includes(value)) addresses.push(value);
    } else if (isAccount(name)) {
      if (accounts === null) accounts = [value];
      else if (!accounts.includes(value)) accounts.push(value);
    }
  }
  return { addresses: addresses ?? nothing, accounts: accounts ?? nothing };
}

function isAccount(name: string): boolean {
  return (name.endsWith('.name') || name.endsWith('.email')) && (name.startsWith('user.') || name.includes('.user.'));
}
