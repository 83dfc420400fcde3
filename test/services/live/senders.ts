import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Sends lines over TCP, each with a line feed, and ends the connection. */
export async function sendTcp(port: number, lines: readonly string[]): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  for (let start = 0; start < lines.length; start += 1000) {
    const text = `${lines.slice(start, start + 1000).join('\n')}\n`;
    if (!socket.write(text)) await once(socket, 'drain');
  }
  socket.end();
  socket.resume();
  await once(socket, 'close');
}

/** Sends datagrams, with a rest after each few so that no buffer of the system overflows. */
export async function sendUdp(port: number, lines: readonly string[]): Promise<void> {
  const socket = createSocket('udp4');
  for (const [index, line] of lines.entries()) {
    await new Promise<void>((resolve, reject) => {
      socket.send(line, port, '127.0.0.1', (error) => (error ? reject(error) : resolve()));
    });
    if (index % 50 === 49) await sleep(1);
  }
  await new Promise<void>((resolve) => socket.close(() => resolve()));
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
