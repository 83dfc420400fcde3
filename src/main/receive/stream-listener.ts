import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import type { SyslogSource } from '../../shared/live.ts';
import type { TlsIdentity } from './certificate.ts';
import { senderRefused } from './failures.ts';
import { type Listener, type ListenerTarget, untilQuiet } from './listener.ts';
import { createAllowList, plainAddress } from './senders.ts';
import { StreamConnection } from './stream-connection.ts';
import { refusedHandshake } from './tls-refusal.ts';

const HANDSHAKE_MILLISECONDS = 10_000;
const IDLE_CHECK_MILLISECONDS = 1_000;

/**
 * Listens for syslog over TCP (RFC 6587), or over TLS (RFC 5425) where there is an identity.
 * Connections pause while the queue is pressed, so that their senders wait.
 * @throws the system's error where it can't listen
 */
export async function listenStream(
  settings: SyslogSource,
  target: ListenerTarget,
  identity: TlsIdentity | null,
): Promise<Listener> {
  const { queue, counters } = target;
  const allowed = createAllowList(settings.allow);
  const connections = new Set<StreamConnection>();
  const sockets = new Set<Socket>();
  let stopping = false;

  const serve = (socket: Socket, sender: string) => {
    const connection = new StreamConnection(socket, sender, settings, target, () => connections.delete(connection));
    connections.add(connection);
    if (queue.pressed) connection.pause();
  };
  const tlsServer = identity ? startTls(identity, target, serve) : null;

  const server: Server = createServer((socket) => {
    const sender = plainAddress(socket.remoteAddress ?? '');
    if (stopping || !allowed.allows(sender)) {
      counters.refuseConnection();
      socket.destroy();
      return;
    }
    sockets.add(socket);
    counters.setConnections(sockets.size);
    socket.on('close', () => {
      sockets.delete(socket);
      counters.setConnections(sockets.size);
    });
    // A connection that breaks is a connection that ended; `close` follows.
    socket.on('error', () => {});
    if (tlsServer) tlsServer.emit('connection', socket);
    else serve(socket, sender);
  });
  server.maxConnections = settings.maxConnections;
  server.on('drop', () => {
    counters.refuseConnection();
    target.notice(
      senderRefused(
        'one more sender',
        `${settings.maxConnections} are connected already`,
        'Raise the number of connections of this source, if all of them are yours.',
      ).data,
    );
  });
  server.listen({ port: settings.port, host: settings.address });
  await once(server, 'listening');
  server.on('error', (thrown) => target.failed(thrown));

  const stopRelief = queue.onRelief(() => {
    for (const connection of connections) connection.resume();
  });
  const stopPressure = queue.onPressure(() => {
    for (const connection of connections) connection.pause();
  });
  const idleCheck = setInterval(() => {
    const now = Date.now();
    for (const connection of connections) connection.closeIfIdle(now);
  }, IDLE_CHECK_MILLISECONDS);

  return {
    fingerprint: identity?.fingerprint ?? null,
    receiveBufferBytes: null,
    kernelName: null,
    async close() {
      stopping = true;
      const closed = once(server, 'close');
      server.close();
      clearInterval(idleCheck);
      for (const connection of connections) connection.finish();
      if (sockets.size > 0) await untilQuiet(target);
      stopPressure();
      stopRelief();
      for (const connection of connections) connection.end();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function startTls(
  identity: TlsIdentity,
  target: ListenerTarget,
  serve: (socket: TLSSocket, sender: string) => void,
): TlsServer {
  const { certificate, key, clientAuthority } = identity;
  const server = createTlsServer({
    cert: certificate,
    key,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_MILLISECONDS,
    ...(clientAuthority === null ? {} : { ca: clientAuthority, requestCert: true, rejectUnauthorized: true }),
  });
  server.on('secureConnection', (socket) => serve(socket, plainAddress(socket.remoteAddress ?? '')));
  server.on('tlsClientError', (thrown, socket) => {
    target.counters.refuseConnection();
    const refusal = refusedHandshake(thrown, socket, clientAuthority !== null);
    if (refusal) target.notice(refusal.data);
  });
  return server;
}
