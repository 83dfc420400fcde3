import type { LogRecord } from '../../src/shared/log.ts';

/** The records of a text of lines, as a source gives them. */
export function recordsOf(text: string): LogRecord[] {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  let offset = 0;
  return lines.map((line, index) => {
    const bytes = Buffer.byteLength(line) + 1;
    const record: LogRecord = {
      file: 'test.log',
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
