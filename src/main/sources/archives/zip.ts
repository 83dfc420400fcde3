import { configure, type Entry, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js';
import { inflateEntry } from './inflate-entry.ts';
import type { RandomAccess } from './random-access.ts';
import { writtenPieces } from './written-pieces.ts';

/** One entry of a ZIP archive, as its central directory describes it. */
export interface ZipEntry {
  path: string;
  kind: 'file' | 'folder' | 'link';
  encrypted: boolean;
  modifiedAt: number | null;
  /**
   * Its bytes, at most as many as the directory states, checked against their checksum when all were given. They throw
   * what zip.js says: `isWrongPassword` tells a wrong password from damage.
   */
  bytes(password: string | undefined): AsyncGenerator<Buffer>;
  /** Whether this password can be right. One of 256 wrong ones passes for entries of the old encryption. */
  accepts(password: string): Promise<boolean>;
}

/** Each entry describes itself in at most some hundred bytes: a directory larger than this is no usual one. */
const maxDirectoryBytes = 64 * 1024 * 1024;

// Threads of its own would need a second copy of the code, and reading has a thread already.
configure({ useWebWorkers: false, chunkSize: 64 * 1024 });

const deflate64 = 9;
/** AE-2 keeps no checksum: its bytes are authenticated. */
const authenticatedAes = 2;

/** Whether the bytes begin a ZIP archive; an empty one too. */
export function isZip(head: Buffer): boolean {
  const magic = head.toString('latin1', 0, 4);
  return magic === 'PK\x03\x04' || magic === 'PK\x05\x06';
}

/** The entries in the order of the central directory. @throws Error what zip.js says where it is damaged or no ZIP archive. */
export async function* zipEntries(archive: RandomAccess): AsyncGenerator<ZipEntry> {
  const reader = new ZipReader(new ArchiveReader(archive), {
    checkSignature: true,
    checkAuthenticationCode: true,
    checkOverlappingEntry: true,
    // Names are shown and never opened, so that none is unsafe; sizes are checked as the bytes come.
    strictness: 'balanced',
    filenameValidation: 'tolerant',
  });
  try {
    for await (const entry of reader.getEntriesGenerator()) yield describe(entry);
  } finally {
    await reader.close();
  }
}

/** What makes a ZIP file a document or a program, by the entries that such a one has. */
export function kindOfZip(paths: readonly string[]): string | null {
  if (paths.includes('[Content_Types].xml')) return 'an Office document';
  if (paths[0] === 'mimetype') return 'a document';
  if (paths.includes('META-INF/MANIFEST.MF')) return 'a program (Java)';
  return null;
}

function describe(entry: Entry): ZipEntry {
  const modified = entry.lastModDate?.getTime();
  const data = entry as FileEntry;
  return {
    path: entry.filename,
    kind: entry.directory ? 'folder' : entry.symlink ? 'link' : 'file',
    encrypted: entry.encrypted,
    modifiedAt: modified === undefined || Number.isNaN(modified) ? null : modified,
    bytes(password) {
      const options = password === undefined ? {} : { password };
      // Deflate64, of Windows' own archives with more than 2 GB, is known to zip.js alone.
      if (entry.compressionMethod === deflate64) return writtenPieces((stream) => data.getData(stream, options));
      // zip.js undoes the encryption alone: it would hold back 64 KB of packed bytes in which it finds damage.
      const packed = writtenPieces((stream) => data.getData(stream, { ...options, passThrough: 'compressed' }));
      const authenticated = entry.extraFieldAES?.vendorVersion === authenticatedAes;
      const checksum = authenticated ? null : (entry.crc32 ?? null);
      return inflateEntry(entry.compressionMethod, { bytes: entry.uncompressedSize, checksum }, packed);
    },
    async accepts(password) {
      try {
        await data.getData(new WritableStream(), { password, checkPasswordOnly: true, passThrough: 'compressed' });
        return true;
      } catch (thrown) {
        if (isWrongPassword(thrown)) return false;
        throw thrown;
      }
    },
  };
}

/** Whether what an entry's bytes threw says that the password is another one. */
export function isWrongPassword(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === 'Invalid password';
}

class ArchiveReader extends Reader<RandomAccess> {
  readonly #archive: RandomAccess;

  constructor(archive: RandomAccess) {
    super(archive);
    this.#archive = archive;
    this.size = archive.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > maxDirectoryBytes) throw new Error('its directory is too large');
    return await this.#archive.read(index, length);
  }
}
