import type { ReceivedBatch } from '../../src/shared/received.ts';

export interface BatchMessage {
  source: string;
  sender: string;
  bytes: Buffer;
  cut: boolean;
  at: number;
}

/** The messages of a batch, one by one. */
export function messagesOf({ source, senders, senderOf, receivedAt, ends, cut, bytes }: ReceivedBatch): BatchMessage[] {
  return Array.from(ends, (end, index) => ({
    source,
    sender: senders[senderOf[index] ?? -1] ?? '',
    bytes: Buffer.from(bytes.subarray(ends[index - 1] ?? 0, end)),
    cut: cut[index] === 1,
    at: receivedAt[index] ?? 0,
  }));
}
