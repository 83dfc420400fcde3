import type { z } from 'zod';
import { emptyLiveCounters, type LiveCounters, liveCountersSchema } from '../../../shared/live.ts';
import type { LiveFacts } from '../../ingest/live/protocol.ts';

/** Why messages are counted as dropped that were received and never stored, as the app was killed. */
export const lostReason = 'Porchlight ended before they were stored';

const keptSchema = liveCountersSchema.omit({ records: true, connections: true, queued: true });
type Kept = z.infer<typeof keptSchema>;

/**
 * Counters of one listening source since it was first started: those of earlier runs of the listening thread, those of
 * this one, and what the live thread made of the messages.
 */
export class SourceCounters {
  #earlier: Kept;
  #current: LiveCounters = emptyLiveCounters();
  #saved = '';

  /** `state` of an earlier run, and how many messages the store says were taken. */
  constructor(state: string | null, taken: number) {
    this.#earlier = state === null ? keptOf(emptyLiveCounters()) : keptSchema.parse(JSON.parse(state));
    this.#saved = state ?? '';
    const { received, malformed, refused, dropped } = this.#earlier;
    const accounted = taken + malformed + refused + sum(dropped);
    if (received > accounted) dropped[lostReason] = (dropped[lostReason] ?? 0) + received - accounted;
    else this.#earlier.received = accounted;
  }

  report(counters: LiveCounters): void {
    this.#current = counters;
  }

  /** The listening thread begins at 0. */
  startAnew(): void {
    this.#earlier = this.#all();
    this.#current = emptyLiveCounters();
  }

  /** All together. Each message is in one class: what is in none of the others is under way, and `queued`. */
  total(tally: LiveFacts['tally']): LiveCounters {
    const { received, malformed, ...all } = this.#all();
    const accounted = tally.taken + malformed + all.refused + sum(all.dropped);
    return {
      ...all,
      received: Math.max(received, accounted),
      records: tally.taken - tally.malformed,
      malformed: malformed + tally.malformed,
      connections: this.#current.connections,
      queued: Math.max(0, received - accounted),
    };
  }

  /** JSON to be kept, or null where nothing changed since the last call. */
  changedState(): string | null {
    const state = JSON.stringify(this.#all());
    if (state === this.#saved) return null;
    this.#saved = state;
    return state;
  }

  #all(): Kept {
    const [one, other] = [this.#earlier, this.#current];
    const dropped = { ...one.dropped };
    for (const [reason, count] of Object.entries(other.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count;
    const kernelDrops =
      one.kernelDrops === null && other.kernelDrops === null ? null : (one.kernelDrops ?? 0) + (other.kernelDrops ?? 0);
    return {
      received: one.received + other.received,
      bytes: one.bytes + other.bytes,
      cut: one.cut + other.cut,
      malformed: one.malformed + other.malformed,
      refused: one.refused + other.refused,
      connectionsRefused: one.connectionsRefused + other.connectionsRefused,
      dropped,
      kernelDrops,
    };
  }
}

function keptOf(counters: LiveCounters): Kept {
  const { records: _records, connections: _connections, queued: _queued, ...kept } = counters;
  return kept;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
