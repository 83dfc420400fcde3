import { z } from 'zod';
import { formatIds, type LogEvent, type LogRecord } from '../../shared/log.ts';
import type { Format } from './format.ts';
import { parsePlain } from './formats/plain.ts';
import { continuesBlock, opensBlock, parseBlock } from './formats/windows-text.ts';
import { lineFormats } from './formats.ts';
import type { ParsedBatch, Parser, ParserOptions } from './parser.ts';
import { createClock } from './time/clock.ts';

/** Lines held back at most for a block that goes on. */
const maxHeldLines = 64;

const stateSchema = z.object({
  format: z.enum(formatIds).nullable(),
  held: z.array(
    z.object({
      file: z.string(),
      lineNumber: z.number(),
      lineCount: z.number(),
      offset: z.number(),
      bytes: z.number(),
      receivedAt: z.number(),
      text: z.string(),
      cut: z.boolean(),
    }),
  ),
});

/**
 * A parser for the records of one file, in order. Each line is first tried in the format of the last one that was
 * known, then in all others. Throws `bad-argument` for an unknown time zone.
 */
export function createParser(options: ParserOptions): Parser {
  const clock = createClock(options.zone, options.now);
  const restored = options.state ? stateSchema.parse(JSON.parse(options.state)) : { format: null, held: [] };
  let sticky: Format | null = lineFormats.find(({ id }) => id === restored.format) ?? null;
  let held: LogRecord[] = restored.held;

  const closeBlock = (batch: ParsedBatch): void => {
    if (held.length > 0) batch.events.push(parseBlock(joined(held), clock));
    held = [];
  };

  const parseLine = (record: LogRecord): LogEvent | null => {
    const known = sticky?.parse(record, clock) ?? null;
    if (known !== null) return known;
    for (const format of lineFormats) {
      if (format === sticky) continue;
      const event = format.parse(record, clock);
      if (event === null) continue;
      sticky = format;
      return event;
    }
    return isReadable(record.text) ? parsePlain(record, clock) : null;
  };

  const add = (record: LogRecord, batch: ParsedBatch): void => {
    if (opensBlock(record.text) && !isWithinBlock(record.text, held)) {
      closeBlock(batch);
      held.push(record);
      return;
    }
    if (held.length > 0) {
      if (held.length < maxHeldLines && continuesBlock(record.text)) {
        held.push(record);
        return;
      }
      closeBlock(batch);
    }
    if (isBlank(record.text)) {
      batch.blank += record.lineCount;
      return;
    }
    const event = parseLine(record);
    if (event === null) batch.unparsed += record.lineCount;
    else batch.events.push(event);
  };

  return {
    parse(records) {
      const batch: ParsedBatch = { events: [], blank: 0, unparsed: 0 };
      for (const record of records) add(record, batch);
      return batch;
    },
    flush() {
      const batch: ParsedBatch = { events: [], blank: 0, unparsed: 0 };
      closeBlock(batch);
      return batch;
    },
    state: () => JSON.stringify({ format: sticky?.id ?? null, held }),
  };
}

/** In a block that starts with the log's name the event's number comes later. */
function isWithinBlock(text: string, held: readonly LogRecord[]): boolean {
  const first = held[0];
  return first !== undefined && /^log name/i.test(first.text) && !/^log name/i.test(text) && !hasCode(held);
}

function hasCode(held: readonly LogRecord[]): boolean {
  return held.some(({ text }) => /^event ?id/i.test(text));
}

function joined(records: readonly LogRecord[]): LogRecord {
  const [first] = records;
  if (first === undefined) throw new RangeError('no records to join');
  return {
    ...first,
    lineCount: records.reduce((sum, record) => sum + record.lineCount, 0),
    bytes: records.reduce((sum, record) => sum + record.bytes, 0),
    text: records.map(({ text }) => text).join('\n'),
    cut: records.some(({ cut }) => cut),
  };
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

const letterOrDigit = /[\p{L}\p{N}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const controlCharacters = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\u2400\ufffd]/g;

/** Whether a line of unknown form is text: it has a letter or digit, and few control characters. */
function isReadable(text: string): boolean {
  if (!letterOrDigit.test(text)) return false;
  const controls = text.match(controlCharacters)?.length ?? 0;
  return controls <= text.length * 0.3;
}
