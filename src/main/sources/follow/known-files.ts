import { z } from 'zod';
import { type FollowedFile, type FollowedState, followedFile, followedStateSchema, stateOf } from './followed-file.ts';

/** Contents of files that are gone are remembered, so that a copy of them that turns up later is not read again. */
const maxGone = 2000;

const stateSchema = z.object({ version: z.literal(1), nextId: z.number().int(), files: z.array(followedStateSchema) });

/** All contents that were met, oldest first. */
export class KnownFiles {
  files: FollowedFile[];
  #nextId: number;

  /** Goes on from a stored state. @throws Error where it is none. */
  constructor(state: string | null, now: number) {
    const stored = state === null ? { nextId: 1, files: [] } : stateSchema.parse(JSON.parse(state));
    this.#nextId = stored.nextId;
    this.files = stored.files.map((file) => followedFile(file, now));
  }

  state(): string {
    return JSON.stringify({ version: 1, nextId: this.#nextId, files: this.files.map(stateOf) });
  }

  add(facts: Omit<FollowedState, 'id'>, now: number): FollowedFile {
    const file = followedFile({ ...facts, id: this.#nextId }, now);
    this.#nextId += 1;
    this.files.push(file);
    return file;
  }

  remove(file: FollowedFile): void {
    this.files = this.files.filter((other) => other !== file);
  }

  byId(id: number): FollowedFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  /** Forgets the contents that are gone for longest, beyond a limit. */
  forgetOldest(): void {
    const gone = this.files.filter((file) => file.goneAt !== null);
    if (gone.length <= maxGone) return;
    gone.sort((left, right) => (left.goneAt ?? 0) - (right.goneAt ?? 0));
    const forgotten = new Set(gone.slice(0, gone.length - maxGone));
    this.files = this.files.filter((file) => !forgotten.has(file));
  }
}
