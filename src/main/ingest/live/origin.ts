import { z } from 'zod';
import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { createParser } from '../../parse/create-parser.ts';
import type { ParsedBatch, Parser } from '../../parse/parser.ts';
import { productNameOf } from '../product-name.ts';

/** Dates without a year are measured against the time at which the parser was made, give or take a day. */
const parserAgeMs = 60 * 60 * 1000;
/** Names told apart when it is looked for what an origin mostly sends. */
const namesTold = 20;

const stateSchema = z.object({
  name: z.string(),
  file: z.string(),
  parser: z.string(),
  records: z.number(),
  lastReceivedAt: z.number().nullable(),
  products: z.array(z.tuple([z.string(), z.number()])),
});

/** A sender, or a followed file, of one source: its parser, and what is shown of it. */
export class Origin {
  readonly source: string;
  /** As it is shown: an address or a path. */
  readonly name: string;
  /** `LogRecord.file` of its records. */
  readonly file: string;
  records = 0;
  lastReceivedAt: number | null = null;
  /** Whether its state changed since it was last asked for. */
  changed = true;
  /** Whether lines may be held back for a record that goes on. */
  mayHold = false;
  #products: Map<string, number>;
  #parser: Parser | null = null;
  #parserState: string;
  #madeAt = 0;
  #zone = '';

  constructor(source: string, name: string, file: string, state?: string) {
    this.source = source;
    const kept = state === undefined ? null : stateSchema.parse(JSON.parse(state));
    this.name = kept?.name ?? name;
    this.file = kept?.file ?? file;
    this.records = kept?.records ?? 0;
    this.lastReceivedAt = kept?.lastReceivedAt ?? null;
    this.#products = new Map(kept?.products);
    this.#parserState = kept?.parser ?? '';
    this.changed = kept === null;
    this.mayHold = kept !== null;
  }

  /** Parses records that came now, in ms since 1970; dates that state no zone are in `zone`. */
  parse(records: readonly LogRecord[], zone: string, now: number): ParsedBatch {
    const parsed = this.#parserFor(zone, now).parse(records);
    this.records += records.length;
    this.lastReceivedAt = now;
    this.mayHold = true;
    this.changed = true;
    for (const event of parsed.events) this.#countProduct(event);
    return parsed;
  }

  /** Gives what is held back, as nothing more came for it. */
  flush(zone: string, now: number): ParsedBatch {
    const parsed = this.#parserFor(zone, now).flush();
    this.mayHold = false;
    this.changed = true;
    for (const event of parsed.events) this.#countProduct(event);
    return parsed;
  }

  /** Product or program that it mostly sends; null while unknown. */
  get product(): string | null {
    let best: string | null = null;
    let most = 0;
    for (const [name, count] of this.#products) {
      if (count <= most) continue;
      best = name;
      most = count;
    }
    return best;
  }

  /** JSON from which a later one goes on. */
  state(): string {
    this.changed = false;
    const parser = this.#parser?.state() ?? this.#parserState;
    const { name, file, records, lastReceivedAt } = this;
    const state: z.infer<typeof stateSchema> = {
      name,
      file,
      parser,
      records,
      lastReceivedAt,
      products: [...this.#products],
    };
    return JSON.stringify(state);
  }

  #parserFor(zone: string, now: number): Parser {
    if (this.#parser !== null && zone === this.#zone && Math.abs(now - this.#madeAt) < parserAgeMs) return this.#parser;
    const state = this.#parser?.state() ?? this.#parserState;
    this.#parser = createParser({ zone, now, state: state === '' ? undefined : state });
    this.#madeAt = now;
    this.#zone = zone;
    return this.#parser;
  }

  #countProduct(event: LogEvent): void {
    const name = productNameOf(event) ?? event.fields['event.module'] ?? event.program;
    if (name === null) return;
    const count = this.#products.get(name);
    if (count === undefined && this.#products.size >= namesTold) return;
    this.#products.set(name.slice(0, 100), (count ?? 0) + 1);
  }
}
