import { open } from 'node:fs/promises';

/** Brings a folder's entries to the disk, so that a rename outlives a power cut; Windows has nothing of the kind and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
