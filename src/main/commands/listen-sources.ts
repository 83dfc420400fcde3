import { createHash, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type LiveSourceSettings, liveSourceSettingsSchema } from '../../shared/live.ts';
import { UsageError } from './exit.ts';

/** What `porchlight listen` was told to listen on. */
export interface ListenArguments {
  udp?: string[];
  tcp?: string[];
  tls?: string[];
  http?: string[];
  folder?: string[];
  journal?: boolean;
  from?: 'start' | 'end';
  /** Addresses and networks that may send syslog; all where none is named. */
  allow?: string[];
  zone?: string;
  /** PEM files for `tls`; the app makes a certificate where none is named. */
  certificate?: string;
  key?: string;
  clientAuthority?: string;
}

/**
 * The live sources that the arguments name; none where they name none. The same argument has the same id each time, so
 * that counters, open stories and places in files go on from the last time. `token` is what HTTP senders must show.
 * @throws UsageError
 */
export function listenSources(options: ListenArguments, token: string | undefined): LiveSourceSettings[] {
  const common = { zone: options.zone ?? null };
  const from = options.from ?? 'end';
  if ((options.certificate === undefined) !== (options.key === undefined))
    throw new UsageError('--certificate and --key belong together.');
  const { certificate, key, clientAuthority } = options;
  const tls = {
    certificate:
      certificate === undefined || key === undefined
        ? { kind: 'generated' }
        : { kind: 'files', certificate: resolve(certificate), key: resolve(key) },
    clientAuthority: clientAuthority === undefined ? null : resolve(clientAuthority),
  };
  const syslog = (['udp', 'tcp', 'tls'] as const).flatMap((protocol) =>
    (options[protocol] ?? []).map((text) => {
      const place = listenPlace(text, protocol);
      const name = `${protocol.toUpperCase()} ${text}`;
      const id = idOf(protocol, place.address, place.port);
      return { kind: 'syslog', protocol, id, name, ...place, ...common, allow: options.allow ?? [], tls };
    }),
  );
  const http = (options.http ?? []).map((text) => {
    const place = listenPlace(text, 'http');
    const name = `HTTP ${text}`;
    return {
      kind: 'http',
      id: idOf('http', place.address, place.port),
      name,
      ...place,
      ...common,
      token: token ?? newToken(),
    };
  });
  const folders = (options.folder ?? []).map((path) => {
    const whole = resolve(path);
    return { kind: 'folder', id: idOf('folder', whole, 0), name: whole.slice(-100), path: whole, from, ...common };
  });
  const journal = options.journal ? [{ kind: 'journal', id: 'cli-journal', name: 'Journal', from, ...common }] : [];
  return [...syslog, ...http, ...folders, ...journal].map((settings) => {
    const parsed = liveSourceSettingsSchema.safeParse(settings);
    if (parsed.success) return parsed.data;
    throw new UsageError(`${settings.name}: ${parsed.error.issues[0]?.message ?? 'cannot be meant'}`);
  });
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function idOf(kind: string, place: string, port: number): string {
  return `cli-${kind}-${createHash('sha256').update(`${place} ${port}`).digest('hex').slice(0, 8)}`;
}

/** `5514`, `0.0.0.0:514` or `[::1]:5514`; this PC alone where no address is named. */
function listenPlace(text: string, flag: string): { address: string; port: number } {
  const colon = text.lastIndexOf(':');
  const address = colon < 0 ? '127.0.0.1' : text.slice(0, colon).replace(/^\[|\]$/g, '');
  const port = Number(text.slice(colon + 1));
  const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535;
  if (isPort && isIP(address) !== 0) return { address, port };
  throw new UsageError(`--${flag} ${text}: give a port, such as 5514, or an address and a port, such as 0.0.0.0:5514.`);
}
