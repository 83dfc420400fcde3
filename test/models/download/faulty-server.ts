import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** What one answer does; answers are taken from a list in turn, and `fine` when it is used up. */
export type Fault =
  | { kind: 'fine' }
  /** Cut after so many bytes of the body. */
  | { kind: 'cut'; after: number }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'web-page'; type: string }
  /** Ranges are ignored. */
  | { kind: 'no-range'; cutAfter?: number }
  /** The body has one wrong byte. */
  | { kind: 'wrong-byte'; at: number }
  /** A proper, shorter body. */
  | { kind: 'short'; bytes: number }
  /** Content-Length says so, whatever comes. */
  | { kind: 'length-lies'; length: number }
  /** Says nothing after so many bytes. */
  | { kind: 'hang'; after: number }
  | { kind: 'redirect'; to: string }
  /** A 206 whose Content-Range is this. */
  | { kind: 'content-range'; value: string }
  /** From now on the server has another file. */
  | { kind: 'new-version'; content: Buffer; cutAfter?: number }
  | { kind: 'no-http' }
  | { kind: 'chunked'; cutAfter?: number }
  | { kind: 'without-length' }
  | { kind: 'packed' };

export interface FaultyServer {
  url: string;
  /** Bytes of bodies that went out, all answers together. */
  served: () => number;
  /** Requests: the Range header of each, or empty. */
  requests: string[];
  close(): Promise<void>;
}

/** A real HTTP server that serves one file, with ETag and ranges, and does what it is told to. */
export async function faultyServer(file: Buffer, faults: readonly Fault[]): Promise<FaultyServer> {
  let content = file;
  let served = 0;
  const left = [...faults];
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  /** Sends bytes in pieces and waits for each to be on its way; then cuts, hangs or ends. */
  async function send(response: ServerResponse, bytes: Buffer, then: 'end' | 'cut' | 'hang'): Promise<void> {
    for (let at = 0; at < bytes.length; at += 16_384) {
      const piece = bytes.subarray(at, at + 16_384);
      if (response.destroyed) return;
      await new Promise<void>((resolve) => response.write(piece, () => resolve()));
      served += piece.length;
    }
    if (then === 'end') response.end();
    if (then === 'cut') {
      response.flushHeaders();
      response.socket?.end();
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = left.shift() ?? { kind: 'fine' };
    requests.push(request.headers.range ?? '');
    if (fault.kind === 'new-version') content = fault.content;
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
    if (fault.kind === 'status') {
      response.writeHead(fault.status, { 'content-length': '0', ...fault.headers }).end();
      return;
    }
    if (fault.kind === 'redirect') {
      response.writeHead(302, { location: fault.to }).end();
      return;
    }
    if (fault.kind === 'web-page') {
      const page = Buffer.from('\n<!DOCTYPE html><html><title>Log in</title><p>Welcome to the hotel</p></html>');
      response.writeHead(200, { 'content-type': fault.type, 'content-length': page.length });
      return send(response, page, 'end');
    }
    if (fault.kind === 'no-http') {
      request.socket.end('220 mail.example ready\r\n');
      return;
    }
    if (fault.kind === 'chunked' || fault.kind === 'without-length') {
      if (fault.kind === 'chunked') {
        response.writeHead(200, { etag });
        const cut = fault.cutAfter;
        return send(response, content.subarray(0, cut ?? content.length), cut === undefined ? 'end' : 'cut');
      }
      served += content.length;
      request.socket.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n');
      request.socket.end(content);
      return;
    }
    const ranges = fault.kind !== 'no-range';
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const current = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const from = ranges && asked !== undefined && current ? Number(asked) : 0;
    if (from > 0 && from >= content.length) {
      response.writeHead(416, { 'content-range': `bytes */${content.length}`, 'content-length': '0' }).end();
      return;
    }
    let body = Buffer.from(content.subarray(from));
    if (fault.kind === 'wrong-byte') {
      const at = Math.min(body.length - 1, Math.max(0, fault.at - from));
      body.writeUInt8(body.readUInt8(at) ^ 0xff, at);
    }
    if (fault.kind === 'short') body = body.subarray(0, fault.bytes);
    const length = fault.kind === 'length-lies' ? fault.length : body.length;
    const headers: Record<string, string | number> = { etag, 'content-length': length };
    if (fault.kind === 'packed') headers['content-encoding'] = 'gzip';
    if (from > 0) {
      const last = fault.kind === 'short' ? from + body.length : content.length;
      const range = `bytes ${from}-${last - 1}/${last}`;
      headers['content-range'] = fault.kind === 'content-range' ? fault.value : range;
    }
    response.writeHead(from > 0 ? 206 : 200, headers);
    const cut = 'after' in fault ? fault.after : 'cutAfter' in fault ? fault.cutAfter : undefined;
    const then = fault.kind === 'hang' ? 'hang' : cut === undefined ? 'end' : 'cut';
    await send(response, body.subarray(0, Math.min(length, cut ?? body.length)), length > body.length ? 'cut' : then);
  }

  const server = createServer({ keepAlive: false }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/model.gguf`,
    served: () => served,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface ConnectProxy {
  url: string;
  /** Where it was asked to lead to. */
  targets: string[];
  close(): Promise<void>;
}

/** A real CONNECT proxy; with a password it turns away who does not send it. */
export async function connectProxy(password?: string): Promise<ConnectProxy> {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const sent = request.headers['proxy-authorization'];
    if (password !== undefined && sent !== `Basic ${Buffer.from(`user:${password}`).toString('base64')}`) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    targets.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const beyond = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      beyond.write(head);
      pipeline(client, beyond).catch(() => {});
      pipeline(beyond, client).catch(() => {});
    });
    beyond.on('error', () => client.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    targets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
