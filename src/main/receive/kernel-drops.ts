import { readFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { endianness, platform } from 'node:os';

/** Counts of datagrams that the system dropped, by socket: `address:port` in the kernel's form. */
export type KernelDrops = ReadonlyMap<string, number>;

/** Reads what Linux tells of all UDP sockets in /proc/net/udp and udp6; null where the system does not tell. */
export async function readKernelDrops(): Promise<KernelDrops | null> {
  if (platform() !== 'linux') return null;
  const texts = await Promise.all(
    ['/proc/net/udp', '/proc/net/udp6'].map((path) => readFile(path, 'latin1').catch(() => '')),
  );
  if (texts.every((text) => text === '')) return null;
  return parseKernelDrops(texts.join('\n'));
}

/** Reads lines of /proc/net/udp: the second column is the local address, the last one the drops. */
export function parseKernelDrops(text: string): KernelDrops {
  const drops = new Map<string, number>();
  for (const line of text.split('\n')) {
    const columns = line.trim().split(/\s+/, 20);
    const [slot, local] = columns;
    const count = Number(columns.at(-1));
    if (slot && /^\d+:$/.test(slot) && local && Number.isInteger(count))
      drops.set(local, (drops.get(local) ?? 0) + count);
  }
  return drops;
}

/** How Linux writes the address of a socket: words of the machine's byte order, in hexadecimal. */
export function kernelAddress(address: string, port: number): string {
  const bytes = isIPv4(address) ? address.split('.').map(Number) : ipv6Bytes(address);
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const word = bytes.slice(at, at + 4);
    if (endianness() === 'LE') word.reverse();
    words.push(word.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return `${words.join('')}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
}

function ipv6Bytes(address: string): number[] {
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = host.split('::');
  const words = (text: string) => (text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16)));
  const before = words(head);
  const after = tail === undefined ? [] : words(tail);
  const all = [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
  return all.flatMap((word) => [word >> 8, word & 0xff]);
}
