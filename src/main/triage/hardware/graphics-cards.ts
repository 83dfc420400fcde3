import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Card } from './hardware-probe.ts';

const vendors = new Map<string, Card['vendor']>([
  ['0x10de', 'nvidia'],
  ['0x1002', 'amd'],
  ['0x8086', 'intel'],
]);
const vendorNames = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel', other: 'graphics' } as const;

/** A card on the PCI bus with its address there, such as `0000:01:00.0`. */
export interface BusCard extends Card {
  address: string;
}

/**
 * Graphics cards on the PCI bus of Linux, with or without a driver; null where `folder` can't be read. Class 0x03 are
 * display controllers. Names are in no file there: the address stands for it.
 */
export async function cardsOnBus(folder = '/sys/bus/pci/devices'): Promise<BusCard[] | null> {
  const addresses = await readdir(folder).catch(() => null);
  if (addresses === null) return null;
  const cards: BusCard[] = [];
  for (const address of addresses.sort()) {
    const read = (name: string) =>
      readFile(join(folder, address, name), 'utf8').then(
        (text) => text.trim(),
        () => '',
      );
    if (!(await read('class')).startsWith('0x03')) continue;
    const vendor = vendors.get(await read('vendor')) ?? 'other';
    const driver = await readlink(join(folder, address, 'driver')).then(basename, () => null);
    const boot = await read('boot_vga');
    const name = `${vendorNames[vendor]} card at ${address}`;
    cards.push({ address, vendor, name, driver, drivesDisplay: boot === '' ? null : boot === '1' });
  }
  return cards;
}

/** Two lists of cards as one: what NVIDIA's program says of its cards replaces what the bus says of them. */
export function joinCards(onBus: readonly BusCard[] | null, nvidia: readonly BusCard[]): Card[] | null {
  if (onBus === null && nvidia.length === 0) return null;
  const others = (onBus ?? []).filter(({ address }) => !nvidia.some((card) => card.address === address));
  return [...nvidia, ...others].map(({ address: _address, ...card }) => card);
}
