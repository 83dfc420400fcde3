import type { AlertDetail } from '../../shared/alert.ts';
import { type ImportProgress, unknownOfAll } from '../../shared/analysis.ts';
import { type EntityKind, entityKinds } from '../../shared/group.ts';

/** A time in ms since 1970 as ISO 8601 in UTC, or null. */
function isoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** An alert as one line of `analyze --json`. */
export function alertToJson(alert: AlertDetail): Record<string, unknown> {
  const { summary, group, verdict } = alert;
  const entities: Partial<Record<EntityKind, string[]>> = {};
  for (const kind of entityKinds) {
    const values = group.entities[kind].values.map((entry) => entry.value);
    if (values.length > 0) entities[kind] = values;
  }
  return {
    type: 'alert',
    id: summary.id,
    threat: verdict.threat,
    techniques: verdict.techniques.map((technique) => technique.id),
    severity: verdict.severity,
    risk: verdict.risk,
    attackProbability: verdict.attackProbability,
    confidence: verdict.confidence,
    unsure: summary.unsure,
    title: summary.title,
    state: summary.state,
    count: summary.count,
    firstSeen: isoTime(summary.firstSeen),
    lastSeen: isoTime(summary.lastSeen),
    entities,
    signals: group.signals.map(({ name, value, detail }) => ({ name, value, ...(detail && { detail }) })),
    techniqueDetails: alert.techniques,
    evidence: verdict.evidence,
    recommendation: verdict.recommendation,
    provenance: { ...verdict.provenance, at: isoTime(verdict.provenance.at) },
  };
}

/** What was read and how long it took, as the last line of `analyze --json`. */
export function summaryToJson(
  progress: ImportProgress,
  facts: { alerts: number; pack: string; backend: string | null; peakMemoryMb: number },
): Record<string, unknown> {
  const { counters } = progress;
  return {
    type: 'summary',
    lines: counters.lines,
    records: counters.records,
    events: counters.events,
    groupedLines: counters.groupedLines,
    blank: counters.blank,
    headers: counters.headers,
    unparsed: counters.unparsed,
    dropped: counters.dropped,
    truncated: counters.truncated,
    withoutTime: counters.withoutTime,
    bytes: counters.bytes,
    formats: counters.formats,
    products: counters.products,
    unknown: unknownOfAll(progress.sources),
    groups: counters.groups,
    duplicateGroups: progress.duplicateGroups,
    groupsClosedEarly: counters.groupsEvicted,
    modelCalls: progress.modelCalls,
    cacheHits: progress.cacheHits,
    notClassified: progress.notClassified,
    alerts: facts.alerts,
    seconds: Math.round(progress.seconds * 1000) / 1000,
    linesPerSecond: Math.round(counters.lines / Math.max(progress.seconds, 0.001)),
    peakMemoryMb: facts.peakMemoryMb,
    pack: facts.pack,
    backend: facts.backend,
    sources: progress.sources.map((source) => ({
      ...source,
      firstTime: isoTime(source.firstTime),
      lastTime: isoTime(source.lastTime),
    })),
  };
}
