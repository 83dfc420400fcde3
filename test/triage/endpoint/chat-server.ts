import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Endpoint, endpointSchema } from '../../../src/shared/status.ts';

/** A request as the server got it. */
export interface Received {
  path: string;
  authorization: string | undefined;
  /** The parsed body; an empty object where there is none. */
  body: Record<string, unknown> & {
    messages?: { role: string; content: string }[];
    response_format?: { type: string };
  };
}

export type Respond = (received: Received, response: ServerResponse, request: IncomingMessage) => void;

export interface ChatServer {
  /** `/v1` of it. */
  url: string;
  port: number;
  /** All chat requests so far, in the order in which they came. */
  chats: Received[];
  /** How chats are answered from now on. */
  onChat(respond: Respond): void;
  onModels(respond: Respond): void;
  /** Most connections that were open at once. */
  mostConnections(): number;
  close(): Promise<void>;
}

/** A harmless verdict, as a model writes it. */
export const harmless = '{"threat":"Benign: Scheduled Job","severity":"LOW","technique":"none"}';
export const bruteForce = '{"threat":"SSH Brute Force Attack","severity":"HIGH","technique":"T1110.001"}';

/** A real HTTP server that speaks as much of the chat protocol as it is told to; by default all is harmless. */
export async function startChatServer(port = 0): Promise<ChatServer> {
  const chats: Received[] = [];
  const sockets = new Set<Socket>();
  let most = 0;
  let chat: Respond = (received, response) => sendCompletion(response, received, harmless);
  let models: Respond = (_received, response) => sendJson(response, { data: [{ id: 'test-model' }] });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks).toString();
    const { authorization } = request.headers;
    const received: Received = {
      path: request.url ?? '',
      authorization,
      body: content === '' ? {} : (JSON.parse(content) as Received['body']),
    };
    if (received.path.endsWith('/models')) return models(received, response, request);
    chats.push(received);
    chat(received, response, request);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const used = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${used}/v1`,
    port: used,
    chats,
    onChat: (respond) => {
      chat = respond;
    },
    onModels: (respond) => {
      models = respond;
    },
    mostConnections: () => most,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Settings for a server, with what the schema adds. */
export function endpointOf(server: Pick<ChatServer, 'url'>, more: Partial<Endpoint> = {}): Endpoint {
  return endpointSchema.parse({ url: server.url, model: 'test-model', timeoutSeconds: 5, ...more });
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** A whole answer with usage; `more` goes into the body. */
export function sendCompletion(
  response: ServerResponse,
  received: Received,
  content: string,
  more: Record<string, unknown> = {},
  choice: Record<string, unknown> = {},
): void {
  sendJson(response, {
    model: received.body.model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...choice }],
    usage: { prompt_tokens: 900, completion_tokens: 40 },
    ...more,
  });
}
