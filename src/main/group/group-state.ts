import { createHash } from 'node:crypto';
import { type EntityKind, entityKinds } from '../../shared/group.ts';
import type { LogEvent } from '../../shared/log.ts';
import { attackClassNames } from './attack-strings.ts';
import { type CounterState, ValueCounter } from './entities.ts';
import { type EventFacts, factBits, factNames } from './facts.ts';
import { repeatedFactScore, type Sample, SampleKeeper } from './samples.ts';
import type { Template } from './template-miner.ts';

/** Values told apart: many where a story's size depends on them, few where lines are routine. */
const valueLimit = 1000;
const routineValueLimit = 100;
const templateLimit = 100;
/** Samples of one template that are worth keeping: the first ones. */
const telling =
  /error|fail|denied|refused|invalid|attack|exploit|malware|virus|warn|critical|alert|overflow|unauthori|forbidden|violation|break-?in|segfault|panic/i;

/** What a story is about, which decides its window and how it may fold. */
export type StoryKind = 'actor' | 'account' | 'probes' | 'process' | 'routine' | 'fold';

/** Where an event belongs, and what a group made for it is to be called. */
export interface Story {
  key: string;
  kind: StoryKind;
  family: string;
  /** What the title names beside the family: the actor, the template or the fold. */
  label: string;
}

/**
 * How an open group stands in live grouping, by the clock of this machine in ms: senders' clocks may be years off. `null`
 * in a group of a file that is read to its end.
 */
export interface LiveStanding {
  openedAt: number;
  changedAt: number;
  /** Since when it has events that were not looked at; null where all were. */
  waitsSince: number | null;
  /** What was handed out of it last. A group that was handed out never joins another. */
  shown: { at: number; count: number; fingerprint: string } | null;
  /** When it was looked at last, and the number of the event up to which its lines were. */
  lookedAt: number;
  lookedOrder: number;
}

/** A group that grows. */
export interface GrowingGroup extends Story {
  id: string;
  first: number | null;
  last: number | null;
  count: number;
  lines: number;
  /** Its place in the order in which groups were opened, and the number of the event that touched it last. */
  opened: number;
  touched: number;
  entities: Partial<Record<EntityKind | 'invalidAccounts' | 'ports' | 'errorPaths', ValueCounter>>;
  templates: Map<number, { template: Template; count: number }>;
  /** Events whose template is not among those told apart. */
  otherTemplates: number;
  /** Number of events by fact, in the order of `factNames`. */
  tallies: number[];
  attackClasses: number[];
  /** Number of requests by first digit of their status. */
  statuses: number[];
  /** Failed logins since the last success: those told by programs, those told by PAM. */
  failuresOpen: [number, number];
  /** Most failures that stood before a success. */
  failuresBefore: number;
  samples: SampleKeeper;
  /** Whether its state was handed out as that of an open group. */
  reported: boolean;
  live: LiveStanding | null;
}

/** Failures before a success that make it telling: one or two are typing errors. */
export const failuresThatTell = 3;

/** The group's id: 16 hex digits that the same first record in the same kind of group gives again. */
export function groupId(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** A group without events. */
export function newGroup(story: Story, id: string, opened: number): GrowingGroup {
  return {
    ...story,
    id,
    first: null,
    last: null,
    count: 0,
    lines: 0,
    opened,
    touched: 0,
    entities: {},
    templates: new Map(),
    otherTemplates: 0,
    tallies: new Array<number>(factNames.length).fill(0),
    attackClasses: [],
    statuses: [],
    failuresOpen: [0, 0],
    failuresBefore: 0,
    samples: new SampleKeeper(),
    reported: false,
    live: null,
  };
}

function limitOf(group: GrowingGroup): number {
  return group.kind === 'routine' || group.kind === 'fold' ? routineValueLimit : valueLimit;
}

function countValue(
  group: GrowingGroup,
  kind: keyof GrowingGroup['entities'],
  value: string | null | undefined,
  weight: number,
): void {
  if (value === undefined || value === null || value === '') return;
  let counter = group.entities[kind];
  if (counter === undefined) {
    counter = new ValueCounter();
    group.entities[kind] = counter;
  }
  counter.add(value, weight, limitOf(group));
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query >= 0 ? url.slice(0, query) : url;
}

/** Adds an event and gives its facts in this group; `source` is its own or its process's, `order` its number. */
export function addEvent(
  group: GrowingGroup,
  event: LogEvent,
  found: EventFacts,
  template: Template,
  source: string | undefined,
  order: number,
): number {
  const { fields, time, record } = event;
  let { facts } = found;
  group.count += 1;
  group.lines += record.lineCount;
  group.touched = order;
  widen(group, time, time);
  if (source !== undefined) countValue(group, 'sources', source, 1);
  const account = fields['user.name'] ?? fields['user.effective.name'];
  countValue(group, 'accounts', account, 1);
  countValue(group, 'hosts', event.host ?? fields['host.name'], 1);
  countValue(group, 'programs', event.program ?? fields['process.name'], 1);
  countValue(group, 'targets', fields['destination.ip'] ?? fields['url.domain'], 1);
  countValue(group, 'ports', fields['destination.port'], 1);
  const url = fields['url.original'];
  if (url !== undefined) {
    const path = pathOf(url);
    countValue(group, 'paths', path, 1);
    if ((facts & (factBits['client-error'] | factBits['server-error'])) !== 0) countValue(group, 'errorPaths', path, 1);
  } else if (fields['process.command_line'] !== undefined) {
    countValue(group, 'paths', fields['process.name'], 1);
  }
  if ((facts & factBits['invalid-account']) !== 0) countValue(group, 'invalidAccounts', account, 1);
  if (found.status > 0) {
    const digit = Math.min(9, Math.floor(found.status / 100));
    group.statuses[digit] = (group.statuses[digit] ?? 0) + 1;
  }
  facts |= followLogins(group, facts, found.weight);
  let score = tally(group.tallies, facts, found.weight) ? 60 : 0;
  if (found.attackClasses !== 0 && tallyClasses(group.attackClasses, found.attackClasses)) score = 100;
  if ((facts & factBits['success-after-failures']) !== 0) score = Math.max(score, 120);
  if (countTemplate(group, template, 1)) score = Math.max(score, telling.test(event.message) ? 50 : 40);
  if (score === 0 && facts !== 0 && limitOf(group) === valueLimit) score = repeatedFactScore;
  group.samples.offer(event, order, score, facts, found.attackClasses);
  return facts;
}

/** Makes the group's time range hold another one. */
function widen(group: GrowingGroup, first: number | null, last: number | null): void {
  if (first !== null && (group.first === null || first < group.first)) group.first = first;
  if (last !== null && (group.last === null || last > group.last)) group.last = last;
}

/** Counts failures up to a success, and says which facts the success adds. */
function followLogins(group: GrowingGroup, facts: number, weight: number): number {
  if ((facts & factBits['auth-failure']) !== 0) group.failuresOpen[0] += weight;
  if ((facts & factBits['pam-auth-failure']) !== 0) group.failuresOpen[1] += weight;
  if ((facts & factBits['auth-success']) === 0) return 0;
  const before = Math.max(...group.failuresOpen);
  group.failuresOpen = [0, 0];
  if (before < failuresThatTell) return 0;
  group.failuresBefore = Math.max(group.failuresBefore, before);
  return factBits['success-after-failures'];
}

/** Counts each fact; true if one was new to the group. */
function tally(tallies: number[], facts: number, weight: number): boolean {
  let isNew = false;
  for (let bits = facts; bits !== 0; bits &= bits - 1) {
    const index = 31 - Math.clz32(bits & -bits);
    isNew ||= tallies[index] === 0;
    tallies[index] = (tallies[index] ?? 0) + weight;
  }
  return isNew;
}

function tallyClasses(classes: number[], mask: number): boolean {
  let isNew = false;
  for (let index = 0; index < attackClassNames.length; index++) {
    if ((mask & (1 << index)) === 0) continue;
    isNew ||= (classes[index] ?? 0) === 0;
    classes[index] = (classes[index] ?? 0) + 1;
  }
  return isNew;
}

/** Counts a template; true if it was new to the group. */
function countTemplate(group: GrowingGroup, template: Template, count: number): boolean {
  const known = group.templates.get(template.id);
  if (known !== undefined) {
    known.count += count;
    return false;
  }
  if (group.templates.size >= templateLimit) {
    group.otherTemplates += count;
    return false;
  }
  group.templates.set(template.id, { template, count });
  return true;
}

/** Number of events that carry a fact, repeated messages counted as often as the line says. */
export function tallyOf(group: GrowingGroup, name: keyof typeof factBits): number {
  return group.tallies[31 - Math.clz32(factBits[name])] ?? 0;
}

/** Failed logins: an attempt may be told by the program, by PAM, or by both, so the larger number counts. */
export function authFailuresOf(group: GrowingGroup): number {
  return Math.max(tallyOf(group, 'auth-failure'), tallyOf(group, 'pam-auth-failure'));
}

/** Adds all that `other` holds to `group`; `other` must not be used any more. */
export function mergeGroups(group: GrowingGroup, other: GrowingGroup): void {
  group.count += other.count;
  group.lines += other.lines;
  group.touched = Math.max(group.touched, other.touched);
  widen(group, other.first, other.last);
  for (const kind of Object.keys(other.entities) as (keyof GrowingGroup['entities'])[]) {
    const counter = other.entities[kind];
    if (counter === undefined) continue;
    const own = group.entities[kind] ?? new ValueCounter();
    own.merge(counter, limitOf(group));
    group.entities[kind] = own;
  }
  for (const { template, count } of other.templates.values()) countTemplate(group, template, count);
  group.otherTemplates += other.otherTemplates;
  addNumbers(group.tallies, other.tallies);
  addNumbers(group.attackClasses, other.attackClasses);
  addNumbers(group.statuses, other.statuses);
  addNumbers(group.failuresOpen, other.failuresOpen);
  group.failuresBefore = Math.max(group.failuresBefore, other.failuresBefore);
  group.samples.merge(other.samples);
}

function addNumbers(into: number[], from: readonly (number | undefined)[]): void {
  for (let index = 0; index < from.length; index++) into[index] = (into[index] ?? 0) + (from[index] ?? 0);
}

interface GroupState {
  story: [string, StoryKind, string, string];
  range: [number | null, number | null];
  numbers: [number, number, number, number, number, number];
  entities: Record<string, CounterState>;
  templates: [number, number, string][];
  tallies: number[];
  attackClasses: (number | null)[];
  statuses: (number | null)[];
  failuresOpen: [number, number];
  samples: Sample[];
  latestIsLast: boolean;
  live?: LiveStanding;
}

/** The group as compact JSON; also copies what still points into the text that was read. */
export function serialiseGroup(group: GrowingGroup): string {
  group.samples.detach();
  const entities: GroupState['entities'] = {};
  for (const [kind, counter] of Object.entries(group.entities)) entities[kind] = counter.toState();
  const state: GroupState = {
    story: [group.key, group.kind, group.family, group.label],
    range: [group.first, group.last],
    numbers: [group.opened, group.count, group.lines, group.touched, group.otherTemplates, group.failuresBefore],
    entities,
    templates: [...group.templates.values()].map(({ template, count }) => [
      template.id,
      count,
      template.tokens.join(' '),
    ]),
    tallies: group.tallies,
    attackClasses: group.attackClasses,
    statuses: group.statuses,
    failuresOpen: group.failuresOpen,
    samples: group.samples.list(),
    latestIsLast: group.samples.latestIsLast,
    ...(group.live === null ? {} : { live: group.live }),
  };
  return JSON.stringify(state);
}

/** The group of {@link serialiseGroup}; `templateOf` gives the templates that are still known. */
export function restoreGroup(id: string, json: string, templateOf: (id: number) => Template | undefined): GrowingGroup {
  const state = JSON.parse(json) as GroupState;
  const [key, kind, family, label] = state.story;
  const [opened, count, lines, touched, otherTemplates, failuresBefore] = state.numbers;
  const group = newGroup({ key, kind, family, label }, id, opened);
  Object.assign(group, { count, lines, touched, otherTemplates, failuresBefore });
  [group.first, group.last] = state.range;
  for (const kindName of [...entityKinds, 'invalidAccounts', 'ports', 'errorPaths'] as const) {
    const counter = state.entities[kindName];
    if (counter !== undefined) group.entities[kindName] = ValueCounter.fromState(counter);
  }
  for (const [templateId, uses, text] of state.templates) {
    const template = templateOf(templateId) ?? { id: templateId, tokens: text.split(' '), used: 0 };
    group.templates.set(templateId, { template, count: uses });
  }
  group.tallies = state.tallies;
  group.attackClasses = state.attackClasses.map((count) => count ?? 0);
  group.statuses = state.statuses.map((count) => count ?? 0);
  group.failuresOpen = state.failuresOpen;
  group.samples = SampleKeeper.fromSamples(state.samples, state.latestIsLast);
  group.reported = true;
  group.live = state.live ?? null;
  return group;
}
