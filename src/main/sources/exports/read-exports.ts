import { AppError } from '../../../shared/errors.ts';
import type { Content } from '../content.ts';
import type { ContentReader } from '../content-reader.ts';
import { detectEncoding } from '../encoding.ts';
import { cancelled, pathFailure } from '../failures.ts';
import type { OpenSource, ReadOptions, SourceChunk } from '../source.ts';
import { CsvRows } from './csv-rows.ts';
import { JsonObjects } from './json-objects.ts';
import type { RecordScanner } from './record-scanner.ts';
import { RecordSplitter } from './record-splitter.ts';
import { recordMembers, WrappedObjects } from './wrapped-objects.ts';
import { XmlEvents } from './xml-events.ts';

/** So many first bytes tell what a text is. */
const shownBytes = 2048;

/** A JSON array of objects, in one line or many: what `ConvertTo-Json` writes. */
export const jsonArrayReader = exportReader(/^\[\s{0,99}\{\s{0,99}["}]/, () => new JsonObjects());

const shortValue = String.raw`(?:"(?:[^"\\]|\\.){0,1000}"|[-+.\w]{1,30})`;

/** A JSON object around an array of records, behind at most ten short members: audit logs as cloud services hand them out. */
export const wrappedJsonReader = exportReader(
  new RegExp(
    String.raw`^\{\s{0,99}(?:"[^"\\]{1,60}"\s{0,99}:\s{0,99}${shortValue}\s{0,99},\s{0,99}){0,10}` +
      String.raw`"(?:${recordMembers.join('|')})"\s{0,99}:\s{0,99}\[\s{0,99}\{\s{0,99}["}]`,
  ),
  () => new WrappedObjects(),
  { fromStart: true },
);

/** Windows events as XML, with or without a root around them, in one line or many: Event Viewer, `wevtutil`. */
export const windowsXmlReader = exportReader(
  /^(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<Events[^>]{0,400}>\s{0,99})?<Event[\s>]/,
  () => new XmlEvents(),
);

/** Windows events as CSV: the columns of `Export-Csv` or of Event Viewer in English or German. */
export const windowsCsvReader = exportReader(
  /^(?:#TYPE [^\n]{0,200}\n)?(?:"Message"[,;\t]"Id"[,;\t]"Version"|(?:"[A-Za-z]{1,30}"[,;\t]){0,30}"ProviderName"[,;\t]|[\p{L} ]{4,20},(?:Date and Time|Datum und Uhrzeit|Date et heure|Fecha y hora|Data e ora),[\p{L}]{5,8},)/u,
  () => new CsvRows(),
);

/** `fromStart`: what a byte means hangs on all before it, so that reading on begins at the start too, and gives what is new. */
function exportReader(
  pattern: RegExp,
  scanner: () => RecordScanner,
  { fromStart = false }: { fromStart?: boolean } = {},
): ContentReader {
  return {
    detects: (head) => pattern.test(textOf(head).trimStart()),
    open(content, options): OpenSource {
      const { encoding } = detectEncoding(content.head);
      const wide = encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null;
      const { totalBytes, modifiedAt, seekable } = content;
      return {
        facts: { encoding, totalBytes, modifiedAt, seekable: seekable && wide === null },
        chunks: fromStart ? newOnes(content, options, scanner(), wide) : recordsOf(content, options, scanner(), wide),
      };
    },
  };
}

function textOf(head: Buffer): string {
  const { encoding, markBytes } = detectEncoding(head);
  const shown = head.subarray(markBytes, shownBytes);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  return wide ? new TextDecoder(encoding).decode(shown) : shown.toString('utf8');
}

/**
 * The records from `options.from` on. Places in UTF-16 are those in the same text as UTF-8: it is read again from its start.
 */
async function* recordsOf(
  content: Content,
  options: ReadOptions,
  scanner: RecordScanner,
  wide: 'utf-16le' | 'utf-16be' | null,
): AsyncGenerator<SourceChunk> {
  const from = options.from ?? { offset: 0, lineNumber: 1 };
  const splitter = new RecordSplitter(content.name, scanner, from.offset, from.lineNumber);
  const chunk = (records: SourceChunk['records']): SourceChunk => ({
    records,
    nextOffset: splitter.nextOffset,
    nextLineNumber: splitter.nextLineNumber,
  });
  const mark = wide === null && from.offset === 0 ? detectEncoding(content.head).markBytes : 0;
  const bytes = wide === null ? content.bytes(from.offset) : asUtf8(content.bytes(0), wide);
  let toSkip = wide === null ? mark : from.offset;
  splitter.nextOffset += mark;
  let failure: unknown = null;
  try {
    for await (const piece of bytes) {
      if (options.signal?.aborted === true) throw cancelled(content.name);
      const skipped = Math.min(toSkip, piece.length);
      toSkip -= skipped;
      const records = splitter.push(piece.subarray(skipped));
      if (records.length > 0) yield chunk(records);
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.data.code === 'cancelled') throw thrown;
    failure = pathFailure(content.name, thrown);
  }
  const last = splitter.end();
  if (last.length > 0) yield chunk(last);
  if (failure !== null) throw failure;
}

/** The same where reading on begins at the start: what was given before is left out. */
async function* newOnes(
  content: Content,
  options: ReadOptions,
  scanner: RecordScanner,
  wide: 'utf-16le' | 'utf-16be' | null,
): AsyncGenerator<SourceChunk> {
  const { from, ...others } = options;
  const known = from?.offset ?? 0;
  for await (const chunk of recordsOf(content, others, scanner, wide)) {
    const records = chunk.records.filter(({ offset }) => offset >= known);
    if (records.length > 0) yield { ...chunk, records };
  }
}

async function* asUtf8(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield Buffer.from(decoder.decode(piece, { stream: true }));
}
