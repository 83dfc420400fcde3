import { create } from 'zustand';
import type { AlertAction, AlertPage, AlertSummary } from '../../shared/alert.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import { en } from '../../shared/texts/en.ts';
import { type AlertFilter, defaultFilter, queryOf } from './alert-filter.ts';
import { called, fetched } from './calling.ts';
import { useNotices } from './notices.ts';

/** Rows of one page; the contract allows up to 500. */
const pageSize = 100;
/** As many alerts as one call may change. */
const changeLimit = 10_000;

interface Alerts {
  filter: AlertFilter;
  /** Pages by number, from 0; those never scrolled to are absent. */
  pages: ReadonlyMap<number, readonly AlertSummary[]>;
  /** Null before the first page. */
  total: number | null;
  counts: AlertPage['countsByState'] | null;
  error: AppErrorData | null;
  /** Index of the row that has the keyboard. */
  focused: number;
  /** The alert that the user put the keyboard on: it keeps it when an import moves the row. Null before the first move. */
  focusedId: string | null;
  /** How often the keyboard was moved: the list scrolls for that, not for rows that an import moves. */
  moves: number;
  selected: ReadonlySet<string>;
  /** The alert whose details are open. */
  openId: string | null;

  setFilter(change: Partial<AlertFilter>): void;
  /** Fetches the pages that rows `first` to `last` are on, where they are absent or outdated. */
  need(first: number, last: number): void;
  /** Fetches what is on the screen anew; rows stay until their successors come. */
  refresh(): void;
  focus(index: number): void;
  toggle(id: string): void;
  toggleRange(from: number, to: number): void;
  selectAll(): Promise<void>;
  clearSelection(): void;
  open(id: string | null): void;
  /** Changes the selected alerts or, without any, the given one. */
  change(ids: readonly string[], action: AlertAction): Promise<boolean>;
}

/** The list of alerts: filter, pages, focus, selection. */
export const useAlerts = create<Alerts>()((set, get) => {
  /** Raised when the filter changes: an answer to an older question is thrown away. */
  let generation = 0;
  /** Pages being fetched, with the generation that asked. */
  const underWay = new Map<number, number>();
  const outdated = new Set<number>();
  let shown = { first: 0, last: 0 };
  const isShown = (page: number) => page >= shown.first && page <= shown.last;

  async function fetchPage(page: number): Promise<void> {
    const asked = generation;
    // A page under way that is outdated again is fetched once more when it comes: asking at once would let the
    // answers of a busy import overtake each other.
    if (underWay.get(page) === asked) return;
    underWay.set(page, asked);
    outdated.delete(page);
    const answer = await fetched('alerts/list', { ...queryOf(get().filter), offset: page * pageSize, limit: pageSize });
    if (asked !== generation) return;
    underWay.delete(page);
    if (answer.state === 'failed') {
      set({ error: answer.error });
      return;
    }
    const { total, rows, countsByState } = answer.value;
    set(({ pages, focused, focusedId }) => ({
      pages: new Map([...pages].filter(([other]) => other * pageSize < total)).set(page, rows),
      total,
      counts: countsByState,
      error: null,
      ...followed({ focused: Math.max(0, Math.min(focused, total - 1)), focusedId }, page, rows),
    }));
    if (outdated.has(page) && isShown(page)) void fetchPage(page);
  }

  return {
    filter: defaultFilter,
    pages: new Map(),
    total: null,
    counts: null,
    error: null,
    focused: 0,
    focusedId: null,
    moves: 0,
    selected: new Set(),
    openId: null,

    setFilter: (change) => {
      generation += 1;
      underWay.clear();
      shown = { first: 0, last: 0 };
      set(({ filter }) => ({
        filter: { ...filter, ...change },
        pages: new Map(),
        total: null,
        focused: 0,
        focusedId: null,
        selected: new Set(),
      }));
      void fetchPage(0);
    },
    need: (first, last) => {
      shown = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
      for (let page = shown.first; page <= shown.last; page += 1) {
        if (!get().pages.has(page) || outdated.has(page)) void fetchPage(page);
      }
    },
    refresh: () => {
      for (const page of get().pages.keys()) outdated.add(page);
      for (let page = shown.first; page <= shown.last; page += 1) {
        outdated.add(page);
        void fetchPage(page);
      }
    },
    focus: (index) =>
      set(({ total, pages, moves }) => {
        const focused = Math.max(0, Math.min(index, (total ?? 1) - 1));
        return { focused, focusedId: rowAt(pages, focused)?.id ?? null, moves: moves + 1 };
      }),
    toggle: (id) => set(({ selected }) => ({ selected: toggled(selected, id) })),
    toggleRange: (from, to) =>
      set(({ selected, pages }) => {
        const rows = Array.from({ length: Math.abs(to - from) + 1 }, (_, step) =>
          rowAt(pages, Math.min(from, to) + step),
        );
        return { selected: new Set([...selected, ...rows.flatMap((row) => (row === undefined ? [] : [row.id]))]) };
      }),
    selectAll: async () => {
      const asked = generation;
      const ids = new Set<string>();
      const query = queryOf(get().filter);
      for (let offset = 0; offset < changeLimit; offset += 500) {
        const answer = await called('alerts/list', { ...query, offset, limit: 500 });
        if (answer === null || asked !== generation) return;
        for (const row of answer.value.rows) ids.add(row.id);
        if (answer.value.rows.length < 500) break;
      }
      set({ selected: ids });
      if ((get().total ?? 0) > ids.size) useNotices.getState().say(en.alerts.selectionCut(changeLimit));
    },
    clearSelection: () => set({ selected: new Set() }),
    open: (openId) => set({ openId }),
    change: async (ids, action) => {
      const answer = await called('alerts/change', { ids: [...ids], action });
      if (answer === null) return false;
      useNotices.getState().say(en.alerts.changed[action.kind](answer.value.changed, ids.length));
      set({ selected: new Set() });
      get().refresh();
      return true;
    },
  };
});

/** The row at an index, or undefined while its page is not there. */
export function rowAt(pages: ReadonlyMap<number, readonly AlertSummary[]>, index: number): AlertSummary | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Where the keyboard is after a page came anew: on the alert it was on, or on the one that took its place. */
function followed(
  { focused, focusedId }: Pick<Alerts, 'focused' | 'focusedId'>,
  page: number,
  rows: readonly AlertSummary[],
): Pick<Alerts, 'focused' | 'focusedId'> {
  const place = focusedId === null ? -1 : rows.findIndex(({ id }) => id === focusedId);
  if (place >= 0) return { focused: page * pageSize + place, focusedId };
  const successor = focusedId === null ? undefined : rows[focused - page * pageSize];
  return { focused, focusedId: successor?.id ?? focusedId };
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}
