import { type EntityList, type EventGroup, entityKinds } from '../../shared/group.ts';
import type { ValueCounter } from './entities.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { GrowingGroup, StoryKind } from './group-state.ts';
import type { Sample } from './samples.ts';
import { signalsOf } from './signals.ts';

const listedValues = 10;
const listedTemplates = 8;
const templateCharacters = 300;
const titleCharacters = 120;

/** Probes of many sources have no account, but are what many did to one: the nearest of the three. */
const shownKinds: Readonly<Record<StoryKind, EventGroup['kind']>> = {
  actor: 'actor',
  process: 'actor',
  account: 'account',
  probes: 'account',
  routine: 'routine',
  fold: 'routine',
};

/** The group as it is handed on. */
export function emitGroup(group: GrowingGroup, samples: readonly Sample[] = group.samples.list()): EventGroup {
  const signals = signalsOf(group, samples);
  const templates = listTemplates(group);
  return {
    id: group.id,
    kind: shownKinds[group.kind],
    title: titleOf(group, templates[0]?.text ?? ''),
    templates: templates.slice(0, listedTemplates),
    templateCount: templates.length + (group.otherTemplates > 0 ? 1 : 0),
    entities: Object.fromEntries(
      entityKinds.map((kind) => [kind, listEntities(group.entities[kind])]),
    ) as EventGroup['entities'],
    count: group.count,
    lines: group.lines,
    firstSeen: group.first,
    lastSeen: group.last,
    samples: samples.map(({ text, file, lineNumber, time, brief }) => ({ text, file, lineNumber, time, brief })),
    family: group.family,
    signals,
    fingerprint: fingerprintOf(group, signals),
  };
}

function listEntities(counter: ValueCounter | undefined): EntityList {
  if (counter === undefined) return { values: [], distinct: 0, more: false };
  return { values: counter.top(listedValues), distinct: counter.counts.size, more: counter.more };
}

/** Templates most frequent first; those that have become equal are one. */
function listTemplates(group: GrowingGroup): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { template, count } of group.templates.values()) {
    const text = template.tokens.join(' ').slice(0, templateCharacters);
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function titleOf(group: GrowingGroup, topTemplate: string): string {
  const { family, label, kind } = group;
  let title = `${family} ${label}`;
  if (kind === 'account') title = `${family}: ${sourcesAgainst(group)}`;
  else if (kind === 'probes') title = `${family}: ${distinctOf(group.entities.sources)} sources ${label}`;
  else if (kind === 'routine') title = `${family}${label === '' ? '' : ` ${label}`}: ${wildcardsAsDots(topTemplate)}`;
  else if (kind === 'fold') title = `${family}: ${label}`;
  return clean(title);
}

function sourcesAgainst(group: GrowingGroup): string {
  const { sources, accounts } = group.entities;
  const account = accounts?.counts.size === 1 ? accounts.top(1)[0]?.value : undefined;
  if (sources === undefined) return `failed logins to ${distinctOf(accounts)} accounts`;
  if (accounts === undefined) return `failed logins of ${distinctOf(sources)} sources`;
  return `${distinctOf(sources)} sources against ${account ?? `${distinctOf(accounts)} accounts`}`;
}

function distinctOf(counter: ValueCounter | undefined): string {
  return `${counter?.counts.size ?? 0}${counter?.more === true ? '+' : ''}`;
}

/** A template for people: what varies is left out. */
function wildcardsAsDots(template: string): string {
  return template.replaceAll(/<\*>(?:\s+<\*>)*/g, '…');
}

/** A title is one short line: no control characters, nothing that turns the direction of writing. */
function clean(title: string): string {
  const line = title.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > titleCharacters ? `${line.slice(0, titleCharacters - 1)}…` : line;
}
