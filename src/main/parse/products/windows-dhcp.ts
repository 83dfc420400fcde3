import type { MutableFields } from '../format.ts';
import { setAddress } from '../rules/fields.ts';
import { resolveTime } from '../time/resolve.ts';
import type { Product, Reading } from './product.ts';
import { setStated, withProgram } from './stated.ts';

const linePattern =
  /^(\d{2}),(\d\d\/\d\d\/\d\d),(\d\d:\d\d:\d\d),([^,]{1,80}),([^,]{0,45}),([^,]{0,253}),([0-9A-Fa-f]{0,32}),/;

/** The audit log of Windows' DHCP server: `11,03/15/25,02:14:01,Renew,192.0.2.10,pc1.example,0050560A0B0C,,…`. */
export const windowsDhcp: Product = {
  id: 'windows-dhcp',
  name: 'Windows DHCP server',
  mayBe: ({ text }) => text.charCodeAt(2) === 0x2c && text.charCodeAt(5) === 0x2f,
  read(body) {
    const found = linePattern.exec(body.text);
    if (found === null) return null;
    const [, code = '', date, time, , address, name, mac] = found;
    const fields: MutableFields = { 'event.category': 'network', 'network.protocol': 'dhcp', 'event.code': code };
    setAddress(fields, 'source', address);
    setStated(fields, 'source.domain', name);
    setStated(fields, 'source.mac', mac);
    const reading: Reading = { fields };
    const resolved = resolveTime(`${date} ${time}`, body.clock);
    if (resolved !== undefined) reading.time = resolved;
    return withProgram(reading, body, 'DhcpServer');
  },
};
