import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HttpSource } from '../../../shared/live.ts';
import { dropReasons } from '../counters.ts';
import { type Listener, type ListenerTarget, untilQuiet } from '../listener.ts';
import { plainAddress } from '../senders.ts';
import { hasToken, isMeantForHere } from './access.ts';
import { BodyRefused, readBody } from './body.ts';
import { lineSpans, objectSpans, type RecordSpan } from './records.ts';

const MOST_CONNECTIONS = 100;
/** Bodies that are read or wait for room at once, each up to the limit of the source. */
const MOST_BODIES = 4;
/** A longer record is cut. */
const MOST_RECORD_BYTES = 1024 * 1024;
const LINES = [
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
  'text/plain',
];

const PURPOSE = `Porchlight takes log records here.

POST JSON, one object a line (Content-Type: application/x-ndjson) or an array of objects (application/json),
plain or gzip, with "Authorization: Bearer <token>". Porchlight shows the token with this source.
`;

/**
 * Listens for log records by HTTP: POST, to any path. A body is taken as a whole or not at all; 204 says that all of
 * it waits in the queue. While that is pressed the answer is 429, and the sender's own buffer takes over.
 * @throws the system's error where it can't listen
 */
export async function listenHttp(settings: HttpSource, target: ListenerTarget): Promise<Listener> {
  const { queue, counters } = target;
  let bodies = 0;
  let stopping = false;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isMeantForHere(request)) return refuse(response, 403, 'This address is for log agents, not for web pages.');
    if (request.method === 'GET' || request.method === 'HEAD') return answer(response, 200, PURPOSE);
    if (request.method !== 'POST') {
      response.setHeader('allow', 'GET, HEAD, POST');
      return answer(response, 405, 'Use POST.');
    }
    if (!hasToken(request, settings.token)) {
      response.setHeader('www-authenticate', 'Bearer');
      return refuse(response, 401, 'The token is missing or wrong.');
    }
    if (stopping) return answer(response, 503, 'Porchlight is stopping.');
    if (queue.pressed || bodies >= MOST_BODIES) {
      response.setHeader('retry-after', '1');
      return answer(response, 429, 'Porchlight has enough to do; send this again later.');
    }
    bodies++;
    try {
      await takeBody(request);
      answer(response, 204, '');
    } catch (thrown) {
      if (!(thrown instanceof BodyRefused)) throw thrown;
      counters.receive(0, Date.now());
      if (thrown.status === 413) counters.drop(dropReasons.tooLarge, 1);
      else counters.malformed();
      answer(response, thrown.status, thrown.message);
    } finally {
      bodies--;
    }
  }

  async function takeBody(request: IncomingMessage): Promise<void> {
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const json = type === 'application/json';
    if (!json && !LINES.includes(type))
      throw new BodyRefused(415, 'Send application/x-ndjson, application/json or text/plain.');
    const sender = plainAddress(request.socket.remoteAddress ?? '');
    const bytes = await readBody(request, settings.maxBodyBytes);
    for (const { start, end } of json ? readObjects(bytes) : lineSpans(bytes)) {
      if (queue.full) await relief(target);
      const cut = end - start > MOST_RECORD_BYTES;
      queue.push(target.source, {
        bytes,
        start,
        end: cut ? start + MOST_RECORD_BYTES : end,
        sender,
        at: Date.now(),
        cut,
      });
    }
  }

  function refuse(response: ServerResponse, status: number, text: string): void {
    counters.receive(0, Date.now());
    counters.refuse();
    answer(response, status, text);
  }

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 });
  server.on('request', (request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('drop', () => counters.refuseConnection());
  let open = 0;
  server.on('connection', (socket) => {
    counters.setConnections(++open);
    socket.on('close', () => counters.setConnections(--open));
  });
  server.listen({ port: settings.port, host: settings.address });
  await once(server, 'listening');
  server.on('error', (thrown) => target.failed(thrown));

  return {
    fingerprint: null,
    receiveBufferBytes: null,
    kernelName: null,
    async close() {
      stopping = true;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      do await untilQuiet(target);
      while (bodies > 0 && queue.pressed);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers; a body that was not read ends the connection. */
function answer(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.setHeader('x-content-type-options', 'nosniff');
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.end(response.req.method === 'HEAD' ? '' : text);
}

function readObjects(bytes: Uint8Array): RecordSpan[] {
  try {
    return objectSpans(bytes);
  } catch {
    throw new BodyRefused(400, 'The body is no JSON object and no array of objects.');
  }
}

function relief({ queue }: ListenerTarget): Promise<void> {
  return new Promise((resolve) => {
    const stop = queue.onRelief(() => {
      stop();
      resolve();
    });
  });
}
