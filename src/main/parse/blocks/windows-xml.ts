import { nestedEventOf } from '../windows/nested-event.ts';
import { windowsLogEvent } from '../windows/windows-event.ts';
import { readXmlElement } from '../windows/xml-element.ts';
import type { BlockFormat } from './block-format.ts';

const opener = /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,9})?(?:<Events[^>]{0,200}>\s{0,9})?<Event[\s>]/;
const closer = /<\/Event>\s{0,9}(?:<\/Events>\s{0,9})?$/;

/** Windows events as XML: one `<Event>` in one line or over several. */
export const windowsXml: BlockFormat = {
  id: 'windows-xml',
  maxLines: 1000,
  opens: (text) => text.includes('<Event') && opener.test(text),
  continues: (text) => !(text.includes('<Event') && opener.test(text)),
  isComplete: (held) => closer.test(held.at(-1)?.text.slice(-100) ?? ''),
  parse(record, clock) {
    const start = record.text.search(/<Event[\s>]/);
    if (start < 0) return null;
    const element = readXmlElement(record.text.slice(start));
    const event = element?.name === 'Event' ? nestedEventOf(element.value) : null;
    return event === null ? null : windowsLogEvent(record, 'windows-xml', event, clock);
  },
};
