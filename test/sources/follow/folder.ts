import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FolderFollower,
  type FolderToFollow,
  followFolder,
} from '../../../src/main/sources/follow/follow-folder.ts';
import type { FollowTimes } from '../../../src/main/sources/follow/follow-options.ts';
import type { FollowedChunk } from '../../../src/main/sources/follow/follower.ts';

/** All waits as long as the clock of a test says. */
export const testTimes: FollowTimes = { lookMs: 20, blindLookMs: 20, settleMs: 1000, partialMs: 1000, lossMs: 5000 };

/** A folder of logs with a follower that is asked round by round, under a clock that the test moves. */
export class FollowedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'porchlight-follow-'));
  now = 1_700_000_000_000;
  /** Texts that came, by the name under which they came. */
  readonly got: { file: string; text: string; lineNumber: number; offset: number }[] = [];
  readonly settings: FolderToFollow;
  follower: FolderFollower;

  constructor(settings: Partial<FolderToFollow> = {}) {
    this.settings = { path: this.path, patterns: [], from: 'start', ...settings };
    this.follower = this.#follow(null);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** One round; gives the texts that came in it. */
  async round(): Promise<string[]> {
    const before = this.got.length;
    for await (const chunk of this.follower.round(new AbortController().signal)) this.#take(chunk);
    return this.got.slice(before).map(({ text }) => text);
  }

  /** Rounds until all that waits for some time to pass has come. */
  async settle(): Promise<string[]> {
    const before = this.got.length;
    for (let round = 0; round < 4; round += 1) {
      await this.round();
      this.now += 1100;
    }
    return this.got.slice(before).map(({ text }) => text);
  }

  /** A new follower that goes on from the state of this one. */
  restart(): void {
    this.follower = this.#follow(this.follower.state());
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #follow(state: string | null): FolderFollower {
    return followFolder(this.settings, state, testTimes, () => this.now);
  }

  #take(chunk: FollowedChunk): void {
    for (const { text, lineNumber, offset, file } of chunk.records) this.got.push({ file, text, lineNumber, offset });
    chunk.taken();
  }
}
