import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byVersion } from './cuda-versions.ts';

/** Folders whose subfolders are toolkits, with what stands before the version in their names. */
const homes: Partial<Record<NodeJS.Platform, { folder: string; before: string }>> = {
  linux: { folder: '/usr/local', before: 'cuda-' },
  win32: {
    folder: join(process.env.ProgramFiles ?? 'C:\\Program Files', 'NVIDIA GPU Computing Toolkit', 'CUDA'),
    before: 'v',
  },
};

/** Libraries that a distribution's own packages put among all others, with the version in their names. */
const systemLibraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64'];

/** Versions of the CUDA toolkits in the usual places, newest first; one that lies elsewhere is not found. */
export async function findCudaToolkits(platform: NodeJS.Platform = process.platform): Promise<string[]> {
  const home = homes[platform];
  if (!home) return [];
  const libraries = platform === 'linux' ? await Promise.all(systemLibraries.map(names)) : [];
  return toolkitVersions(await names(home.folder), home.before, libraries.flat());
}

/** Versions out of the names of folders (`cuda-12.4`) and libraries (`libcudart.so.12.4.127`), newest first. */
export function toolkitVersions(folders: readonly string[], before: string, libraries: readonly string[]): string[] {
  const inFolders = folders.filter((name) => name.startsWith(before)).map((name) => name.slice(before.length));
  const inLibraries = libraries.flatMap((name) => /^libcudart\.so\.(\d+\.\d+)/.exec(name)?.[1] ?? []);
  const versions = [...inFolders, ...inLibraries].filter((version) => /^\d+\.\d+$/.test(version));
  return [...new Set(versions)].sort(byVersion);
}

function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
