import type { LiveSource } from '../../../shared/live.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { sources } from '../../../shared/texts/sources.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { lostMessages } from '../../stores/sources.ts';
import card from '../card.module.css';

const names = sources.figures;

/** What came of a source. Counters that are 0 and would tell nothing are left out; losses always stand there. */
export function SourceFigures({ source }: { source: LiveSource }) {
  const { counters, settings, perSecond } = source;
  const lost = lostMessages(source);
  const listens = settings.kind === 'syslog' || settings.kind === 'http';
  const streams = listens && !(settings.kind === 'syslog' && settings.protocol === 'udp');
  const always: (readonly [string, string])[] = [
    [names.received, count(counters.received)],
    [names.perSecond, count(perSecond)],
    [names.records, count(counters.records)],
    [names.lost, lost === 0 ? sources.noLoss : count(lost)],
    [names.groups, count(source.groups)],
    [names.alerts, count(source.alerts)],
    [names.last, minuteTime(source.lastReceivedAt)],
  ];
  const some: (readonly [string, number])[] = [
    [names.queued, counters.queued],
    [names.waiting, source.waiting],
    [names.cut, counters.cut],
    [names.malformed, counters.malformed],
    [names.refused, counters.refused],
    [listens ? names.connections : names.files, streams || settings.kind === 'folder' ? counters.connections : 0],
    [names.connectionsRefused, counters.connectionsRefused],
  ];
  const shown = [...always, ...some.flatMap(([name, value]) => (value > 0 ? [[name, count(value)] as const] : []))];
  return (
    <dl className={card.figures}>
      {shown.map(([name, value]) => (
        <div data-loss={name === names.lost && lost > 0} key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
