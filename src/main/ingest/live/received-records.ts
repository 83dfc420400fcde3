import type { LogRecord } from '../../../shared/log.ts';
import type { ReceivedBatch } from '../../../shared/received.ts';
import { decodeLine } from '../../sources/encoding.ts';

/** What is known of a source before a batch of it: numbers go on from here. */
export interface Place {
  /** Number of its next message, from 1, and bytes before it. */
  lineNumber: number;
  offset: number;
}

/** The messages of a batch by sender, in their order, decoded one by one: UTF-8, else windows-1252. */
export function recordsBySender(
  batch: ReceivedBatch,
  place: Place,
  fileOf: (sender: string) => string,
): Map<string, LogRecord[]> {
  const bytes = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.byteLength);
  const files = batch.senders.map(fileOf);
  const lists = batch.senders.map((): LogRecord[] => []);
  let start = 0;
  let { offset } = place;
  for (let index = 0; index < batch.ends.length; index++) {
    const end = batch.ends[index] ?? start;
    const sender = batch.senderOf[index] ?? 0;
    lists[sender]?.push({
      file: files[sender] ?? '',
      lineNumber: place.lineNumber + index,
      lineCount: 1,
      offset,
      bytes: end - start,
      receivedAt: batch.receivedAt[index] ?? 0,
      text: decodeLine(bytes.subarray(start, end), false).replaceAll('\0', '\u2400'),
      cut: batch.cut[index] === 1,
    });
    offset += end - start;
    start = end;
  }
  const bySender = new Map<string, LogRecord[]>();
  batch.senders.forEach((sender, index) => {
    const records = lists[index];
    if (records !== undefined && records.length > 0) bySender.set(sender, records);
  });
  return bySender;
}
