import type { Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { AppError } from '../../shared/errors.ts';
import type { TlsIdentity } from './certificate.ts';
import { plainAddress } from './senders.ts';
import { refusedHandshake } from './tls-refusal.ts';

const HANDSHAKE_MILLISECONDS = 10_000;

/** What becomes of connections. */
interface HandshakeOutcome {
  serve(socket: Socket, sender: string): void;
  /** A handshake failed. */
  refuse(): void;
  /** Why, where it is known. */
  refused(sender: string, error: AppError): void;
}

/** Gives connections that came in, and whose senders may send, their handshake. */
export interface TlsHandshakes {
  handshake(socket: Socket, sender: string): void;
}

/** @throws the system's error where certificate and key can't be used */
export function startTls(identity: TlsIdentity, { serve, refuse, refused }: HandshakeOutcome): TlsHandshakes {
  const { certificate, key, clientAuthority } = identity;
  const server = createServer({
    cert: certificate,
    key,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_MILLISECONDS,
    ...(clientAuthority === null ? {} : { ca: clientAuthority, requestCert: true, rejectUnauthorized: true }),
  });
  // Where Node itself ends a connection whose certificate is not accepted, it tells why after the address is forgotten.
  const justEnded = new Set<string>();
  server.on('secureConnection', (socket) => serve(socket, plainAddress(socket.remoteAddress ?? '')));
  server.on('tlsClientError', (thrown, socket) => {
    refuse();
    const only = justEnded.size === 1 ? [...justEnded][0] : undefined;
    const sender = socket.remoteAddress ? plainAddress(socket.remoteAddress) : (only ?? 'a sender');
    const refusal = refusedHandshake(thrown, socket.authorizationError, sender);
    if (refusal) refused(sender, refusal);
  });
  return {
    handshake(socket, sender) {
      socket.on('close', () => {
        justEnded.add(sender);
        setImmediate(() => justEnded.delete(sender));
      });
      server.emit('connection', socket);
    },
  };
}
