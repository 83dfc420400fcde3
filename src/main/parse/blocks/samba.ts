import type { LogEvent } from '../../../shared/log.ts';
import { createEvent, type MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addSambaFields } from '../rules/samba.ts';
import { noTime } from '../time/clock.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { BlockFormat } from './block-format.ts';

/** `[2021/10/14 15:24:12.023984,  2, pid=77] ../../source3/auth/auth.c:350(check_ntlm_password)` */
const headPattern =
  /^\[(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?), {1,2}\d{1,2}(?:, pid=(\d{1,10})[^\]]{0,80})?\] \S{1,200}:\d{1,5}\(\w{1,80}\)$/;

/** Samba's own log: a line that says where in its source it is, the message indented below. */
export const sambaLog: BlockFormat = {
  id: 'block',
  maxLines: 32,
  opens: (text) => text.charCodeAt(0) === 0x5b && headPattern.test(text),
  continues: (text) => text.startsWith('  '),
  isComplete: () => false,
  parse(record, clock): LogEvent | null {
    const [first = '', ...rest] = record.text.split('\n');
    const head = headPattern.exec(first);
    const scanned = head?.[1] === undefined ? null : scanIsoTime(head[1], 0);
    if (head === null || rest.length === 0) return null;
    const message = rest.map((line) => line.trim()).join(' ');
    const fields: MutableFields = { 'event.module': 'samba' };
    if (!addSambaFields(fields, message)) addAuthentication(fields, message);
    const origin = { host: null, program: 'smbd', processId: head[2] ?? null };
    return createEvent(
      record,
      'block',
      scanned === null ? noTime : clock.resolve(scanned.written),
      origin,
      message,
      fields,
    );
  },
};
