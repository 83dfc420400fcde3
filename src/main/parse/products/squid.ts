import type { MutableFields } from '../format.ts';
import { setConnection } from '../rules/connection.ts';
import { setAddress, setUser } from '../rules/fields.ts';
import { scanEpoch } from '../time/epoch.ts';
import type { Product, Reading } from './product.ts';
import { setStated, stated, withProgram } from './stated.ts';

const linePattern =
  /^(\d{9,10}\.\d{3}) {1,8}(\d{1,10}) (\S{1,255}) ((?:TCP|UDP|NONE|TAG)[A-Z_]{0,64})\/(\d{3}) (\d{1,19}) ([A-Z_]{2,20}) (\S{1,8192}) (\S{1,128}) ([A-Z_0-9]{1,40})\/(\S{1,255})(?: (\S{1,128}))?/;
const domainPattern =
  /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/)?(?:[^/@\s]{1,128}@)?([\w.-]{1,253}|\[[0-9a-f:]{2,45}\])(?::(\d{1,5}))?(?:[/?#]|$)/i;

/**
 * Squid's native access log: what people inside asked for outside. Method and status are left to the message, since
 * grouping takes events that have them for requests to a server of one's own.
 */
export const squid: Product = {
  id: 'squid',
  name: 'Squid',
  mayBe: ({ text }) => text.charCodeAt(10) === 0x2e && text.charCodeAt(14) === 0x20,
  read(body) {
    const found = linePattern.exec(body.text);
    if (found === null) return null;
    const [, stamp = '', elapsed = '', client, result = '', status, bytes = '', , url = '', user, , peer] = found;
    const fields: MutableFields = { 'event.category': 'web', 'squid.result': `${result}/${status}` };
    setAddress(fields, 'source', client);
    setUser(fields, stated(user));
    fields['url.full'] = url;
    const [, domain, port] = domainPattern.exec(url) ?? [];
    setStated(fields, 'url.domain', domain?.replace(/^\[|\]$/g, ''));
    setStated(fields, 'destination.port', port);
    if (stated(peer) !== undefined) setAddress(fields, 'destination', peer);
    fields['http.response.bytes'] = bytes;
    fields['event.duration'] = String(Number(elapsed) * 1_000_000);
    // A proxy that asks for a login answers 407 to everybody once.
    if (result.startsWith('TCP_DENIED') && status === '403') setConnection(fields, 'denied');
    const reading: Reading = { fields };
    const time = scanEpoch(stamp);
    if (time !== null) reading.time = time;
    return withProgram(reading, body, 'squid');
  },
};
