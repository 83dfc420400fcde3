import { z } from 'zod';
import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import type { Clock } from '../time/clock.ts';

/** What the lines above the rows said; JSON, since it is a part of the parser's state. */
export const tableSchema = z.object({
  /** Id of the {@link TableFormat} that reads the rows. */
  format: z.string(),
  columns: z.array(z.string()),
  separator: z.string(),
  /** What else the head says, such as the path of a Zeek log. */
  facts: z.record(z.string(), z.string()),
});
export type Table = z.infer<typeof tableSchema>;

/** Rows of values under a head that names the columns. */
export interface TableFormat {
  id: string;
  /** What is known after a line of the head, `before` being what was known; null where the line is no part of a head. */
  head(text: string, before: Table | null): Table | null;
  /** The event of a row; null where the line is no row of this table. Never throws. */
  row(record: LogRecord, table: Table, clock: Clock): LogEvent | null;
}
