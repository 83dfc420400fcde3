import { readFile } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import type { HardwareProbe } from './hardware-probe.ts';

/** Where Linux says what a container's memory holds: control groups of version 2, then 1. */
const groupFiles = ['/sys/fs/cgroup/memory.stat', '/sys/fs/cgroup/memory/memory.stat'];

/** Memory of this machine or of the container that it is. */
export async function readMemory(): Promise<HardwareProbe['memory']> {
  const limit = process.constrainedMemory();
  const container = limit > 0 && limit < totalmem();
  const stat = container ? await firstFile(groupFiles) : '';
  return memoryOf({
    platform: process.platform,
    total: totalmem(),
    free: freemem(),
    limit: container ? limit : null,
    leftOfLimit: process.availableMemory(),
    stat,
  });
}

/**
 * Memory out of what the system says. A container's use counts the pages of files that were read, which are given back at
 * once: after a large import nothing would seem to be left. macOS counts such pages as used and doesn't tell them apart.
 */
export function memoryOf(told: {
  platform: string;
  total: number;
  free: number;
  limit: number | null;
  leftOfLimit: number;
  stat: string;
}): HardwareProbe['memory'] {
  const { platform, total, free, limit, leftOfLimit, stat } = told;
  if (platform === 'darwin') return { total, free: null, container: false };
  if (limit === null) return { total, free, container: false };
  const cached = ['inactive_file', 'active_file'].reduce(
    (sum, name) => sum + Number(new RegExp(`^(?:total_)?${name} (\\d+)$`, 'm').exec(stat)?.[1] ?? 0),
    0,
  );
  return { total: limit, free: Math.min(limit, free, leftOfLimit + cached), container: true };
}

async function firstFile(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text) return text;
  }
  return '';
}
