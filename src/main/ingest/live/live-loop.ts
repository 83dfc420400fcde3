import type { EventGroup } from '../../../shared/group.ts';
import type { OpenGroup } from '../../../shared/ingest.ts';
import type { KeptRecord, RecordSink } from '../../../shared/kept-record.ts';
import type { LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveBatch, LiveState } from '../../../shared/live-ingest.ts';
import type { LogRecord } from '../../../shared/log.ts';
import type { ReceivedBatch } from '../../../shared/received.ts';
import { createGrouper } from '../../group/create-grouper.ts';
import type { Grouper } from '../../group/grouper.ts';
import type { ParsedBatch } from '../../parse/parser.ts';
import { keptBatch } from '../keep.ts';
import type { Origin } from './origin.ts';
import { Origins } from './origins.ts';
import { recordsBySender } from './received-records.ts';
import { newTally, readTally, type SourceTally, tallyName } from './source-tally.ts';

export interface LiveLoopOptions {
  /** What the store kept of an earlier run. */
  restored: { open: readonly OpenGroup[]; states: readonly LiveState[] };
  tells?: ((brief: string) => boolean) | undefined;
  /** Where records go to be kept for search; nowhere without it. */
  sink?: RecordSink | undefined;
  /** This machine's clock, in ms since 1970. */
  clock(): number;
  maxOrigins?: number | undefined;
}

/** Lines that are held back for a record that goes on are given up after a silence of this long, in ms. */
const heldMs = 2_000;
const grouperName = 'grouper';
const followerPrefix = 'follower:';

/**
 * What comes live becomes groups: one parser for each sender and file, one grouper over all. It holds no more than its
 * limits allow, and {@link LiveLoop.batch} gives what is to be stored together.
 */
export class LiveLoop {
  readonly #options: LiveLoopOptions;
  readonly #grouper: Grouper;
  readonly #origins: Origins;
  readonly #tallies = new Map<string, SourceTally>();
  /** Sources whose tally changed. */
  readonly #changed = new Set<string>();
  readonly #followers = new Map<string, string>();
  #settings = new Map<string, LiveSourceSettings>();
  #states: LiveState[] = [];
  #grouperState: string;
  #grouperDirty = false;

  constructor(options: LiveLoopOptions) {
    this.#options = options;
    const { open, states } = options.restored;
    const grouperState = states.find(({ name }) => name === grouperName)?.value;
    this.#grouper = createGrouper({
      live: true,
      tells: options.tells,
      restored: grouperState ? { open, state: grouperState } : undefined,
    });
    this.#grouperState = grouperState ?? '';
    this.#origins = new Origins(states, options.maxOrigins);
    for (const { name, value } of states) {
      if (value === null) continue;
      if (name.startsWith(tallyName)) this.#tallies.set(name.slice(tallyName.length), readTally(value));
      if (name.startsWith(followerPrefix)) this.#followers.set(name.slice(followerPrefix.length), value);
    }
  }

  /** The sources from now on, whether they are on or not: their zones, and how they are called. */
  apply(settings: readonly LiveSourceSettings[]): void {
    this.#settings = new Map(settings.map((one) => [one.id, one]));
  }

  /** Forgets where a source stands; what came of it stays. */
  forget(source: string): void {
    this.#origins.forget(source);
    this.#tallies.delete(source);
    this.#changed.delete(source);
    this.#followers.delete(source);
    this.#states.push({ name: tallyName + source, value: null }, { name: followerPrefix + source, value: null });
  }

  /** State of the follower of a source, from an earlier run; null where there is none. */
  followerState(source: string): string | null {
    return this.#followers.get(source) ?? null;
  }

  /** Keeps where a follower stands. */
  noteFollower(source: string, state: string): void {
    if (this.#followers.get(source) === state) return;
    this.#followers.set(source, state);
    this.#states = this.#states.filter(({ name }) => name !== followerPrefix + source);
    this.#states.push({ name: followerPrefix + source, value: state });
  }

  takeReceived(batch: ReceivedBatch): void {
    const tally = this.#tallyOf(batch.source);
    const settings = this.#settings.get(batch.source);
    const form = settings?.kind === 'http' ? 'HTTP' : 'syslog';
    const place = { lineNumber: tally.taken + 1, offset: tally.bytes };
    const bySender = recordsBySender(batch, place, (sender) => `${form} from ${sender}`);
    const kept: KeptRecord[] = [];
    for (const [sender, records] of bySender) {
      const file = records[0]?.file ?? '';
      const origin = this.#originFor(batch.source, sender, file);
      this.#count(tally, records);
      const now = records.at(-1)?.receivedAt ?? this.#options.clock();
      const parsed = origin.parse(records, zoneOf(settings, sender), now);
      this.#take(tally, withTime(parsed), kept);
    }
    // Each sender's records are together; for search they stand as they came.
    if (bySender.size > 1) kept.sort((one, other) => one.offset - other.offset);
    this.#keep(batch.source, tally, kept);
  }

  /** Takes records of a followed file; `fresh` where it begins anew, so that what is held of it before is complete. */
  takeFollowed(source: string, file: string, records: readonly LogRecord[], fresh: boolean): void {
    const tally = this.#tallyOf(source);
    const zone = zoneOf(this.#settings.get(source), file);
    const origin = this.#originFor(source, file, file);
    const kept: KeptRecord[] = [];
    const now = this.#options.clock();
    if (fresh && origin.mayHold) this.#take(tally, origin.flush(zone, now), kept);
    this.#count(tally, records);
    this.#take(tally, origin.parse(records, zone, now), kept);
    this.#keep(source, tally, kept);
  }

  /** What changed since the last call; null where nothing did. To be called a few times a second, also in silence. */
  batch(): LiveBatch | null {
    const now = this.#options.clock();
    this.#flushSilent(now);
    const grown = this.#grouper.advance(now);
    const changes = this.#grouper.takeChanges();
    const states = [...this.#states, ...this.#origins.takeStates()];
    this.#states = [];
    for (const source of this.#changed)
      states.push({ name: tallyName + source, value: JSON.stringify(this.#tallies.get(source)) });
    this.#changed.clear();
    if (changes.closed.length > 0 || changes.openChanged.length > 0 || this.#grouperDirty) {
      this.#grouperState = this.#grouper.state();
      states.push({ name: grouperName, value: this.#grouperState });
      this.#grouperDirty = false;
    }
    const isEmpty = states.length + grown.length + changes.closed.length + changes.openRemoved.length === 0;
    if (isEmpty && changes.openChanged.length === 0) return null;
    return { ...changes, grown, sourceOf: this.#sourcesOf([...grown, ...changes.closed]), states };
  }

  /** Characters of the state that each batch with new events carries. */
  get stateSize(): number {
    return this.#grouperState.length;
  }

  tally(source: string): SourceTally {
    return this.#tallies.get(source) ?? newTally();
  }

  origins(source: string): ReturnType<Origins['shown']> {
    return this.#origins.shown(source);
  }

  #tallyOf(source: string): SourceTally {
    let tally = this.#tallies.get(source);
    if (tally === undefined) {
      tally = newTally();
      this.#tallies.set(source, tally);
    }
    this.#changed.add(source);
    return tally;
  }

  #originFor(source: string, name: string, file: string): Origin {
    const { origin, gone } = this.#origins.find(source, name, file);
    for (const other of gone) this.#flush(other, this.#options.clock());
    return origin;
  }

  #flushSilent(now: number): void {
    for (const origin of this.#origins.silentSince(now - heldMs)) this.#flush(origin, now);
  }

  #flush(origin: Origin, now: number): void {
    const tally = this.#tallyOf(origin.source);
    const kept: KeptRecord[] = [];
    this.#take(tally, origin.flush(zoneOf(this.#settings.get(origin.source), origin.name), now), kept);
    this.#keep(origin.source, tally, kept);
  }

  #count(tally: SourceTally, records: readonly LogRecord[]): void {
    for (const { bytes, cut, receivedAt } of records) {
      tally.taken += 1;
      tally.bytes += bytes;
      if (cut) tally.cut += 1;
      tally.lastReceivedAt = receivedAt;
    }
  }

  #take(tally: SourceTally, parsed: ParsedBatch, kept: KeptRecord[]): void {
    tally.malformed += parsed.blank;
    for (const { record } of parsed.notUnderstood) tally.malformed += record.lineCount;
    for (const event of parsed.events) this.#grouper.add(event);
    this.#grouperDirty ||= parsed.events.length > 0;
    if (this.#options.sink !== undefined) kept.push(...keptBatch(parsed, false));
  }

  #keep(source: string, tally: SourceTally, kept: readonly KeptRecord[]): void {
    if (kept.length === 0) return;
    this.#options.sink?.append(source, tally.kept, kept);
    tally.kept += kept.length;
  }

  #sourcesOf(groups: readonly EventGroup[]): Record<string, string> {
    const sources: Record<string, string> = {};
    for (const { id, samples } of groups) {
      const source = this.#origins.sourceOf(samples[0]?.file ?? '');
      if (source !== undefined) sources[id] = source;
    }
    return sources;
  }
}

/** The zone of dates that state none. */
function zoneOf(settings: LiveSourceSettings | undefined, sender: string): string {
  const own = settings?.kind === 'syslog' ? settings.senderZones.find((one) => one.sender === sender)?.zone : undefined;
  return own ?? settings?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A message that states no time, or none that can be, is of the time at which it came. */
function withTime(parsed: ParsedBatch): ParsedBatch {
  if (parsed.events.every(({ time }) => time !== null)) return parsed;
  const events = parsed.events.map((event) =>
    event.time === null ? { ...event, time: event.record.receivedAt } : event,
  );
  return { ...parsed, events };
}
