import { Checkbox, VisuallyHidden } from '@mantine/core';
import { columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { AlertSummary } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { stateNames, threatName } from '../../../shared/texts/names.ts';
import { count, percent } from '../../../shared/texts/numbers.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { inertText } from '../inert-pieces.ts';
import { LogText } from '../log-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import styles from './alert-table.module.css';

/** A row that is on the screen, with its place in the list. */
export interface ListedAlert {
  index: number;
  alert: AlertSummary;
}

/** Sorting is done by main, over all alerts: the table holds only the rows on the screen. */
export const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
const column = createColumnHelper<typeof features, ListedAlert>();

export const columns = column.columns([
  column.display({
    id: 'select',
    header: () => <VisuallyHidden>{en.alerts.select}</VisuallyHidden>,
    cell: ({ row }) => <SelectBox alert={row.original.alert} />,
  }),
  column.accessor((row) => row.alert.severity, {
    id: 'severity',
    header: en.alerts.columns.severity,
    cell: ({ row }) => <SeverityMark severity={row.original.alert.severity} />,
    sortDescFirst: true,
  }),
  column.accessor((row) => row.alert.threat, {
    id: 'threat',
    header: en.alerts.columns.threat,
    cell: ({ row }) => <Threat alert={row.original.alert} />,
    sortDescFirst: false,
  }),
  column.accessor((row) => row.alert.title, {
    id: 'title',
    header: en.alerts.columns.title,
    cell: ({ row }) => (
      <span title={inertText(row.original.alert.title)}>
        <LogText text={row.original.alert.title} />
      </span>
    ),
    sortDescFirst: false,
  }),
  column.display({
    id: 'techniques',
    header: en.alerts.columns.techniques,
    cell: ({ row }) => <Techniques ids={row.original.alert.techniques} />,
  }),
  column.accessor((row) => row.alert.count, {
    id: 'count',
    header: en.alerts.columns.count,
    cell: ({ row }) => count(row.original.alert.count),
    sortDescFirst: true,
  }),
  column.accessor((row) => row.alert.firstSeen, {
    id: 'firstSeen',
    header: en.alerts.columns.firstSeen,
    cell: ({ row }) => minuteTime(row.original.alert.firstSeen),
    sortDescFirst: true,
  }),
  column.accessor((row) => row.alert.lastSeen, {
    id: 'lastSeen',
    header: en.alerts.columns.lastSeen,
    cell: ({ row }) => minuteTime(row.original.alert.lastSeen),
    sortDescFirst: true,
  }),
  column.accessor((row) => row.alert.confidence, {
    id: 'confidence',
    header: en.alerts.columns.confidence,
    cell: ({ row }) => percent(row.original.alert.confidence),
    sortDescFirst: true,
  }),
]);

/** Width of each column as a track of a CSS grid. */
const tracks: Readonly<Record<string, string>> = {
  select: '1.75rem',
  severity: '5.75rem',
  threat: 'minmax(9rem, 1.2fr)',
  title: 'minmax(9rem, 1.6fr)',
  techniques: '6.5rem',
  count: '4.25rem',
  firstSeen: '8.25rem',
  lastSeen: '8.25rem',
  confidence: '5.5rem',
};

/** The tracks of the columns that are shown, as a value of `grid-template-columns`. */
export function trackList(columnIds: readonly string[]): string {
  return columnIds.map((id) => tracks[id] ?? 'auto').join(' ');
}

/** Least width in rem of the list from which a column is shown; those not named are always shown. */
const shownFrom: Readonly<Record<string, number>> = {
  title: 38,
  count: 46,
  lastSeen: 30,
  confidence: 54,
  techniques: 61,
  firstSeen: 70,
};

/** Which columns a list of this width in rem has room for. */
export function columnVisibility(width: number): Record<string, boolean> {
  return Object.fromEntries(Object.entries(shownFrom).map(([id, least]) => [id, width >= least]));
}

/** The most probable technique, and how many others there are. */
function Techniques({ ids }: { ids: readonly string[] }) {
  const [first, ...others] = ids;
  if (first === undefined) return null;
  return (
    <span title={ids.join(', ')}>
      <span className={styles.firstTechnique}>{first}</span>
      {others.length > 0 && ` +${others.length}`}
    </span>
  );
}

/** Threat, whether the model is not sure of it and, where the list shows states side by side, the state. */
function Threat({ alert }: { alert: AlertSummary }) {
  const allStates = useAlerts(({ filter }) => filter.state === 'all');
  return (
    <span className={styles.threat}>
      <span className={styles.threatName} title={threatName(alert.threat)}>
        {threatName(alert.threat)}
      </span>
      {alert.unsure && (
        <span className={styles.state} title={en.unsure.sentence}>
          {en.unsure.mark}
        </span>
      )}
      {allStates && alert.state !== 'open' && <span className={styles.state}>{stateNames[alert.state]}</span>}
      <span className={styles.under}>
        <LogText text={alert.title} />
      </span>
    </span>
  );
}

function SelectBox({ alert }: { alert: AlertSummary }) {
  const selected = useAlerts((state) => state.selected.has(alert.id));
  const toggle = useAlerts((state) => state.toggle);
  return (
    <Checkbox
      aria-label={`${en.alerts.select}: ${threatName(alert.threat)}, ${inertText(alert.title)}`}
      checked={selected}
      onChange={() => toggle(alert.id)}
      onClick={(event) => event.stopPropagation()}
      size="xs"
      tabIndex={-1}
    />
  );
}
