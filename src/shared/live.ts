import { z } from 'zod';
import { appErrorSchema } from './errors.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const name = z.string().trim().min(1).max(100);
const port = z.number().int().min(1).max(65_535);
const zone = z.string().max(100);

/** How long the records of a source are kept; the oldest go first, by whichever limit is met first. */
export const keepLimitsSchema = z.object({
  days: z.number().int().min(1).max(3650).default(90),
  gigabytes: z.number().min(0.1).max(10_000).default(5),
});
export type KeepLimits = z.infer<typeof keepLimitsSchema>;

/** What every live source has. */
const common = {
  id,
  name,
  enabled: z.boolean().default(true),
  /** IANA zone for dates that state none; null: the machine's. */
  zone: zone.nullable().default(null),
  keep: keepLimitsSchema.prefault({}),
};

/** Own certificate: `generated` is made by the app and kept in its data folder; `files` are PEM files of the user. */
export const tlsSettingsSchema = z.object({
  certificate: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('generated') }),
      z.object({ kind: z.literal('files'), certificate: z.string().max(4096), key: z.string().max(4096) }),
    ])
    .default({ kind: 'generated' }),
  /** PEM file of the authority whose client certificates are asked for; null: none are. */
  clientAuthority: z.string().max(4096).nullable().default(null),
});
export type TlsSettings = z.infer<typeof tlsSettingsSchema>;

/** Receives syslog: UDP (RFC 5426), TCP with both framings of RFC 6587, TLS (RFC 5425). */
export const syslogSourceSchema = z.object({
  kind: z.literal('syslog'),
  ...common,
  protocol: z.enum(['udp', 'tcp', 'tls']),
  /** Address of this machine to listen on. */
  address: z.string().max(100).default('127.0.0.1'),
  port: port.default(5514),
  /** Addresses and networks (`192.168.1.0/24`) that may send; empty: all. */
  allow: z.array(z.string().max(100)).max(1000).default([]),
  /** Zones of senders that differ from the source's. */
  senderZones: z
    .array(z.object({ sender: z.string().max(100), zone }))
    .max(1000)
    .default([]),
  maxMessageBytes: z
    .number()
    .int()
    .min(480)
    .max(1024 * 1024)
    .default(64 * 1024),
  maxConnections: z.number().int().min(1).max(10_000).default(200),
  idleSeconds: z.number().int().min(5).max(86_400).default(300),
  tls: tlsSettingsSchema.prefault({}),
});
export type SyslogSource = z.infer<typeof syslogSourceSchema>;

/** Takes NDJSON by HTTP POST with a token, for agents such as Vector or Fluent Bit. */
export const httpSourceSchema = z.object({
  kind: z.literal('http'),
  ...common,
  address: z.string().max(100).default('127.0.0.1'),
  port: port.default(5580),
  /** Sent as `Authorization: Bearer …`; made by the app. */
  token: z.string().min(16).max(200),
  maxBodyBytes: z
    .number()
    .int()
    .min(1024)
    .max(256 * 1024 * 1024)
    .default(16 * 1024 * 1024),
});
export type HttpSource = z.infer<typeof httpSourceSchema>;

/** A folder, or a single file, whose logs grow and rotate. */
export const folderSourceSchema = z.object({
  kind: z.literal('folder'),
  ...common,
  /** Empty in a suggestion; not accepted empty. */
  path: z.string().max(4096),
  /** Names to follow, with `*` and `?`; empty: all that look like logs. */
  patterns: z.array(z.string().min(1).max(200)).max(100).default([]),
  /** Where files that are there at the first start are read from. Files that come later are read from their start. */
  from: z.enum(['start', 'end']).default('end'),
});
export type FolderSource = z.infer<typeof folderSourceSchema>;

/** The journal of systemd on this machine, through `journalctl`. */
export const journalSourceSchema = z.object({
  kind: z.literal('journal'),
  ...common,
  from: z.enum(['start', 'end']).default('end'),
});
export type JournalSource = z.infer<typeof journalSourceSchema>;

/** A source that goes on giving records: settings as stored. */
export const liveSourceSettingsSchema = z.discriminatedUnion('kind', [
  syslogSourceSchema,
  httpSourceSchema,
  folderSourceSchema,
  journalSourceSchema,
]);
export type LiveSourceSettings = z.infer<typeof liveSourceSettingsSchema>;
export type LiveSourceKind = LiveSourceSettings['kind'];

/**
 * What came of a live source since it was first started. `records` of `received` went on to be parsed; the others are
 * in `malformed` (kept, if there is text), `refused` (sender or token not allowed; not kept) or `dropped`.
 */
export const liveCountersSchema = z.object({
  received: z.number(),
  bytes: z.number(),
  records: z.number(),
  /** Messages longer than the limit: kept, but cut. */
  cut: z.number(),
  malformed: z.number(),
  refused: z.number(),
  /** Messages that were given up, by the reason. */
  dropped: z.record(z.string(), z.number()),
  /** Datagrams that the system dropped before they got here; null where it does not tell. */
  kernelDrops: z.number().nullable(),
  /** Connections, or files followed, now; and how many were turned away. */
  connections: z.number(),
  connectionsRefused: z.number(),
  /** Messages received and waiting to be parsed. */
  queued: z.number(),
});
export type LiveCounters = z.infer<typeof liveCountersSchema>;

export function emptyLiveCounters(): LiveCounters {
  return {
    received: 0,
    bytes: 0,
    records: 0,
    cut: 0,
    malformed: 0,
    refused: 0,
    dropped: {},
    kernelDrops: null,
    connections: 0,
    connectionsRefused: 0,
    queued: 0,
  };
}

/** A sender or followed file of a live source, with what came from it. */
export const liveOriginSchema = z.object({
  name: z.string(),
  records: z.number(),
  lastReceivedAt: z.number().nullable(),
  /** Product or program that it mostly sends; null while unknown. */
  product: z.string().nullable(),
});
export type LiveOrigin = z.infer<typeof liveOriginSchema>;

export const liveSourceSchema = z.object({
  settings: liveSourceSettingsSchema,
  state: z.enum(['off', 'starting', 'running', 'failed']),
  /** Why it does not run, or what about it needs a person; null where all is well. */
  error: appErrorSchema.nullable(),
  counters: liveCountersSchema,
  perSecond: z.number(),
  startedAt: z.number().nullable(),
  lastReceivedAt: z.number().nullable(),
  /** Those that sent most, at most 100. */
  origins: z.array(liveOriginSchema),
  /** What came of its records: groups stored, those that wait for the model, and alerts. */
  groups: z.number(),
  waiting: z.number(),
  alerts: z.number(),
  /** For TLS: SHA-256 of the certificate that senders see, to compare; null else. */
  fingerprint: z.string().nullable(),
});
export type LiveSource = z.infer<typeof liveSourceSchema>;
