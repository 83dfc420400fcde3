import { AppError } from '../../shared/errors.ts';

const notListening = 'The source does not listen; what is sent to it meanwhile is lost, unless the sender keeps it.';

/** Why a socket could not listen, or stopped to, in words and with what to do. */
export function listenFailure(thrown: unknown, at: { protocol: string; address: string; port: number }): AppError {
  if (thrown instanceof AppError) return thrown;
  const { protocol, address, port } = at;
  const where = `${protocol} port ${port} of ${address}`;
  const code = (thrown as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new AppError(
      {
        code: 'port-in-use',
        message: `Another program, or another source, already listens on ${where}.`,
        effect: notListening,
        remedy: `Choose another port, or stop what listens there; on Linux “ss -lnp” names it, on Windows “netstat -abn”. It is tried again every 30 seconds.`,
      },
      thrown,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      {
        code: 'port-privileged',
        message: `This system does not let Porchlight listen on ${where}.`,
        effect: notListening,
        remedy:
          port < 1024
            ? `Choose a port of 1024 or above, such as 5514, and let senders use it. Where they can only send to ${port}, forward it: docs/live-syslog.md has the line for Linux, Windows and rsyslog.`
            : 'Choose another port: this one is reserved or blocked by the system; on Windows “netsh interface ipv4 show excludedportrange tcp” lists the reserved ones.',
      },
      thrown,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL') {
    return new AppError(
      {
        code: 'address-unknown',
        message: `${address} is no address of this PC.`,
        effect: notListening,
        remedy:
          'Choose an address of this PC, 127.0.0.1 for programs on it alone, or 0.0.0.0 for all its networks. It is tried again every 30 seconds, since a network may come up later.',
      },
      thrown,
    );
  }
  return new AppError(
    {
      code: 'internal',
      message: `Porchlight could not listen on ${where}: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
      effect: notListening,
      remedy: 'It is tried again every 30 seconds; choose another address or port if that does not help.',
    },
    thrown,
  );
}

/** What a person should know of a sender that was turned away while the source goes on. */
export function senderRefused(sender: string, reason: string, remedy: string): AppError {
  return new AppError({
    code: 'refused',
    message: `A connection of ${sender} was turned away: ${reason}.`,
    effect: 'Nothing was received over it. All other senders are served.',
    remedy,
  });
}

export function certificateFailure(message: string, remedy: string, cause?: unknown): AppError {
  return new AppError({ code: 'certificate-invalid', message, effect: notListening, remedy }, cause);
}
