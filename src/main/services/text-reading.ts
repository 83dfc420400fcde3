import type { FormatId, LogEvent } from '../../shared/log.ts';
import { productNames } from '../parse/read-product.ts';

/** What parsing made of a text: the facts of its first event that has them. */
export interface TextReading {
  format: FormatId;
  /** Product whose reader understood it, or the program that the line names; null where neither is known. */
  writtenBy: string | null;
  host: string | null;
  /** ISO 8601, or null where no line states a time. */
  time: string | null;
  /** Values of ECS fields that say who did what to whom. */
  entities: Readonly<Record<string, string>>;
}

const entityFields = [
  'source.ip',
  'destination.ip',
  'destination.port',
  'user.name',
  'user.effective.name',
  'group.name',
  'host.name',
  'event.code',
  'event.action',
  'event.outcome',
  'process.name',
  'process.command_line',
  'url.original',
  'url.domain',
  'dns.question.name',
  'rule.name',
  'rule.id',
  'file.path',
  'service.name',
  'registry.path',
] as const;

/** What was read of the events of one text; at least one event. */
export function readingOf(events: readonly LogEvent[]): TextReading {
  const entities: Record<string, string> = {};
  for (const { fields } of events)
    for (const name of entityFields) {
      const value = fields[name];
      if (value !== undefined && entities[name] === undefined) entities[name] = value;
    }
  const first = <Value>(find: (event: LogEvent) => Value | null | undefined): Value | null => {
    for (const event of events) {
      const value = find(event);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  const time = first((event) => event.time);
  const product = first(({ fields }) => productNames.get(fields['event.module'] ?? ''));
  return {
    format: events[0]?.format ?? 'plain',
    writtenBy: product ?? first((event) => event.program),
    host: first((event) => event.host),
    time: time === null ? null : new Date(time).toISOString(),
    entities,
  };
}
