import type { LogRecord } from '../../shared/log.ts';

/** The lines of a text as records; their offsets count the bytes of one line break between two. */
export function recordsOf(text: string): LogRecord[] {
  let offset = 0;
  return text.split(/\r\n|\n|\r/).map((line, index) => {
    const bytes = Buffer.byteLength(line) + 1;
    const record: LogRecord = {
      file: 'text',
      lineNumber: index + 1,
      lineCount: 1,
      offset,
      bytes,
      receivedAt: 0,
      text: line,
      cut: false,
    };
    offset += bytes;
    return record;
  });
}
