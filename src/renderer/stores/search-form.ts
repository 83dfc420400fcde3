import type { CallArgs } from '../../shared/ipc.ts';

export const timeRanges = ['all', 'hour', 'day', 'week', 'own'] as const;
export type TimeRange = (typeof timeRanges)[number];
export const searchFilters = ['host', 'program', 'address', 'account'] as const;

/** What a person asks for, as it stands in the fields. */
export interface SearchForm {
  text: string;
  range: TimeRange;
  /** Of the range `own`; ms since 1970, null: open. */
  from: number | null;
  to: number | null;
  /** Id of a source; empty: all. */
  source: string;
  host: string;
  program: string;
  address: string;
  account: string;
}

export const emptyForm: SearchForm = {
  text: '',
  range: 'all',
  from: null,
  to: null,
  source: '',
  host: '',
  program: '',
  address: '',
  account: '',
};

const hour = 3_600_000;
const lengths: Readonly<Record<TimeRange, number | null>> = {
  all: null,
  hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
  own: null,
};

/** The query of a form. `now` in ms since 1970, from which "last hour" is counted. */
export function queryOf(form: SearchForm, now: number): CallArgs<'records/search'> {
  const length = lengths[form.range];
  const own = form.range === 'own';
  return {
    text: form.text.trim(),
    from: own ? form.from : length === null ? null : now - length,
    to: own ? form.to : null,
    sources: form.source === '' ? [] : [form.source],
    host: form.host.trim(),
    program: form.program.trim(),
    address: form.address.trim(),
    account: form.account.trim(),
  };
}
