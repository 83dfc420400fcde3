import type { AlertSummary } from '../../../shared/alert.ts';
import { threatName } from '../../../shared/texts/names.ts';
import type { Grouping } from '../../stores/alert-filter.ts';

/**
 * The name of the group that begins at a row of a list sorted by `grouping`, or null where none does. Whether a row
 * begins a group is not known while the row before it is not loaded: then none is said to begin.
 */
export function groupHeading(
  grouping: Grouping,
  before: AlertSummary | undefined,
  row: AlertSummary | undefined,
  index: number,
): string | null {
  if (grouping === 'none' || row === undefined) return null;
  if (index > 0 && (before === undefined || before[grouping] === row[grouping])) return null;
  return grouping === 'threat' ? threatName(row.threat) : row.actor;
}
