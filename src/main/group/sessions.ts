import type { GrowingGroup, StoryKind } from './group-state.ts';

const hour = 3_600_000;

/** How long a silence ends a group of a kind, and how long a group may last, in ms. */
export const windows: Readonly<Record<StoryKind, { gap: number; longest: number }>> = {
  actor: { gap: 2 * hour, longest: 24 * hour },
  account: { gap: 2 * hour, longest: 24 * hour },
  probes: { gap: 24 * hour, longest: 7 * 24 * hour },
  process: { gap: 2 * hour, longest: 24 * hour },
  // Routine lines tell no story that could end: short windows would only give one more row a day for the same thing.
  routine: { gap: 7 * 24 * hour, longest: 31 * 24 * hour },
  fold: { gap: 31 * 24 * hour, longest: 31 * 24 * hour },
};

/** Whether an event of that time may join the group. Without a time on either side, the key alone decides. */
function reaches(group: GrowingGroup, time: number | null): boolean {
  if (time === null || group.first === null || group.last === null) return true;
  const { gap, longest } = windows[group.kind];
  if (time < group.first - gap || time > group.last + gap) return false;
  return Math.max(time, group.last) - Math.min(time, group.first) <= longest;
}

/** The open groups by key; one key may have several, as files may go back in time. */
export class Sessions {
  readonly #byKey = new Map<string, GrowingGroup[]>();

  /** The open group of that key which an event of that time continues. */
  find(key: string, time: number | null): GrowingGroup | undefined {
    const groups = this.#byKey.get(key);
    return groups?.findLast((group) => reaches(group, time));
  }

  add(group: GrowingGroup): void {
    const groups = this.#byKey.get(group.key);
    if (groups === undefined) this.#byKey.set(group.key, [group]);
    else groups.push(group);
  }

  remove(group: GrowingGroup): void {
    const groups = this.#byKey.get(group.key)?.filter((other) => other !== group) ?? [];
    if (groups.length === 0) this.#byKey.delete(group.key);
    else this.#byKey.set(group.key, groups);
  }
}

/** Whether events of that time have left the group behind, or not come to it yet. */
export function isPast(group: GrowingGroup, now: number | null): boolean {
  return now !== null && group.first !== null && !reaches(group, now);
}

/** Groups that fit into one window of that kind: no silence is longer than its gap, and all are within its length. */
export function clustersInTime(groups: readonly GrowingGroup[], kind: StoryKind): GrowingGroup[][] {
  const { gap, longest } = windows[kind];
  const clusters: GrowingGroup[][] = [];
  let start = 0;
  let end = 0;
  for (const group of [...groups].sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || a.opened - b.opened)) {
    const first = group.first ?? 0;
    const last = group.last ?? 0;
    const cluster = clusters.at(-1);
    if (cluster !== undefined && first - end <= gap && Math.max(last, end) - start <= longest) {
      cluster.push(group);
      end = Math.max(end, last);
    } else {
      clusters.push([group]);
      start = first;
      end = last;
    }
  }
  return clusters;
}
