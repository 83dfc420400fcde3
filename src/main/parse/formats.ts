import type { Format } from './format.ts';
import { journal } from './formats/journal.ts';
import { json } from './formats/json.ts';
import { keyValue } from './formats/key-value.ts';
import { product } from './formats/product.ts';
import { syslogRfc3164 } from './formats/syslog-rfc3164.ts';
import { syslogRfc5424 } from './formats/syslog-rfc5424.ts';
import { webAccess } from './formats/web-access.ts';
import { webError } from './formats/web-error.ts';

/**
 * Formats of one line, the stricter ones first. Records of several lines (blocks.ts) and rows of tables (tables.ts) are
 * looked for before; what none of these knows is plain text.
 */
export const lineFormats: readonly Format[] = [
  syslogRfc5424,
  syslogRfc3164,
  product,
  webAccess,
  webError,
  journal,
  json,
  keyValue,
];
