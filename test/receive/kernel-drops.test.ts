import { endianness } from 'node:os';
import { expect, it } from 'vitest';
import { kernelAddress, parseKernelDrops } from '../../src/main/receive/kernel-drops.ts';

const table = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  379: 0100007F:158A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 28217 2 0000000000000000 1234
  421: 00000000000000000000000001000000:158A 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 28219 2 0000000000000000 7
garbage
`;

it.skipIf(endianness() === 'BE')('finds the drops of a socket by its address and port', () => {
  const drops = parseKernelDrops(table);
  expect(drops.get(kernelAddress('127.0.0.1', 5514))).toBe(1234);
  expect(drops.get(kernelAddress('::1', 5514))).toBe(7);
  expect(drops.get(kernelAddress('0.0.0.0', 5514))).toBeUndefined();
  expect(drops.size).toBe(2);
});

it.skipIf(endianness() === 'BE')('writes addresses as the kernel does', () => {
  expect(kernelAddress('192.168.1.10', 514)).toBe('0A01A8C0:0202');
  expect(kernelAddress('::', 65_535)).toBe(`${'0'.repeat(32)}:FFFF`);
  expect(kernelAddress('2001:db8::ff00:42:8329', 1)).toBe(
    'B80D012000000000000000FF29834200:0001'.replace('000000FF', '00FF0000'),
  );
});
