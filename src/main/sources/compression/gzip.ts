import { createGunzip } from 'node:zlib';
import { zlibChunkBytes, zlibSteps } from './zlib-steps.ts';

/** Decompresses gzip, also of several members. Gives all that came before damage, then throws what zlib said. */
export function gunzip(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return zlibSteps(createGunzip({ chunkSize: zlibChunkBytes }), compressed);
}
