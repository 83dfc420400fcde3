import type { LogRecord } from '../../shared/log.ts';

/** One record of several that follow each other in one file. Throws `RangeError` for none. */
export function joinRecords(records: readonly LogRecord[]): LogRecord {
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
