/**
 * Messages that a listener received, packed so that they cross threads without a copy for each. Message `i` is
 * `bytes[ends[i - 1] ?? 0, ends[i])`.
 */
export interface ReceivedBatch {
  /** Id of the live source. */
  source: string;
  /** Addresses that sent; `senderOf` names them by index. */
  senders: readonly string[];
  senderOf: Uint16Array;
  /** Ms since 1970. */
  receivedAt: Float64Array;
  ends: Uint32Array;
  /** 1 where the message was longer than the limit and cut. */
  cut: Uint8Array;
  bytes: Uint8Array;
}
