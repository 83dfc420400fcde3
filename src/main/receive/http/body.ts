import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Why a body is not taken, with the status that its sender is answered. */
export class BodyRefused extends Error {
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.name = 'BodyRefused';
    this.status = status;
  }
}

/**
 * Reads a body, unpacked where it is gzip. The limit holds for what comes and for what it is unpacked, so that a few
 * bytes can't become gigabytes.
 * @throws BodyRefused 413 beyond the limit, 415 for another encoding, 400 for damaged gzip or a body that broke off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'gzip' && encoding !== 'identity')
    throw new BodyRefused(415, 'Send the body as it is, or packed with gzip.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const unpacked = encoding === 'gzip' ? pipeline(request, createGunzip(), () => {}) : request;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (thrown) {
    if (thrown instanceof BodyRefused) throw thrown;
    throw new BodyRefused(400, 'The body could not be read to its end.');
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(limit: number): BodyRefused {
  return new BodyRefused(413, `A body may have ${limit} bytes; send smaller ones.`);
}
