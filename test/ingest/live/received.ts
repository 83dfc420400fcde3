import type { ReceivedBatch } from '../../../src/shared/received.ts';

/** Messages of one source as the listening thread gives them: sender and text or bytes. */
export function received(
  source: string,
  messages: readonly (readonly [string, string | Buffer])[],
  receivedAt: number,
): ReceivedBatch {
  const senders = [...new Set(messages.map(([sender]) => sender))];
  const texts = messages.map(([, text]) => Buffer.from(text));
  let end = 0;
  return {
    source,
    senders,
    senderOf: Uint16Array.from(messages.map(([sender]) => senders.indexOf(sender))),
    receivedAt: new Float64Array(messages.length).fill(receivedAt),
    ends: Uint32Array.from(
      texts.map((text) => {
        end += text.length;
        return end;
      }),
    ),
    cut: new Uint8Array(messages.length),
    bytes: Uint8Array.from(Buffer.concat(texts)),
  };
}
