import { type Content, type StreamedContent, streamedContent } from '../content.ts';
import { archiveDamaged, notALog } from '../failures.ts';
import type { Found, Unpacking } from '../found.ts';
import { notAFile, passwordNeeded, passwordWrong, tooLargeWithin } from './failures.ts';
import { type RandomAccess, randomAccessToFile, randomAccessToStream } from './random-access.ts';
import { isWrongPassword, kindOfZip, type ZipEntry, zipEntries } from './zip.ts';

/**
 * A ZIP archive within another archive, or on standard input, is held in memory: its directory stands at its end. Logs of
 * a gigabyte fit into so much.
 */
const maxHeldMegabytes = 64;

/** What the entries of a ZIP archive hold, in the order of its directory. @throws AppError `archive-damaged`, `not-a-log`. */
export async function* unpackZip(archive: Content, unpacking: Unpacking): AsyncGenerator<Found> {
  const bytes = await randomAccess(archive, unpacking);
  try {
    const entries = await listed(archive.name, bytes, unpacking);
    for (const entry of entries) {
      if (entry.kind === 'folder') continue;
      const name = unpacking.nameOf(archive.name, entry.path);
      yield* unpacking.entry(name, async () => {
        if (entry.kind === 'link') throw notAFile(name, 'a link');
        return await unlocked(name, entry, unpacking);
      });
    }
  } finally {
    await bytes.close();
  }
}

async function randomAccess(archive: Content, { budget }: Unpacking): Promise<RandomAccess> {
  if (archive.seekable) {
    const file = await randomAccessToFile(archive.name);
    budget.addPacked(file.size);
    return file;
  }
  const held = await randomAccessToStream(archive.bytes(0), maxHeldMegabytes * 1024 * 1024);
  if (held === null) throw tooLargeWithin(archive.name, maxHeldMegabytes);
  return held;
}

async function listed(name: string, bytes: RandomAccess, { budget }: Unpacking): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zipEntries(bytes)) {
      entries.push(entry);
      // The directory alone could fill the memory; each is counted again when it is read.
      if (entries.length > budget.limits.entries) budget.addEntries(entries.length);
    }
  } catch (thrown) {
    throw archiveDamaged(name, 'ZIP archive', thrown);
  }
  const kind = kindOfZip(entries.map(({ path }) => path));
  if (kind !== null) throw notALog(name, { name: kind, mayHoldLogs: false });
  return entries;
}

/** The entry's content; decrypted with the first of the passwords that opens it. */
async function unlocked(name: string, entry: ZipEntry, { passwords, budget }: Unpacking): Promise<StreamedContent> {
  const facts = { name, totalBytes: null, modifiedAt: entry.modifiedAt };
  const counted = (password?: string) => budget.count(damageNamed(name, entry.bytes(password)));
  if (!entry.encrypted) return await streamedContent(facts, counted());
  if (passwords.length === 0) throw passwordNeeded(name);
  for (const [index, password] of passwords.entries()) {
    if (!(await accepts(name, entry, password))) continue;
    const opened = await streamedContent(facts, counted(password));
    // One of 256 wrong passwords is only found out by what it makes of the bytes.
    if (opened.failure === null || opened.content.head.length > 0 || index === passwords.length - 1) return opened;
  }
  throw passwordWrong(name);
}

async function accepts(name: string, entry: ZipEntry, password: string): Promise<boolean> {
  try {
    return await entry.accepts(password);
  } catch (thrown) {
    throw archiveDamaged(name, 'entry of a ZIP archive', thrown);
  }
}

async function* damageNamed(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (thrown) {
    throw isWrongPassword(thrown) ? passwordWrong(name) : archiveDamaged(name, 'entry of a ZIP archive', thrown);
  }
}
