/** One record as it came from its source, before anything is understood of it. */
export interface LogRecord {
  /**
   * Path of the file, or the name of the source such as `-` for standard input or `syslog from 192.0.2.7`. A file within
   * an archive is named behind it, as in `logs.zip » auth.log`.
   */
  file: string;
  /** Number of the record's first line in its source, from 1. */
  lineNumber: number;
  /** Number of lines that the record spans; 1 except for multi-line formats. */
  lineCount: number;
  /** Byte offset of the record's first byte in its (decompressed) source. */
  offset: number;
  /** Number of bytes in the source, line ending included, also of what was cut. */
  bytes: number;
  /** When it was read or received, in ms since 1970. */
  receivedAt: number;
  /** The text without its line ending, NUL bytes shown as U+2400. */
  text: string;
  /** Whether the text was cut because the line was longer than the limit. */
  cut: boolean;
}

/**
 * Forms in which records are written. `table`: rows under a line that names the columns (Zeek, W3C, CSV); `block`: records
 * of several lines; `journal`: systemd's export format; `product`: a product's own lines without a header that all know;
 * `plain` is the last resort: a line of text without known structure. Which product wrote it is `event.module`.
 */
export const formatIds = [
  'syslog-rfc3164',
  'syslog-rfc5424',
  'web-access',
  'web-error',
  'json',
  'windows-text',
  'windows-xml',
  'key-value',
  'table',
  'block',
  'journal',
  'product',
  'plain',
] as const;
export type FormatId = (typeof formatIds)[number];

/**
 * How an event's time was found: stated in full by the line; stated without a year or a zone, which were
 * then assumed from the file's time or the receive time and the chosen zone; or not stated.
 */
export type TimeSource = 'line' | 'line-assumed' | 'none';

/** A record that was understood. Field names in `fields` are those of the Elastic Common Schema, values strings. */
export interface LogEvent {
  record: LogRecord;
  format: FormatId;
  /** Event time in ms since 1970 UTC; where the line states none, the time at which its message was received, or null. */
  time: number | null;
  timeSource: TimeSource;
  host: string | null;
  /** Program or product that wrote the line, such as `sshd`. */
  program: string | null;
  /** Process id as written, or null. */
  processId: string | null;
  /** The line without its header: what the template is mined from. */
  message: string;
  fields: EventFields;
}

/**
 * Named facts of one event, ECS names. `event.module` is the id of the product whose reader understood it (see
 * `parse/products.ts`). Those that grouping understands:
 * `source.ip` (also a host name where only that is logged), `source.port`, `destination.ip`, `destination.port`, `user.name` (the account acted on),
 * `user.effective.name` (the account acted as), `host.name`, `process.name`, `process.command_line`,
 * `event.code` (Windows event id), `event.category` (authentication, web, network, process, iam, configuration, intrusion_detection),
 * `event.action` (see `EventAction`), `event.outcome` (success, failure), `http.request.method`,
 * `http.response.status_code`, `http.response.bytes`, `url.original`, `user_agent.original`, `url.domain`.
 */
export type EventFields = Readonly<Record<string, string>>;

/** Values of `event.action` that grouping and signals understand; a parser sets one only where the line says so. */
export const eventActions = [
  'logon',
  'logon-explicit-credentials',
  'logoff',
  'account-locked',
  'account-created',
  'account-changed',
  'group-member-added',
  'privilege-used',
  'service-installed',
  'task-created',
  'process-started',
  'log-cleared',
  'connection-allowed',
  'connection-denied',
  'http-request',
  'malware-detected',
] as const;
export type EventAction = (typeof eventActions)[number];
