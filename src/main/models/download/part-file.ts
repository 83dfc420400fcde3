import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { sizeOf } from '../file-failures.ts';
import { hashOf } from '../file-hash.ts';
import { syncFolder } from '../sync-folder.ts';

/** What is kept beside a part: where it came from, and by what a change on the server shows. */
const noteSchema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Size of the whole; null where the server didn't say. */
  bytes: z.number().nullable(),
  /** Bytes of the part that are on the disk for sure. */
  synced: z.number(),
  /** SHA-256 of the whole, once it was all there. */
  finished: z.string().nullable(),
});
export type PartNote = z.infer<typeof noteSchema>;

const partOf = (target: string) => `${target}.part`;
const noteOf = (target: string) => `${target}.part.json`;

async function readNote(target: string): Promise<PartNote | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(noteOf(target), 'utf8')));
  } catch {
    // No note, or a damaged one: nothing is known of the part.
    return null;
  }
}

/** Deletes the note beside a file that has come, when nobody will ask for it again. */
export async function dropNote(target: string): Promise<void> {
  await rm(noteOf(target), { force: true });
}

async function discardPart(target: string): Promise<void> {
  await rm(partOf(target), { force: true });
  await rm(noteOf(target), { force: true });
}

/** Hash and address of a file that came in whole; null where it is not known to have. */
export async function finishedNote(target: string): Promise<{ sha256: string; url: string } | null> {
  const note = await readNote(target);
  return note?.finished ? { sha256: note.finished, url: note.url } : null;
}

/** Bytes of a file that are here, in whole or in part; what a download will not fetch again. */
export async function bytesHere(target: string): Promise<number> {
  return (await sizeOf(target)) ?? (await sizeOf(partOf(target))) ?? 0;
}

/**
 * The part of a file that is being fetched. Its hash is computed while bytes are added, and once over what an earlier run
 * left. Failures to write are thrown as they come.
 */
export class PartFile {
  readonly target: string;
  note: PartNote | null;
  length: number;
  /** Answers of servers that the part was made of; what an earlier run left counts as two, since nobody knows. */
  pieces: number;
  #hash: Hash;
  readonly #file: FileHandle;

  private constructor(target: string, file: FileHandle, note: PartNote | null, length: number, hash: Hash) {
    this.target = target;
    this.#file = file;
    this.note = note;
    this.length = length;
    this.pieces = length > 0 ? 2 : 0;
    this.#hash = hash;
  }

  /**
   * Opens what is there of `target`. Where no hash is known that would find it, bytes that a power cut may have turned to
   * zeros are not trusted: the part is cut to what was certainly on the disk.
   */
  static async open(
    target: string,
    options: { hashKnown: boolean; signal: AbortSignal; onHashed: (bytes: number, total: number) => void },
  ): Promise<PartFile> {
    const path = partOf(target);
    let note = await readNote(target);
    let length = (await sizeOf(path)) ?? 0;
    if (!options.hashKnown) length = Math.min(length, note?.synced ?? 0);
    if (note === null && length > 0 && !options.hashKnown) length = 0;
    if (length === 0) note = null;
    const file = await open(path, 'a').then(async (made) => {
      await made.close();
      await truncate(path, length);
      return open(path, 'r+');
    });
    try {
      let done = 0;
      const { signal } = options;
      const onBytes = (bytes: number) => {
        done += bytes;
        options.onHashed(done, length);
      };
      return new PartFile(target, file, note, length, await hashOf(path, { length, signal, onBytes }));
    } catch (thrown) {
      await file.close();
      throw thrown;
    }
  }

  /** Adds bytes behind those that are there. */
  async add(bytes: Buffer): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.length + done);
      done += bytesWritten;
    }
    this.#hash.update(bytes);
    this.length += bytes.length;
  }

  /** Forgets all that came. */
  async empty(): Promise<void> {
    await this.#file.truncate(0);
    this.length = 0;
    this.pieces = 0;
    this.note = null;
    this.#hash = createHash('sha256');
  }

  /** SHA-256 of what is there, in hexadecimal. */
  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Brings the bytes to the disk and writes down what is known of them. */
  async save(): Promise<void> {
    if (!this.note) return;
    await this.#file.sync();
    this.note = { ...this.note, synced: this.length };
    await writeFile(noteOf(this.target), JSON.stringify(this.note));
  }

  /** Ends the work on the part and keeps it. A full disk must not hide why it ended, so that nothing is thrown here. */
  async close(): Promise<void> {
    // A write that a full disk cut leaves bytes behind those that were counted.
    await this.#file.truncate(this.length).catch(() => {});
    await this.save().catch(() => {});
    await this.#file.close().catch(() => {});
    if (this.length === 0) await discardPart(this.target).catch(() => {});
  }

  /** The part has become the file: bytes to the disk, then the name. */
  async finish(): Promise<void> {
    const note = this.note ?? {
      url: '',
      etag: null,
      lastModified: null,
      bytes: this.length,
      synced: 0,
      finished: null,
    };
    this.note = { ...note, finished: this.sha256() };
    await this.save();
    await this.#file.close();
    // A rename takes the place of a file of that name: what was there was found to be another one.
    await rename(partOf(this.target), this.target);
    await syncFolder(dirname(this.target));
  }
}
