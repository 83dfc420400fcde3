import { z } from 'zod';
import { formatIds, type LogEvent, type LogRecord } from '../../shared/log.ts';
import type { BlockFormat } from './blocks/block-format.ts';
import { blockFormats } from './blocks.ts';
import { type CarriedLine, eventOfCarried, openCarrier } from './carriers.ts';
import type { Format } from './format.ts';
import { parsePlain } from './formats/plain.ts';
import { lineFormats } from './formats.ts';
import { joinRecords } from './join-records.ts';
import type { NotUnderstood, ParsedBatch, Parser, ParserOptions } from './parser.ts';
import { type Table, tableSchema } from './tables/table-format.ts';
import { tableFormats } from './tables.ts';
import { createClock } from './time/clock.ts';

const recordSchema = z.object({
  file: z.string(),
  lineNumber: z.number(),
  lineCount: z.number(),
  offset: z.number(),
  bytes: z.number(),
  receivedAt: z.number(),
  text: z.string(),
  cut: z.boolean(),
});

const stateSchema = z.object({
  format: z.enum(formatIds).nullable(),
  table: tableSchema.nullable(),
  block: z.enum(formatIds).nullable(),
  held: z.array(recordSchema),
});

/**
 * A parser for the records of one file, in order. A record of several lines is put together first; a row is read under
 * the head above it; any other line is tried in the
 * format of the last one that had a sure form, then in all others. Throws
 * `bad-argument` for an unknown time zone.
 */
export function createParser(options: ParserOptions): Parser {
  const clock = createClock(options.zone, options.now);
  const restored = options.state
    ? stateSchema.parse(JSON.parse(options.state))
    : { format: null, table: null, block: null, held: [] };
  let sticky: Format | null = lineFormats.find(({ id }) => id === restored.format) ?? null;
  let table: Table | null = restored.table;
  let block: BlockFormat | null = blockFormats.find(({ id }) => id === restored.block) ?? null;
  let held: LogRecord[] = block === null ? [] : restored.held;

  const closeBlock = (batch: ParsedBatch): void => {
    if (block === null) return;
    const [closed, lines] = [block, held];
    block = null;
    held = [];
    const event = closed.parse(joinRecords(lines), clock);
    if (event !== null) batch.events.push(event);
    else for (const line of lines) addLine(line, batch);
  };

  const parseLine = (record: LogRecord): LogEvent | null => {
    const known = sticky?.parse(record, clock) ?? null;
    if (known !== null) return known;
    for (const format of lineFormats) {
      if (format === sticky) continue;
      const event = format.parse(record, clock);
      if (event === null) continue;
      if (format.inTurn !== true) sticky = format;
      return event;
    }
    return null;
  };

  const parseCarried = (record: LogRecord, carried: CarriedLine): LogEvent => {
    const inner = { ...record, text: carried.text };
    return eventOfCarried(parseLine(inner) ?? parsePlain(inner, clock), record, carried);
  };

  /** Whether the line is a part of a table. */
  const addToTable = (record: LogRecord, batch: ParsedBatch): boolean => {
    for (const format of tableFormats) {
      const head = format.head(record.text, table);
      if (head === null) continue;
      table = head;
      batch.headers += record.lineCount;
      return true;
    }
    const format = table === null ? undefined : tableFormats.find(({ id }) => id === table?.format);
    const event = table === null ? null : (format?.row(record, table, clock) ?? null);
    if (event === null) return false;
    batch.events.push(event);
    return true;
  };

  const addLine = (record: LogRecord, batch: ParsedBatch): void => {
    if (isBlank(record.text)) {
      batch.blank += record.lineCount;
      return;
    }
    if (addToTable(record, batch)) return;
    const carried = openCarrier(record, clock);
    const event = carried === null ? parseLine(record) : parseCarried(record, carried);
    const reason = event === null ? unreadable(record.text) : null;
    if (reason === null) batch.events.push(event ?? parsePlain(record, clock));
    else batch.notUnderstood.push({ record, reason });
  };

  const hold = (record: LogRecord, format: BlockFormat, batch: ParsedBatch): void => {
    block = format;
    held.push(record);
    if (format.isComplete(held)) closeBlock(batch);
  };

  const add = (record: LogRecord, batch: ParsedBatch): void => {
    if (block !== null) {
      if (held.length < block.maxLines && block.continues(record.text, held)) {
        hold(record, block, batch);
        return;
      }
      closeBlock(batch);
    }
    const opened = blockFormats.find((format) => format.opens(record.text));
    if (opened === undefined) addLine(record, batch);
    else hold(record, opened, batch);
  };

  return {
    parse(records) {
      const batch = emptyBatch();
      for (const record of records) add(record, batch);
      return batch;
    },
    flush() {
      const batch = emptyBatch();
      closeBlock(batch);
      return batch;
    },
    state: () => JSON.stringify({ format: sticky?.id ?? null, table, block: block?.id ?? null, held }),
  };
}

function emptyBatch(): ParsedBatch {
  return { events: [], notUnderstood: [], blank: 0, headers: 0 };
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

const letterOrDigit = /[\p{L}\p{N}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const controlCharacters = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\u2400\ufffd]/g;

/** Why a line of unknown form is no text; null where it has a letter or digit and few control characters. */
function unreadable(text: string): NotUnderstood['reason'] | null {
  if (!letterOrDigit.test(text)) return 'no-words';
  const controls = text.match(controlCharacters)?.length ?? 0;
  return controls <= text.length * 0.3 ? null : 'binary';
}
