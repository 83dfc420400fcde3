import type { GrowingGroup, Story } from './group-state.ts';

/** Routine groups with fewer events, or with less than this share of all routine events, join the rest of their family. */
const fewEvents = 5;
const smallShare = 0.01;
/** Routine groups that stay for themselves in one family; the smallest join the rest. */
const groupsOfFamily = 8;
/** Families with less than this share of all routine events join those of other programs. */
const tinyShare = 0.0025;
/** What is said of failures must not drown among what is said of starts and stops. */
const failure =
  /fail|denied|refus|reject|unauthori[sz]|forbidden|invalid|illegal|attack|exploit|malware|virus|trojan|rootkit|intrusion|violation|break-?in|blocked|suspicious|not allowed|couldn't auth/i;

/** A group that takes up small ones. */
export function foldStory(family: string, label: string): Story {
  return { key: `f|${family}|${label}`, kind: 'fold', family, label };
}

/**
 * Folds routine groups that close together, so that the rest of a program is one group beside its main templates. Those
 * that look hostile (`tells`) stay for themselves.
 */
export function planRoutine(
  groups: readonly GrowingGroup[],
  plan: Map<GrowingGroup, Story>,
  tells: (group: GrowingGroup) => boolean,
): void {
  const standing = standingRoutine(groups);
  const byFamily = new Map<string, GrowingGroup[]>();
  let total = 0;
  for (const group of groups) {
    if (group.kind !== 'routine') continue;
    total += group.count;
    if (!standing.has(group)) append(byFamily, group.family, group);
  }
  const enoughOfFamily = Math.max(fewEvents, total * tinyShare);
  for (const [family, folding] of byFamily) {
    const events = folding.reduce((sum, group) => sum + group.count, 0);
    for (const group of folding) {
      if (!tells(group)) plan.set(group, restStory(group, family, events < enoughOfFamily));
    }
  }
}

/** Those of the routine groups that are large enough, among the others, to stay for themselves. */
export function standingRoutine(groups: Iterable<GrowingGroup>): Set<GrowingGroup> {
  const byFamily = new Map<string, GrowingGroup[]>();
  let total = 0;
  for (const group of groups) {
    if (group.kind !== 'routine') continue;
    append(byFamily, group.family, group);
    total += group.count;
  }
  const enough = Math.max(fewEvents, total * smallShare);
  const standing = new Set<GrowingGroup>();
  for (const routine of byFamily.values()) {
    const largestFirst = routine.sort((a, b) => b.count - a.count || a.opened - b.opened);
    for (const group of largestFirst.slice(0, groupsOfFamily)) if (group.count >= enough) standing.add(group);
  }
  return standing;
}

function restStory(group: GrowingGroup, family: string, isTiny: boolean): Story {
  for (const { template } of group.templates.values()) {
    if (failure.test(template.tokens.join(' '))) return foldStory(family, 'failures and refusals');
  }
  if (family === 'web') return foldStory(family, 'other requests');
  return isTiny ? foldStory('several programs', 'other messages') : foldStory(family, 'other messages');
}

/** Adds to the list of a key. */
export function append(map: Map<string, GrowingGroup[]>, key: string, group: GrowingGroup): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [group]);
  else list.push(group);
}
