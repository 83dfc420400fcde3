import { AppError } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { GroupChanges, OpenGroup } from '../../shared/ingest.ts';
import type { LogEvent } from '../../shared/log.ts';
import { emitGroup } from './emit.ts';
import { factsOf } from './facts.ts';
import { planFolds, planLargerStories } from './fold.ts';
import {
  addEvent,
  type GrowingGroup,
  groupId,
  mergeGroups,
  newGroup,
  restoreGroup,
  type Story,
  serialiseGroup,
} from './group-state.ts';
import type { Grouper, GrouperLimits, GrouperOptions } from './grouper.ts';
import { LiveGroups } from './live-groups.ts';
import { ProcessLinks, type ProcessLinksState } from './process-links.ts';
import { isPast, Sessions } from './sessions.ts';
import { StoryTeller } from './story.ts';
import { type MinerState, TemplateMiner } from './template-miner.ts';

const defaultLimits: GrouperLimits = { softOpenGroups: 4000, maxOpenGroups: 12_000, maxTemplates: 5000 };

interface GrouperState {
  version: 1;
  order: number;
  openings: number;
  now: number | null;
  evicted: number;
  sweepAt: number;
  miner: MinerState;
  links: ProcessLinksState;
  loginFamilies: string[];
}

/**
 * Makes a grouper: see {@link Grouper}. With `restored` it goes on as if it had never stopped.
 * @throws AppError `store-damaged` if the restored state can't be read.
 */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  return new StoryGrouper(options);
}

class StoryGrouper implements Grouper {
  readonly #limits: GrouperLimits;
  readonly #tells: (group: GrowingGroup) => boolean;
  readonly #miner: TemplateMiner;
  readonly #links: ProcessLinks;
  readonly #teller: StoryTeller;
  readonly #open = new Map<string, GrowingGroup>();
  readonly #sessions = new Sessions();
  /** Null where all is read to its end. */
  readonly #live: LiveGroups | null;
  readonly #dirty = new Set<GrowingGroup>();
  #removed: string[] = [];
  #closed: EventGroup[] = [];
  #order = 0;
  /** Number of groups opened so far: the order in which groups are looked at and handed out. */
  #openings = 0;
  #now: number | null = null;
  #evicted = 0;
  /** Number of open groups at which those past their window are closed next. */
  #sweepAt: number;

  constructor(options: GrouperOptions) {
    const limits = Object.entries(options.limits ?? {}).filter(([, value]) => value !== undefined);
    const { tells } = options;
    this.#tells = (group) => tells !== undefined && group.samples.list().some(({ brief }) => tells(brief));
    this.#limits = { ...defaultLimits, ...Object.fromEntries(limits) };
    const state = options.restored === undefined ? undefined : readState(options.restored.state);
    this.#miner = new TemplateMiner(this.#limits.maxTemplates, state?.miner);
    this.#links = new ProcessLinks(state?.links);
    this.#teller = new StoryTeller(this.#miner, this.#links, state?.loginFamilies);
    this.#sweepAt = state?.sweepAt ?? this.#limits.softOpenGroups;
    this.#order = state?.order ?? 0;
    this.#openings = state?.openings ?? 0;
    this.#now = state?.now ?? null;
    this.#evicted = state?.evicted ?? 0;
    const groups = (options.restored?.open ?? []).map((open) => this.#restore(open));
    for (const group of groups.sort(byOpening)) {
      this.#open.set(group.id, group);
      this.#sessions.add(group);
    }
    this.#live = options.live === true ? new LiveGroups(tells ?? (() => false), groups) : null;
  }

  get evicted(): number {
    return this.#evicted;
  }

  add(event: LogEvent): void {
    this.#order += 1;
    this.#now = event.time ?? this.#now;
    const found = factsOf(event);
    const { story, template, source, joins } = this.#teller.place(event, found, this.#order);
    const seed = [event.record.text, event.time, event.record.lineNumber];
    if (joins !== undefined) this.#joinProcess(joins, story, event.time);
    const group = this.#sessions.find(story.key, event.time) ?? this.#start(story, seed);
    addEvent(group, event, found, template, source, this.#order);
    this.#touch(group);
    if (this.#open.size > this.#sweepAt) this.#sweep();
    if (this.#open.size > this.#limits.maxOpenGroups) this.#evict();
  }

  takeChanges(): GroupChanges {
    const openChanged: OpenGroup[] = [];
    for (const group of this.#dirty) {
      openChanged.push({ id: group.id, state: serialiseGroup(group) });
      group.reported = true;
    }
    this.#dirty.clear();
    const changes = { openChanged, openRemoved: this.#removed, closed: this.#closed };
    this.#removed = [];
    this.#closed = [];
    return changes;
  }

  advance(now: number): EventGroup[] {
    const live = this.#live;
    if (live === null) return [];
    live.note(now);
    this.#closeFoldedLast(live.over(this.#open.values(), now));
    const due = live.due(now);
    this.#joinLarger(due.filter((group) => group.kind === 'actor' && !isShown(group)));
    const left = due.filter((group) => this.#open.get(group.id) === group);
    const handedOut = live.handOut(left, this.#open.values(), now);
    for (const { id } of handedOut) {
      const group = this.#open.get(id);
      if (group !== undefined) this.#dirty.add(group);
    }
    return handedOut;
  }

  flush(): void {
    this.#close([...this.#open.values()].filter((group) => !isFolded(group)));
    this.#close([...this.#open.values()]);
    this.#sweepAt = this.#limits.softOpenGroups;
  }

  state(): string {
    const state: GrouperState = {
      version: 1,
      order: this.#order,
      openings: this.#openings,
      now: this.#now,
      evicted: this.#evicted,
      sweepAt: this.#sweepAt,
      miner: this.#miner.toState(),
      links: this.#links.toState(),
      loginFamilies: this.#teller.loginFamilies,
    };
    return JSON.stringify(state);
  }

  #restore(open: OpenGroup): GrowingGroup {
    try {
      return restoreGroup(open.id, open.state, (id) => this.#miner.get(id));
    } catch (cause) {
      throw damagedState(cause);
    }
  }

  #start(story: Story, seed: readonly (string | number | null)[]): GrowingGroup {
    // The number in a template's key depends on what was read before; the record itself tells routine groups apart.
    const base = [story.kind === 'routine' ? story.family : story.key, ...seed];
    let id = groupId(base);
    for (let copy = 2; this.#open.has(id); copy += 1) id = groupId([...base, copy]);
    this.#openings += 1;
    const group = newGroup(story, id, this.#openings);
    this.#open.set(id, group);
    this.#sessions.add(group);
    return group;
  }

  #remove(group: GrowingGroup): void {
    this.#open.delete(group.id);
    this.#sessions.remove(group);
    this.#dirty.delete(group);
    this.#live?.forget(group);
    if (group.reported) this.#removed.push(group.id);
  }

  #touch(group: GrowingGroup): void {
    this.#dirty.add(group);
    this.#live?.touch(group);
  }

  /** Moves the lines of a process that came before its source was named into the source's story. */
  #joinProcess(processKey: string, story: Story, time: number | null): void {
    const waiting = this.#sessions.find(processKey, time);
    if (waiting === undefined) return;
    const target = this.#sessions.find(story.key, time);
    if (target !== undefined) {
      if (isShown(waiting)) return;
      this.#remove(waiting);
      mergeGroups(target, waiting);
      this.#touch(target);
      return;
    }
    this.#sessions.remove(waiting);
    this.#openings += 1;
    Object.assign(waiting, story, { opened: this.#openings });
    this.#sessions.add(waiting);
  }

  #sweep(): void {
    // Live groups end by this machine's clock: one sender with a wrong date must not end the stories of all others.
    if (this.#live !== null) return;
    const past = [...this.#open.values()].filter((group) => isPast(group, this.#now));
    const folded = past.filter(isFolded);
    this.#close(past.filter((group) => !isFolded(group)));
    this.#close(folded.filter((group) => isPast(group, this.#now)));
    // The next sweep waits for some growth, so that its cost is shared by as many events.
    this.#sweepAt = Math.max(this.#limits.softOpenGroups, Math.ceil(this.#open.size * 1.1));
  }

  #evict(): void {
    while (this.#open.size > this.#limits.maxOpenGroups) {
      const excess = this.#open.size - this.#limits.maxOpenGroups;
      const number = Math.max(excess, Math.floor(this.#limits.maxOpenGroups / 20));
      const oldest = [...this.#open.values()].sort(byEviction).slice(0, number);
      this.#evicted += oldest.length;
      this.#close(oldest);
    }
  }

  /** Closes live groups, those first that others may join. */
  #closeFoldedLast(groups: readonly GrowingGroup[]): void {
    this.#close(groups.filter((group) => !isFolded(group)));
    this.#close(groups.filter(isFolded));
  }

  /** Moves what many sources do together into one story while they are at it; `due` are those to be looked at. */
  #joinLarger(due: readonly GrowingGroup[]): void {
    if (due.length === 0) return;
    const families = new Set(due.map((group) => group.family));
    const all = [...this.#open.values()].filter((group) => group.kind === 'actor' && families.has(group.family));
    const plan = planLargerStories(all, this.#isOpen);
    const joining = all.filter((group) => plan.has(group) && !isShown(group)).sort(byOpening);
    for (const group of joining) this.#remove(group);
    this.#settle(joining, plan);
  }

  readonly #isOpen = (key: string, time: number | null): boolean => this.#sessions.find(key, time) !== undefined;

  /** Closes groups: those that are a part of something larger join it, the others are handed out. */
  #close(groups: readonly GrowingGroup[]): void {
    const closing = [...groups].sort(byOpening);
    for (const group of closing) this.#remove(group);
    this.#settle(closing, planFolds(closing, this.#isOpen, this.#tells));
  }

  #settle(closing: readonly GrowingGroup[], plan: ReadonlyMap<GrowingGroup, Story>): void {
    for (const group of closing) {
      const story = isShown(group) ? undefined : plan.get(group);
      if (story === undefined) {
        this.#closed.push(emitGroup(group));
        continue;
      }
      const target = this.#sessions.find(story.key, group.first) ?? this.#start(story, [group.id]);
      mergeGroups(target, group);
      this.#touch(target);
    }
  }
}

/** Whether a live group was handed out while it grew. */
function isShown(group: GrowingGroup): boolean {
  return group.live !== null && group.live.shown !== null;
}

function isFolded(group: GrowingGroup): boolean {
  return group.kind === 'fold' || group.kind === 'account' || group.kind === 'probes';
}

/** The longest untouched first; what others fold into last, or each eviction would close it and start it anew. */
function byEviction(a: GrowingGroup, b: GrowingGroup): number {
  return Number(isFolded(a)) - Number(isFolded(b)) || a.touched - b.touched || byOpening(a, b);
}

function byOpening(a: GrowingGroup, b: GrowingGroup): number {
  return a.opened - b.opened;
}

function readState(json: string): GrouperState {
  try {
    const state = JSON.parse(json) as GrouperState;
    if (state.version === 1) return state;
  } catch (cause) {
    throw damagedState(cause);
  }
  throw damagedState();
}

function damagedState(cause?: unknown): AppError {
  return new AppError(
    {
      code: 'store-damaged',
      message: 'The saved state of an interrupted import cannot be read.',
      effect: 'What was stored before stays as it is; the import cannot go on from where it stood.',
      remedy: 'Start the import again from the beginning.',
    },
    cause,
  );
}
