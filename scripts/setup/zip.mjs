import { createReadStream } from 'node:fs';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

// Field offsets and signatures: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const LINK_TYPE = 0o120000;

/**
 * @typedef {object} ZipEntry
 * @property {string} name as written in the archive, parts divided by `/`; a folder's ends in `/`
 * @property {number} method 0 stored, 8 deflated
 * @property {number} compressedBytes
 * @property {number} bytes
 * @property {number} offset of the local header
 * @property {number} mode Unix type and permissions; 0 where the archive has none
 */

/**
 * Reads the list of entries of an archive (no ZIP64: what is unpacked here is under 4 GB).
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readEntries(file) {
  const { size } = await file.stat();
  const end = Buffer.alloc(Math.min(size, END_BYTES + 0xffff));
  await file.read(end, 0, end.length, size - end.length);
  const at = end.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || end.length - at < END_BYTES || end.readUInt32LE(at) !== END_SIGNATURE) {
    throw new Error('not a zip archive, or one that was cut short');
  }
  const count = end.readUInt16LE(at + 10);
  const directory = Buffer.alloc(end.readUInt32LE(at + 12));
  const directoryOffset = end.readUInt32LE(at + 16);
  if (count === 0xffff || directoryOffset === 0xffffffff) throw new Error('ZIP64 archives are not read');
  await file.read(directory, 0, directory.length, directoryOffset);

  const entries = [];
  for (let position = 0; entries.length < count; ) {
    if (directory.length - position < ENTRY_BYTES || directory.readUInt32LE(position) !== ENTRY_SIGNATURE) {
      throw new Error('the list of entries is damaged');
    }
    const nameBytes = directory.readUInt16LE(position + 28);
    entries.push({
      name: directory.toString('utf8', position + ENTRY_BYTES, position + ENTRY_BYTES + nameBytes),
      method: directory.readUInt16LE(position + 10),
      compressedBytes: directory.readUInt32LE(position + 20),
      bytes: directory.readUInt32LE(position + 24),
      offset: directory.readUInt32LE(position + 42),
      mode: directory.readUInt16LE(position + 40),
    });
    position += ENTRY_BYTES + nameBytes + directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
  }
  return entries;
}

/**
 * The place of an entry below a folder.
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 * @throws where the name leads out of the folder
 */
function placeOf(folder, name) {
  const place = resolve(folder, name);
  const inside = relative(folder, place);
  if (
    name.includes('\\') ||
    name.includes('\0') ||
    isAbsolute(name) ||
    inside === '..' ||
    inside.startsWith(`..${sep}`) ||
    isAbsolute(inside)
  ) {
    throw new Error(`the archive's entry ${JSON.stringify(name)} leads out of the folder`);
  }
  return place;
}

/**
 * The content of an entry, unpacked.
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} path of the archive
 * @param {ZipEntry} entry
 * @returns {AsyncGenerator<Buffer>}
 * @throws where it has another size than the archive says
 */
async function* contentOf(file, path, entry) {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`the archive's entry ${JSON.stringify(entry.name)} is packed by method ${entry.method}`);
  }
  let bytes = 0;
  if (entry.compressedBytes > 0) {
    const local = Buffer.alloc(LOCAL_BYTES);
    await file.read(local, 0, LOCAL_BYTES, entry.offset);
    const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
    const raw = createReadStream(path, { start, end: start + entry.compressedBytes - 1, highWaterMark: 1 << 20 });
    const content =
      entry.method === STORED ? raw : pipeline(raw, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined);
    for await (const chunk of content) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  if (bytes !== entry.bytes) throw new Error(`the archive's entry ${JSON.stringify(entry.name)} is cut short`);
}

/**
 * Unpacks an archive. Permissions and symbolic links are kept; an entry that leads out of the folder is refused before
 * anything is written.
 * @param {string} path of the archive
 * @param {string} folder an empty one
 * @param {(name: string) => string | undefined} [rename] another name for an entry, or `undefined` to leave it out
 * @returns {Promise<number>} how many files were written
 */
export async function extractZip(path, folder, rename = (name) => name) {
  const file = await open(path, 'r');
  try {
    const wanted = (await readEntries(file)).flatMap((entry) => {
      const name = rename(entry.name);
      return name ? [{ entry, place: placeOf(folder, name) }] : [];
    });
    const links = [];
    let files = 0;
    for (const { entry, place } of wanted) {
      if (entry.name.endsWith('/')) {
        await mkdir(place, { recursive: true });
        continue;
      }
      await mkdir(dirname(place), { recursive: true });
      const content = contentOf(file, path, entry);
      if ((entry.mode & FILE_TYPE) === LINK_TYPE) {
        const chunks = [];
        for await (const chunk of content) chunks.push(chunk);
        const target = Buffer.concat(chunks).toString('utf8');
        placeOf(folder, join(relative(folder, dirname(place)), target));
        links.push({ place, target });
      } else {
        await writeFile(place, content, { flag: 'wx', mode: entry.mode & 0o777 || 0o644 });
      }
      files++;
    }
    // Last, so that no file is written through a link.
    for (const { place, target } of links) await symlink(target, place);
    return files;
  } finally {
    await file.close();
  }
}
