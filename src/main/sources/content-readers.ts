import type { ContentReader } from './content-reader.ts';
import { evtxReader } from './evtx/read-evtx.ts';
import { jsonArrayReader, windowsCsvReader, windowsXmlReader, wrappedJsonReader } from './exports/read-exports.ts';
import { journalExport } from './journal/read-export.ts';

/** Readers of what is no text of lines, asked in this order; a content that none detects is text or no log. */
export const contentReaders: readonly ContentReader[] = [
  evtxReader,
  journalExport,
  jsonArrayReader,
  wrappedJsonReader,
  windowsXmlReader,
  windowsCsvReader,
];
