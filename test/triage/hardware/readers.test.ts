import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toolkitVersions } from '../../../src/main/triage/hardware/cuda-toolkits.ts';
import { cardsOnBus, joinCards } from '../../../src/main/triage/hardware/graphics-cards.ts';
import { memoryOf } from '../../../src/main/triage/hardware/machine-memory.ts';
import { readAnswer } from '../../../src/main/triage/hardware/nvidia-driver.ts';
import { probeHardware } from '../../../src/main/triage/hardware/probe-hardware.ts';

/** A folder as Linux shows the PCI bus. */
function bus(devices: Record<string, { class: string; vendor: string; driver?: string; boot?: string }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-bus-'));
  for (const [address, device] of Object.entries(devices)) {
    const at = join(folder, address);
    mkdirSync(at);
    writeFileSync(join(at, 'class'), `${device.class}\n`);
    writeFileSync(join(at, 'vendor'), `${device.vendor}\n`);
    if (device.boot) writeFileSync(join(at, 'boot_vga'), `${device.boot}\n`);
    if (device.driver) symlinkSync(`../../bus/pci/drivers/${device.driver}`, join(at, 'driver'));
  }
  return folder;
}

test('cards on the bus are told with their drivers, and NVIDIA’s own words replace what the bus says of its card', async () => {
  const onBus = await cardsOnBus(
    bus({
      '0000:00:02.0': { class: '0x030000', vendor: '0x8086', driver: 'i915', boot: '1' },
      '0000:01:00.0': { class: '0x030200', vendor: '0x10de', driver: 'nouveau', boot: '0' },
      '0000:00:1f.3': { class: '0x040300', vendor: '0x8086' },
    }),
  );
  expect(onBus?.map(({ vendor, driver, drivesDisplay }) => [vendor, driver, drivesDisplay])).toEqual([
    ['intel', 'i915', true],
    ['nvidia', 'nouveau', false],
  ]);
  const told = readAnswer(
    '00000000:01:00.0, NVIDIA GeForce RTX 3060, 550.54.14, Enabled\n',
    '| CUDA Version: 12.4     |',
  );
  expect(told.driver).toEqual({ version: '550.54.14', cuda: '12.4' });
  expect(joinCards(onBus, told.cards)?.map(({ name }) => name)).toEqual([
    'NVIDIA GeForce RTX 3060',
    'Intel card at 0000:00:02.0',
  ]);
  expect(await cardsOnBus('/does/not/exist')).toBeNull();
  expect(joinCards(null, [])).toBeNull();
});

test.each([
  ['', null],
  ['No devices were found\n', null],
  ['NVIDIA-SMI has failed because it couldn’t communicate with the NVIDIA driver.', null],
  ['00000000:01:00.0, Tesla T4, [N/A], [N/A]', '[N/A]'],
])('an odd answer of NVIDIA’s program breaks nothing: %s', (text, version) => {
  expect(readAnswer(text, text).driver?.version ?? null).toBe(version);
});

test('toolkits are told by their folders and libraries, newest first', () => {
  expect(
    toolkitVersions(['cuda', 'cuda-12.4', 'cuda-9.2', 'bin'], 'cuda-', [
      'libcudart.so.13.1.80',
      'libcudart.so.12',
      'libc.so.6',
    ]),
  ).toEqual(['13.1', '12.4', '9.2']);
});

test('a container’s memory counts, and the pages of files that were read are free', () => {
  const gib = 2 ** 30;
  const host = { platform: 'linux', total: 64 * gib, free: 40 * gib, limit: null, leftOfLimit: 40 * gib, stat: '' };
  expect(memoryOf(host)).toEqual({ total: 64 * gib, free: 40 * gib, container: false });
  const stat = `anon ${gib}\ninactive_file ${gib}\nactive_file ${gib / 2}\n`;
  const limited = { ...host, limit: 4 * gib, leftOfLimit: gib / 2, stat };
  expect(memoryOf(limited)).toEqual({ total: 4 * gib, free: 2 * gib, container: true });
  expect(memoryOf({ ...limited, stat: stat.replaceAll(/^/gm, 'total_') }).free).toBe(2 * gib);
  expect(memoryOf({ ...host, platform: 'darwin' }).free).toBeNull();
});

test('the machine that runs this has cores and memory', async () => {
  const probe = await probeHardware(['cuda']);
  expect(probe.cores).toBeGreaterThan(0);
  expect(probe.memory.total).toBeGreaterThan(2 ** 28);
  expect(probe.endedWith).toEqual(['cuda']);
});
