import type { GrowingGroup, LiveStanding } from './group-state.ts';
import { windows } from './sessions.ts';

const second = 1000;
const minute = 60 * second;

/** A story is looked at when it was quiet for this long, or has changed for that long without a pause. */
const quietMs = 1.5 * second;
const changingMs = 2.5 * second;
/** Least time between two hand-outs of one group, and time after which a story that goes on as it was is told of again. */
const againMs = 20 * second;
const sameAgainMs = minute;
/** The same for a group of what is left of programs: its commonest lines change with every few events. */
const foldAgainMs = 5 * minute;
/** Lines that tell no story, and were not worth handing out, join the rest of their program after this long. */
const unshownRoutineMs = 60 * minute;

export function newStanding(now: number): LiveStanding {
  return { openedAt: now, changedAt: now, waitsSince: now, shown: null, lookedAt: 0, lookedOrder: 0 };
}

/** Notes that events came since the last look. */
export function noteChange(standing: LiveStanding, now: number): void {
  standing.changedAt = now;
  standing.waitsSince ??= now;
}

/** Whether a group with new events is to be looked at now. A clock that was set back makes it so at once. */
export function isDue(group: GrowingGroup, standing: LiveStanding, now: number): boolean {
  const { shown, changedAt, waitsSince, lookedAt } = standing;
  if (shown === null) return outside(now - changedAt, quietMs) || outside(now - (waitsSince ?? now), changingMs);
  return outside(now - lookedAt, group.kind === 'fold' ? foldAgainMs : againMs);
}

/** Whether a group that was handed out is worth handing out again: it changed, or a story has gone on for a while. */
export function isWorthAgain(group: GrowingGroup, standing: LiveStanding, fingerprint: string, now: number): boolean {
  const { shown } = standing;
  if (shown === null) return true;
  if (group.count === shown.count) return false;
  if (fingerprint !== shown.fingerprint) return true;
  const isStory = group.kind !== 'routine' && group.kind !== 'fold';
  return isStory ? outside(now - shown.at, sameAgainMs) : group.count >= 2 * shown.count;
}

/** Whether the window of a group is over by the clock of this machine. */
export function isOver(group: GrowingGroup, standing: LiveStanding, now: number): boolean {
  const { gap, longest } = windows[group.kind];
  const { shown, openedAt, changedAt } = standing;
  if (group.kind === 'routine' && shown === null) return now - openedAt > unshownRoutineMs;
  return now - changedAt > gap || now - openedAt > longest;
}

function outside(passed: number, limit: number): boolean {
  return passed < 0 || passed >= limit;
}
