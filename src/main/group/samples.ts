import type { SampleLine } from '../../shared/group.ts';
import type { LogEvent } from '../../shared/log.ts';
import { briefOf } from './brief/event-brief.ts';
import { ownCopy } from './entities.ts';

/** Most samples of a group. */
const maxSamples = 12;
/** Of lines that only repeat a fact, so many are kept: a brute force does not show in its first line and its last. */
const repeatedFacts = 8;
/** Score of such a line. */
export const repeatedFactScore = 5;
/** Longest sample, in characters. */
export const sampleCharacters = 2000;

/** A sample with what decides whether it stays: how telling it is, and which facts and attack classes it shows. */
export interface Sample extends SampleLine {
  order: number;
  score: number;
  facts: number;
  attackClasses: number;
}

/** What a group saw last: an event that is not copied yet, for most are followed by another, or a line that was. */
interface Latest {
  seen: LogEvent | SampleLine;
  order: number;
  facts: number;
  attackClasses: number;
}

/** Keeps the first line, the last one and between them the most telling ones, in bounded memory. */
export class SampleKeeper {
  #kept: Sample[] = [];
  #latest: Latest | undefined;

  /** Offers an event: `order` grows with each event, `score` is 0 for one that shows nothing new. */
  offer(event: LogEvent, order: number, score: number, facts: number, attackClasses: number): void {
    const first = this.#kept.length === 0;
    const room = score > repeatedFactScore ? maxSamples - 1 : repeatedFacts;
    if (first || (score > 0 && (this.#kept.length < room || score > this.#lowest()))) {
      this.#latest = undefined;
      this.#keep({
        ...copyOf(event),
        order,
        score: first ? Number.MAX_SAFE_INTEGER : score,
        facts,
        attackClasses,
      });
      return;
    }
    const latest = this.#latest;
    if (latest === undefined) {
      this.#dropLowest(maxSamples - 1);
      this.#latest = { seen: event, order, facts, attackClasses };
    } else {
      latest.seen = event;
      latest.order = order;
      latest.facts = facts;
      latest.attackClasses = attackClasses;
    }
  }

  /** Takes over another keeper's samples; the earliest and the latest of both stay. */
  merge(other: SampleKeeper): void {
    const all = [...this.list(), ...other.list()].sort((a, b) => a.order - b.order);
    const first = all[0];
    const last = all.at(-1);
    for (const sample of all) {
      if (sample.score === Number.MAX_SAFE_INTEGER && sample !== first) sample.score = 30;
    }
    if (first !== undefined) first.score = Number.MAX_SAFE_INTEGER;
    const chosen = all
      .filter((sample) => sample !== last)
      .sort((a, b) => b.score - a.score || a.order - b.order)
      .slice(0, maxSamples - 1);
    this.#kept = chosen.sort((a, b) => a.order - b.order);
    this.#latest = undefined;
    if (last === undefined) return;
    if (last.score > 0) this.#kept.push(last);
    else this.#latest = latestOf(last);
  }

  /** All samples in the order in which their events came. */
  list(): Sample[] {
    const latest = this.#latest;
    if (latest === undefined) return [...this.#kept];
    const { order, facts, attackClasses } = latest;
    return [...this.#kept, { ...lineOf(latest.seen), order, score: 0, facts, attackClasses }];
  }

  /** Copies the last event's line, so that the block it was read from can go. */
  detach(): void {
    if (this.#latest !== undefined) this.#latest.seen = lineOf(this.#latest.seen);
  }

  static fromSamples(samples: readonly Sample[], latestIsLast: boolean): SampleKeeper {
    const keeper = new SampleKeeper();
    keeper.#kept = [...samples];
    const last = latestIsLast ? keeper.#kept.pop() : undefined;
    if (last !== undefined) keeper.#latest = latestOf(last);
    return keeper;
  }

  get latestIsLast(): boolean {
    return this.#latest !== undefined;
  }

  #lowest(): number {
    let lowest = Number.MAX_SAFE_INTEGER;
    for (const sample of this.#kept) lowest = Math.min(lowest, sample.score);
    return lowest;
  }

  #keep(sample: Sample): void {
    this.#dropLowest(maxSamples - 2);
    this.#kept.push(sample);
  }

  /** Drops the least telling samples until no more than `length` are left; of equal ones the latest goes. */
  #dropLowest(length: number): void {
    while (this.#kept.length > length) {
      const lowest = this.#lowest();
      this.#kept.splice(
        this.#kept.findLastIndex((sample) => sample.score === lowest),
        1,
      );
    }
  }
}

function latestOf({ text, file, lineNumber, time, brief, order, facts, attackClasses }: Sample): Latest {
  return { seen: { text, file, lineNumber, time, brief }, order, facts, attackClasses };
}

function lineOf(seen: Latest['seen']): SampleLine {
  return 'record' in seen ? copyOf(seen) : seen;
}

function copyOf(event: LogEvent): SampleLine {
  const { record, time } = event;
  return {
    text: ownCopy(record.text.slice(0, sampleCharacters)),
    file: record.file,
    lineNumber: record.lineNumber,
    time,
    brief: ownCopy(briefOf(event)),
  };
}
