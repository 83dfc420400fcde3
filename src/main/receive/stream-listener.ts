import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AppError } from '../../shared/errors.ts';
import type { SyslogSource } from '../../shared/live.ts';
import type { TlsIdentity } from './certificate.ts';
import { senderRefused } from './failures.ts';
import { type Listener, type ListenerTarget, untilQuiet } from './listener.ts';
import { createAllowList, plainAddress } from './senders.ts';
import { StreamConnection } from './stream-connection.ts';
import { startTls } from './tls-handshake.ts';

const IDLE_CHECK_MILLISECONDS = 1_000;
const tooMany = 'one more sender';

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
  let noticed: string | null = null;

  const refused = (sender: string, error: AppError) => {
    noticed = sender;
    target.notice(error.data);
  };
  const serve = (socket: Socket, sender: string) => {
    if (noticed === sender || noticed === tooMany) {
      noticed = null;
      target.notice(null);
    }
    const connection = new StreamConnection(socket, sender, settings, target, () => connections.delete(connection));
    connections.add(connection);
    if (queue.pressed) connection.pause();
  };
  const tls = identity ? startTls(identity, { serve, refused, refuse: () => counters.refuseConnection() }) : null;

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
    if (tls) tls.handshake(socket, sender);
    else serve(socket, sender);
  });
  server.maxConnections = settings.maxConnections;
  server.on('drop', () => {
    counters.refuseConnection();
    refused(
      tooMany,
      senderRefused(
        tooMany,
        `${settings.maxConnections} are connected already`,
        'Raise the number of connections of this source, if all of them are yours.',
      ),
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
