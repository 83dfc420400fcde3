import type { AlertDetail } from '../../shared/alert.ts';
import type { LiveCounters, LiveSource } from '../../shared/live.ts';
import { threatName } from '../../shared/texts/names.ts';
import { alertToJson } from './alert-json.ts';
import { errorText } from './error-text.ts';
import { terminalText } from './terminal-text.ts';

const number = new Intl.NumberFormat('en-GB');

/** An alert as it comes, or as it tells of more, in one line. */
export function alertLine(alert: AlertDetail, isNew: boolean, json: boolean): string {
  if (json) return `${JSON.stringify({ ...alertToJson(alert), news: isNew ? 'new' : 'grown' })}\n`;
  const { summary } = alert;
  const what = `${terminalText(threatName(summary.threat), 44)}: ${terminalText(summary.title, 80)}`;
  const events = `${number.format(summary.count)} events`;
  return `${isNew ? 'ALERT' : 'grown'}  ${summary.severity.padEnd(8)}  ${what}, ${events} (${summary.id})\n`;
}

/** How a source stands, when that changes. */
export function stateLine(source: LiveSource): string {
  const name = terminalText(source.settings.name, 100);
  if (source.error !== null) return `${name}: ${errorText(source.error)}\n`;
  const fingerprint = source.fingerprint === null ? '' : `, certificate SHA-256 ${source.fingerprint}`;
  return `${name}: ${source.state}${fingerprint}\n`;
}

/** What a source has received and what became of it, in plain words. */
export function countersLine(source: LiveSource): string {
  const { counters } = source;
  const apart: [number, string][] = [
    [counters.malformed, 'without text that can be understood'],
    [counters.cut, 'cut because too long'],
    [counters.refused, 'refused'],
    ...Object.entries(counters.dropped).map(([reason, count]): [number, string] => [count, `dropped (${reason})`]),
    [counters.kernelDrops ?? 0, 'dropped by the system before they got here'],
    [counters.queued, 'waiting'],
  ];
  const notes = apart.filter(([count]) => count > 0).map(([count, what]) => `${number.format(count)} ${what}`);
  return (
    `${terminalText(source.settings.name, 100)}: ${number.format(counters.received)} received ` +
    `(${source.perSecond.toFixed(source.perSecond < 10 ? 1 : 0)}/s), ${number.format(counters.records)} understood` +
    `${notes.length > 0 ? `, ${notes.join(', ')}` : ''}; ${number.format(source.groups)} groups, ` +
    `${number.format(source.waiting)} wait for the model, ${number.format(source.alerts)} alerts\n`
  );
}

/** The last line of `listen --json`. */
export function listenSummary(
  sources: readonly LiveSource[],
  facts: { seconds: number; modelCalls: number },
): Record<string, unknown> {
  const total = (count: (source: LiveSource) => number) => sources.reduce((sum, source) => sum + count(source), 0);
  const of = (name: 'received' | 'records' | 'malformed' | 'refused' | 'cut') =>
    total(({ counters }) => counters[name]);
  return {
    type: 'summary',
    ...facts,
    received: of('received'),
    records: of('records'),
    malformed: of('malformed'),
    refused: of('refused'),
    cut: of('cut'),
    dropped: total(({ counters }) => droppedOf(counters)),
    groups: total(({ groups }) => groups),
    waiting: total(({ waiting }) => waiting),
    alerts: total(({ alerts }) => alerts),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    sources: sources.map(({ settings, state, error, counters, groups, alerts }) => ({
      name: settings.name,
      kind: settings.kind,
      state,
      error,
      ...counters,
      groups,
      alerts,
    })),
  };
}

function droppedOf(counters: LiveCounters): number {
  return Object.values(counters.dropped).reduce((sum, count) => sum + count, 0);
}
