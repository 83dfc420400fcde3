import type { AppError } from '../../shared/errors.ts';
import { senderRefused } from './failures.ts';

/**
 * What a failed handshake says about its sender, or the certificate that was not accepted; null where it tells nothing, as when a port scan looks in.
 */
export function refusedHandshake(thrown: Error, authorizationError: unknown, sender: string): AppError | null {
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  const alert = /alert ([a-z ]+)/i.exec(thrown.message)?.[1] ?? '';
  if (
    /UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED/.test(code) ||
    /unknown ca|certificate/.test(alert)
  ) {
    return senderRefused(
      sender,
      'it does not trust the certificate of this source',
      'Give it the certificate of this source as the authority to trust, and compare the fingerprint.',
    );
  }
  if (code === 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE') {
    return senderRefused(sender, 'it showed no certificate', 'Give it a certificate of the authority that you named.');
  }
  if (authorizationError) {
    return senderRefused(
      sender,
      `its certificate is not accepted (${String(authorizationError)})`,
      'Give it a certificate of the authority that you named.',
    );
  }
  if (/HTTP_REQUEST|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL/.test(code)) {
    return senderRefused(sender, 'it does not speak TLS', 'Set it to TLS, or to a source of this PC without it.');
  }
  return null;
}
