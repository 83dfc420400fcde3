import type { FormatId } from '../../../shared/log.ts';
import type { MutableFields } from '../format.ts';
import type { FlatObject } from '../formats/flatten.ts';
import type { Clock, StatedTime } from '../time/clock.ts';

/** What a product wrote, without what carried it: syslog header, container prefix. */
export interface Body {
  /** At most 16,384 characters, without blanks at its end; of a JSON object its text. */
  text: string;
  /** As the syslog header names them; null where there is none. */
  program: string | null;
  host: string | null;
  /** The values of a JSON object; null where the body is none. */
  object: FlatObject | null;
  clock: Clock;
}

/** What a product's reader understood. What is left out stays as the header has it. */
export interface Reading {
  /** ECS names; `event.module` is added. */
  fields: MutableFields;
  /** Empty where none of an object's names is the host's, however they sound. */
  host?: string;
  program?: string;
  processId?: string;
  /** The time within the body, where it states one that is better than the header's. */
  time?: StatedTime;
  /** What the template is mined from, where not the whole text tells. */
  message?: string;
  /** How a line without a syslog header is written, where that is a form of its own; `product` by default. */
  format?: FormatId;
}

/**
 * One product or program, and all that Porchlight knows of how it writes. Its sample lines are
 * `test/fixtures/parse/products/<id>.log`, what they are read as stands beside them; docs/add-a-format.md leads through it.
 */
export interface Product {
  /** Lower case with `-`; becomes `event.module`. */
  id: string;
  /** As its maker writes it. */
  name: string;
  /** Programs in syslog headers, in lower case, whose messages are surely of this product: they are read by it alone. */
  programs?: readonly string[];
  /** A cheap test, such as one `startsWith`: whether `read` is worth a try. It is asked of every line that no program claims. */
  mayBe(body: Body): boolean;
  /** What the body says, or null where it is not of this product. Never throws; takes time in proportion to the text. */
  read(body: Body): Reading | null;
}
