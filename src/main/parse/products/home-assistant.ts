import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logonFailure, type Phrase } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `2025-11-16 12:32:19.123 WARNING (MainThread) [homeassistant.components.http.ban] ` */
const headPattern =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) ([A-Z]{4,8}) \(([\w .-]{1,60})\) \[((?:homeassistant|custom_components|supervisor)[\w.]{0,120})\] /;
const phrases: readonly Phrase[] = [
  {
    pattern:
      /^Login attempt or request with invalid authentication from \S{1,255} \((?<source>[0-9a-f.:]{2,45})\)\.(?: Requested URL: '(?<url>[^']{1,2000})')?/i,
    says: logonFailure,
  },
  { pattern: /^Banned IP (?<source>[0-9a-f.:]{2,45}) for too many login attempts/i },
];

/** Home Assistant's log. */
export const homeAssistant: Product = {
  id: 'home-assistant',
  name: 'Home Assistant',
  mayBe: ({ text, object }) => object === null && text.charCodeAt(0) === 0x32 && headPattern.test(text.slice(0, 260)),
  read({ text, clock }) {
    const head = headPattern.exec(text.slice(0, 260));
    if (head === null) return null;
    const [whole, stamp = '', level = '', , logger = ''] = head;
    const message = text.slice(whole.length);
    const fields: MutableFields = { 'log.level': level.toLowerCase(), 'log.logger': logger };
    if (!addPhrase(fields, phrases, message)) addAuthentication(fields, message);
    const scanned = scanIsoTime(stamp, 0);
    const reading = { fields, program: 'home-assistant', message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
