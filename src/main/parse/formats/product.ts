import { createEvent, type Format } from '../format.ts';
import { readProduct } from '../read-product.ts';
import { noTime } from '../time/clock.ts';
import { findLeadingTime } from '../time/leading.ts';

const priorityPattern = /^<(\d{1,3})>/;

/** Lines that a product writes without a header that all know: CEF, firewalls' own forms, mail and database logs in files. */
export const product: Format = {
  id: 'product',
  parse(record, clock) {
    const priority = record.text.charCodeAt(0) === 0x3c ? priorityPattern.exec(record.text) : null;
    const text = priority === null ? record.text : record.text.slice(priority[0].length);
    const reading = readProduct({ text, program: null, host: null, object: null, clock });
    if (reading === null) return null;
    if (priority?.[1] !== undefined) reading.fields['log.syslog.priority'] = priority[1];
    const leading = reading.time ?? findLeadingTime(text, clock).stated;
    const origin = {
      host: reading.host ?? null,
      program: reading.program ?? null,
      processId: reading.processId ?? null,
    };
    return createEvent(
      record,
      reading.format ?? 'product',
      leading ?? noTime,
      origin,
      reading.message ?? text,
      reading.fields,
    );
  },
};
