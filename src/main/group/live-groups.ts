import type { EventGroup } from '../../shared/group.ts';
import { emitGroup } from './emit.ts';
import { isStrong } from './fold.ts';
import { standingRoutine } from './fold-routine.ts';
import type { GrowingGroup } from './group-state.ts';
import { isDue, isOver, isWorthAgain, newStanding, noteChange } from './live-standing.ts';

/** Time between two looks for groups whose window is over, and at lines that tell no story, in ms. */
const closingMs = 10_000;
const routineMs = 5_000;

/**
 * What live grouping adds to open groups: when each is looked at, which are handed out while they grow, and when their
 * window is over. Times are those of this machine's clock, in ms.
 */
export class LiveGroups {
  readonly #tells: (brief: string) => boolean;
  /** Those with events since the last call of {@link LiveGroups.note}, and those with events not looked at. */
  readonly #touched = new Set<GrowingGroup>();
  readonly #waiting = new Set<GrowingGroup>();
  #closedAt = 0;
  #routineAt = 0;

  constructor(tells: (brief: string) => boolean, restored: readonly GrowingGroup[]) {
    this.#tells = tells;
    for (const group of restored) this.#touched.add(group);
  }

  touch(group: GrowingGroup): void {
    this.#touched.add(group);
  }

  forget(group: GrowingGroup): void {
    this.#touched.delete(group);
    this.#waiting.delete(group);
  }

  /** Gives the groups that got events since the last call their time. */
  note(now: number): void {
    for (const group of this.#touched) {
      if (group.live === null) group.live = newStanding(now);
      else noteChange(group.live, now);
      this.#waiting.add(group);
    }
    this.#touched.clear();
  }

  /** Open groups whose window is over; looked for now and then. */
  over(open: Iterable<GrowingGroup>, now: number): GrowingGroup[] {
    if (Math.abs(now - this.#closedAt) < closingMs) return [];
    this.#closedAt = now;
    return [...open].filter((group) => group.live !== null && isOver(group, group.live, now));
  }

  /** Groups to be looked at now. Which lines tell no story hangs on all that are open, so these have a rhythm of their own. */
  due(now: number): GrowingGroup[] {
    const withRoutine = Math.abs(now - this.#routineAt) >= routineMs;
    if (withRoutine) this.#routineAt = now;
    return [...this.#waiting].filter((group) => {
      if (group.live === null || !isDue(group, group.live, now)) return false;
      return withRoutine || group.kind !== 'routine' || group.live.shown !== null;
    });
  }

  /** Looks at groups and gives those that are worth handing out, as they are. */
  handOut(due: readonly GrowingGroup[], open: Iterable<GrowingGroup>, now: number): EventGroup[] {
    const standing = due.some((group) => group.kind === 'routine') ? standingRoutine(open) : new Set<GrowingGroup>();
    const handedOut: EventGroup[] = [];
    for (const group of due) {
      const { live } = group;
      if (live === null) continue;
      live.waitsSince = null;
      live.lookedAt = now;
      if (live.shown === null && !this.#standsAlone(group, standing)) {
        this.#waiting.delete(group);
        continue;
      }
      const emitted = emitGroup(group);
      // What was not worth it now may be later: it goes on waiting.
      if (!isWorthAgain(group, live, emitted.fingerprint, now)) continue;
      this.#waiting.delete(group);
      live.shown = { at: now, count: group.count, fingerprint: emitted.fingerprint };
      handedOut.push(emitted);
    }
    return handedOut;
  }

  /** Whether a group would not join another one if it closed now. */
  #standsAlone(group: GrowingGroup, standing: ReadonlySet<GrowingGroup>): boolean {
    if (group.kind === 'fold' || group.kind === 'account' || group.kind === 'probes') return true;
    if (group.kind === 'routine' ? standing.has(group) : isStrong(group)) return true;
    return this.#hostile(group);
  }

  /** Whether one of the lines that came since the last look tells of an attack. */
  #hostile(group: GrowingGroup): boolean {
    const looked = group.live?.lookedOrder ?? 0;
    let latest = looked;
    let found = false;
    for (const { order, brief } of group.samples.list()) {
      if (order <= looked) continue;
      latest = Math.max(latest, order);
      found ||= this.#tells(brief);
    }
    if (group.live !== null) group.live.lookedOrder = latest;
    return found;
  }
}
