import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toAppErrorData } from '../../../shared/errors.ts';
import { pathFailure } from '../failures.ts';
import type { FollowedProblem } from './follower.ts';

/** A regular file as it lies in the folder. */
export interface FoundFile {
  path: string;
  /** Device and inode. */
  key: string;
  size: number;
  /** Differs whenever content or name of the file changed. */
  changed: string;
  /** In ns since 1970. */
  modifiedAt: bigint;
}

export interface FolderScan {
  /** By key: a file of several names (hard or symbolic links) is there once. */
  files: Map<string, FoundFile>;
  folders: string[];
  /** Whether there is anything at the path itself. */
  isThere: boolean;
  problems: FollowedProblem[];
}

/** Deeper folders and further files are not followed: a wrong choice such as the whole disk must end. */
const maxDepth = 6;
const maxFiles = 20_000;
/** Looked at at once; Node has 4 threads for it. */
const atOnce = 16;

/**
 * What lies in a folder and those below it, links followed; of a path that is a file, or is not there, its folder alone
 * without those below. Of the names of one file the first that is `wanted` counts. Throws as the file system does where
 * the folder can't be read.
 */
export async function scanFolder(path: string, wanted: (path: string) => boolean): Promise<FolderScan> {
  const scan: FolderScan = { files: new Map(), folders: [], isThere: true, problems: [] };
  const root = await stat(path, { bigint: true }).catch(() => null);
  scan.isThere = root !== null;
  const seen = new Set<string>();
  if (root?.isDirectory()) {
    seen.add(keyOf(root));
    await scanOne(path, scan, seen, maxDepth, wanted);
  } else await scanOne(dirname(path), scan, seen, 0, wanted);
  return scan;
}

async function scanOne(
  folder: string,
  scan: FolderScan,
  seen: Set<string>,
  depth: number,
  wanted: (path: string) => boolean,
): Promise<void> {
  scan.folders.push(folder);
  const names = (await readdir(folder)).sort();
  const below: string[] = [];
  for (let start = 0; start < names.length; start += atOnce) {
    const paths = names.slice(start, start + atOnce).map((name) => join(folder, name));
    const stats = await Promise.all(
      paths.map((path) => stat(path, { bigint: true }).catch((thrown) => note(scan, path, thrown))),
    );
    for (const [index, facts] of stats.entries()) {
      const path = paths[index] ?? '';
      if (facts === null) continue;
      if (facts.isDirectory() && depth > 0 && !names[start + index]?.startsWith('.') && !seen.has(keyOf(facts))) {
        seen.add(keyOf(facts));
        below.push(path);
      }
      if (facts.isFile()) add(scan, foundFrom(path, facts), wanted);
    }
  }
  for (const path of below) {
    if (scan.files.size >= maxFiles) return;
    await scanOne(path, scan, seen, depth - 1, wanted).catch((thrown) => note(scan, path, thrown));
  }
}

function add(scan: FolderScan, file: FoundFile, wanted: (path: string) => boolean): void {
  const other = scan.files.get(file.key);
  if (other === undefined ? scan.files.size < maxFiles : !wanted(other.path) && wanted(file.path))
    scan.files.set(file.key, file);
}

/** A file may vanish between the list and the look; that is no problem of the user. */
function note(scan: FolderScan, path: string, thrown: unknown): null {
  const failure = pathFailure(path, thrown);
  if (failure.data.code !== 'not-found') scan.problems.push({ file: path, error: toAppErrorData(failure) });
  return null;
}

function keyOf(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

export function foundFrom(path: string, stats: BigIntStats): FoundFile {
  return {
    path,
    key: keyOf(stats),
    size: Number(stats.size),
    changed: `${stats.size}.${stats.mtimeNs}.${stats.ctimeNs}`,
    modifiedAt: stats.mtimeNs,
  };
}
