// Serves a file of many equal pieces, as fast as it is taken; a process of its own, so that its work and memory are not measured.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pieceBytes, pieces } from './pieces.ts';

const piece = Buffer.alloc(pieceBytes, 'piece');
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-length': pieceBytes * pieces });
  Readable.from(Array.from({ length: pieces }, () => piece)).pipe(response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(address === null || typeof address === 'string' ? '' : `${address.port}\n`);
});
