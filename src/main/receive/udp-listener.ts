import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import type { SyslogSource } from '../../shared/live.ts';
import { kernelAddress } from './kernel-drops.ts';
import { type Listener, type ListenerTarget, untilQuiet } from './listener.ts';
import { endOfMessage } from './message-end.ts';
import { createAllowList, plainAddress } from './senders.ts';

/** Asked for; Linux grants at most net.core.rmem_max (and states twice that), macOS refuses what is too much. */
const WANTED_BUFFER = 8 * 1024 * 1024;
const SMALLEST_BUFFER = 256 * 1024;

/**
 * Listens for syslog in datagrams (RFC 5426): each is one message. Those of senders that may not send are counted
 * and left.
 * @throws the system's error where it can't listen
 */
export async function listenUdp(settings: SyslogSource, target: ListenerTarget): Promise<Listener> {
  const { queue, source, counters } = target;
  const { maxMessageBytes } = settings;
  const allowed = createAllowList(settings.allow);
  const socket = createSocket(isIPv6(settings.address) ? 'udp6' : 'udp4');
  socket.on('message', (bytes, { address }) => {
    const sender = plainAddress(address);
    const at = Date.now();
    if (!allowed.allows(sender)) {
      counters.receive(bytes.length, at);
      counters.refuse();
      return;
    }
    const cut = bytes.length > maxMessageBytes;
    const end = endOfMessage(bytes, 0, cut ? maxMessageBytes : bytes.length);
    queue.push(source, { bytes, start: 0, end, sender, at, cut });
  });
  socket.bind({ port: settings.port, address: settings.address });
  await once(socket, 'listening').catch((thrown: unknown) => {
    socket.close();
    throw thrown;
  });
  socket.on('error', (thrown) => target.failed(thrown));
  for (let size = WANTED_BUFFER; size >= SMALLEST_BUFFER; size /= 2) {
    try {
      socket.setRecvBufferSize(size);
      break;
    } catch {
      // Less may be granted; without any the system's own size stays.
    }
  }
  return {
    fingerprint: null,
    receiveBufferBytes: socket.getRecvBufferSize(),
    kernelName: kernelAddress(socket.address().address, socket.address().port),
    async close() {
      await untilQuiet(target);
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
