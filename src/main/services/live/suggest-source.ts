import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { type LiveSourceSettings, liveSourceSettingsSchema } from '../../../shared/live.ts';

/** Kinds of sources as a person chooses among them. */
export type SuggestedKind = 'udp' | 'tcp' | 'tls' | 'http' | 'folder' | 'journal';

const names: Readonly<Record<SuggestedKind, string>> = {
  udp: 'Syslog over UDP',
  tcp: 'Syslog over TCP',
  tls: 'Syslog over TLS',
  http: 'HTTP endpoint',
  folder: 'Log folder',
  journal: 'Journal of this PC',
};
/** 6514 is the port of RFC 5425; those below 1024 need rights that the app does not have. */
const firstPorts = { udp: 5514, tcp: 5514, tls: 6514, http: 5580 } as const;
const portsTried = 200;
const address = '127.0.0.1';

/** Settings of a new source of a kind: a free port on this PC alone, and a token where it needs one. */
export async function suggestSource(
  kind: SuggestedKind,
  known: readonly LiveSourceSettings[],
): Promise<LiveSourceSettings> {
  const common = { id: `${kind}-${randomBytes(4).toString('hex')}`, name: freeName(names[kind], known) };
  switch (kind) {
    case 'folder':
      return liveSourceSettingsSchema.parse({ kind, ...common, path: '' });
    case 'journal':
      return liveSourceSettingsSchema.parse({ kind, ...common });
    case 'http': {
      const token = randomBytes(24).toString('base64url');
      return liveSourceSettingsSchema.parse({ kind, ...common, address, token, port: await freePort(kind, known) });
    }
    default: {
      const port = await freePort(kind, known);
      return liveSourceSettingsSchema.parse({ kind: 'syslog', protocol: kind, ...common, address, port });
    }
  }
}

function freeName(name: string, known: readonly LiveSourceSettings[]): string {
  const taken = new Set(known.map((source) => source.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** The first port from the usual one on that nothing listens on, and that no source that is off will want. */
async function freePort(kind: keyof typeof firstPorts, known: readonly LiveSourceSettings[]): Promise<number> {
  const wanted = new Set(known.flatMap((source) => (isTransport(source, kind) ? [source.port] : [])));
  const first = firstPorts[kind];
  for (let port = first; port < first + portsTried; port += 1)
    if (!wanted.has(port) && (await isFree(kind, port))) return port;
  return first;
}

function isTransport(
  source: LiveSourceSettings,
  kind: keyof typeof firstPorts,
): source is LiveSourceSettings & { port: number } {
  if (source.kind === 'http') return kind !== 'udp';
  return source.kind === 'syslog' && (source.protocol === 'udp') === (kind === 'udp');
}

function isFree(kind: keyof typeof firstPorts, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (kind === 'udp') {
      const socket = createSocket('udp4');
      socket.once('error', () => socket.close(() => resolve(false)));
      socket.bind({ port, address, exclusive: true }, () => socket.close(() => resolve(true)));
      return;
    }
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
