import type { AppErrorData } from '../../../shared/errors.ts';
import type { LiveCounters, LiveSource, LiveSourceSettings } from '../../../shared/live.ts';
import type { LiveFigures } from '../../../shared/live-ingest.ts';
import type { LiveFacts } from '../../ingest/live/protocol.ts';
import type { ListenerReport } from '../../receive/protocol.ts';

/** What is known of a source, from its threads and the store. */
export interface SourceParts {
  report: ListenerReport | null;
  facts: LiveFacts | null;
  counters: LiveCounters;
  figures: LiveFigures | null;
  perSecond: number;
  /** Why no source runs at the moment; null where the threads do. */
  trouble: AppErrorData | null;
}

/** A live source as it is shown. */
export function liveSource(settings: LiveSourceSettings, parts: SourceParts): LiveSource {
  const { report, facts, figures } = parts;
  const listens = settings.kind === 'syslog' || settings.kind === 'http';
  const counters = listens ? parts.counters : followedCounters(parts.counters, facts);
  return {
    settings,
    ...stateOf(settings, parts),
    counters,
    perSecond: parts.perSecond,
    startedAt: report?.startedAt ?? null,
    lastReceivedAt: report?.lastReceivedAt ?? facts?.tally.lastReceivedAt ?? null,
    origins: facts?.origins ?? [],
    groups: figures?.groups ?? 0,
    waiting: figures?.waiting ?? 0,
    alerts: figures?.alerts ?? 0,
    fingerprint: report?.fingerprint ?? null,
  };
}

function stateOf(settings: LiveSourceSettings, parts: SourceParts): Pick<LiveSource, 'state' | 'error'> {
  const { report, facts, trouble } = parts;
  if (!settings.enabled) return { state: 'off', error: null };
  if (trouble !== null) return { state: 'failed', error: trouble };
  if (settings.kind === 'syslog' || settings.kind === 'http')
    return report === null ? { state: 'starting', error: null } : { state: report.state, error: report.error };
  const followed = facts?.followed ?? null;
  if (followed === null) return { state: 'starting', error: null };
  const fails = followed.error !== null && followed.files === 0;
  return { state: fails ? 'failed' : 'running', error: followed.error };
}

/** What is read of files was received when it was taken. */
function followedCounters(counters: LiveCounters, facts: LiveFacts | null): LiveCounters {
  if (facts === null) return counters;
  const { taken, bytes, cut, malformed } = facts.tally;
  return {
    ...counters,
    received: taken,
    bytes,
    cut,
    malformed,
    records: taken - malformed,
    connections: facts.followed?.files ?? 0,
    queued: 0,
  };
}

/** What a source that listens is called among what uses the network: it only receives. */
export function networkFeature(settings: LiveSourceSettings): string[] {
  if (settings.kind === 'http') return [`receiving logs by HTTP on ${place(settings)}`];
  if (settings.kind !== 'syslog') return [];
  return [`receiving syslog by ${settings.protocol.toUpperCase()} on ${place(settings)}`];
}

function place({ address, port }: { address: string; port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
