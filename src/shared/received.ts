/**
 * Messages that a listener received, packed so that they cross threads without a copy for each. Message `i` is
 * `bytes[ends[i - 1] ?? 0, ends[i])`, without its frame: no octet count, no line end.
 *
 * All messages are of one source and one priority, in the order in which they came.
 */
export interface ReceivedBatch {
  /** Id of the live source. */
  source: string;
  /** Addresses that sent, an IPv4 address never in its IPv6 form; `senderOf` names them by index. */
  senders: readonly string[];
  senderOf: Uint16Array;
  /** Ms since 1970. */
  receivedAt: Float64Array;
  ends: Uint32Array;
  /** 1 where the message was longer than the limit and cut. */
  cut: Uint8Array;
  bytes: Uint8Array;
}

/**
 * What the consumer says on the port of the batches: each `take` is answered by one batch as soon as there is one.
 * A batch that was posted is the consumer's; what it had not stored when it died is lost.
 */
export interface TakeBatch {
  kind: 'take';
}

/** The answers. `end` follows on a `take` once listening has stopped and the queue is empty; nothing comes after it. */
export type BatchAnswer = { kind: 'batch'; batch: ReceivedBatch } | { kind: 'end' };
