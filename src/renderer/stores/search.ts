import { create } from 'zustand';
import type { AppErrorData } from '../../shared/errors.ts';
import type { CallArgs } from '../../shared/ipc.ts';
import type { FoundRecord, SearchPage } from '../../shared/search.ts';
import { fetched } from './calling.ts';
import { useNavigation } from './navigation.ts';
import { emptyForm, queryOf, type SearchForm } from './search-form.ts';

/** A line of a file whose neighbours are looked for. */
export interface Place {
  file: string;
  lineNumber: number;
}

/** Ms before and after a line in which its neighbours are looked for. */
const nearMs = 60_000;
/** Rows of a page, and of a page while a line is looked for. */
const pageSize = 100;
const pageSizeAround = 500;
/** Pages that are fetched by themselves until a line is found. */
const mostPagesAround = 20;

interface Search {
  form: SearchForm;
  /** The form as it was when what is shown was asked for. */
  asked: SearchForm;
  /** Only records of this file are asked for. */
  around: Place | null;
  rows: readonly FoundRecord[];
  /** What the last page said; null before the first answer. */
  page: Omit<SearchPage, 'rows'> | null;
  /** Whether an answer is under way, and whether it is the first of a new question: what is shown answers an older one. */
  busy: boolean;
  stale: boolean;
  error: AppErrorData | null;
  /** Index among the rows. */
  focused: number;
  /** How often the keyboard was moved: the list scrolls for that. */
  moves: number;
  setForm(change: Partial<SearchForm>): void;
  /** Asks what the form says. */
  search(): Promise<void>;
  /** Fetches the next page, if there is one. */
  more(): Promise<void>;
  focus(index: number): void;
  /** Shows the view with the records that a form asks for. */
  show(form: Partial<SearchForm>): void;
  /** Shows the view with the lines around one. */
  showAround(place: Place, time: number): void;
  /** Asks for the records of all files again. */
  endAround(): void;
}

/** The search in kept records: what is asked, and what was found so far. */
export const useSearch = create<Search>()((set, get) => {
  /** Raised with each question: an answer to an older one is thrown away. */
  let generation = 0;
  let query: CallArgs<'records/search'> = {};

  async function fetchPage(after: string | null): Promise<void> {
    const mine = generation;
    set({ busy: true, error: null });
    const limit = get().around === null ? pageSize : pageSizeAround;
    const answer = await fetched('records/search', { ...query, limit, after });
    if (mine !== generation) return;
    if (answer.state === 'failed') return set({ busy: false, stale: false, error: answer.error });
    const { rows, ...page } = answer.value;
    set((before) => ({
      rows: after === null ? rows : [...before.rows, ...rows],
      page: after === null || before.page === null ? page : joined(before.page, page),
      busy: false,
      stale: false,
      focused: after === null ? 0 : before.focused,
      moves: before.moves + (after === null ? 1 : 0),
    }));
  }

  /** Looks for the line itself among its neighbours and puts the keyboard on it. */
  async function findLine({ file, lineNumber }: Place): Promise<void> {
    const mine = generation;
    for (let pages = 0; pages < mostPagesAround; pages += 1) {
      const index = get().rows.findIndex((row) => row.file === file && row.lineNumber === lineNumber);
      if (index >= 0) return get().focus(index);
      if (get().page === null || get().page?.next === null) return;
      await get().more();
      if (mine !== generation || get().error !== null) return;
    }
  }

  return {
    form: emptyForm,
    asked: emptyForm,
    around: null,
    rows: [],
    page: null,
    busy: false,
    stale: false,
    error: null,
    focused: 0,
    moves: 0,
    setForm: (change) => set(({ form }) => ({ form: { ...form, ...change } })),
    search: async () => {
      generation += 1;
      const { form, around } = get();
      query = { ...queryOf(form, Date.now()), file: around?.file ?? '' };
      set({ stale: true, asked: form });
      await fetchPage(null);
    },
    more: async () => {
      const { busy, page } = get();
      if (!busy && page !== null && page.next !== null) await fetchPage(page.next);
    },
    focus: (index) =>
      set((state) => ({
        focused: Math.max(0, Math.min(index, state.rows.length - 1)),
        moves: state.moves + 1,
      })),
    show: (form) => {
      set({ form: { ...emptyForm, ...form }, around: null, rows: [], page: null });
      useNavigation.getState().show('search');
      void get().search();
    },
    showAround: (around, time) => {
      const form = { ...emptyForm, range: 'own' as const, from: time - nearMs, to: time + nearMs };
      set({ form, around, rows: [], page: null });
      useNavigation.getState().show('search');
      void get()
        .search()
        .then(() => findLine(around));
    },
    endAround: () => {
      set({ around: null });
      void get().search();
    },
  };
});

/** What two pages of one search say together. */
function joined(before: Omit<SearchPage, 'rows'>, page: Omit<SearchPage, 'rows'>): Omit<SearchPage, 'rows'> {
  return {
    ...page,
    scanned: before.scanned + page.scanned,
    milliseconds: before.milliseconds + page.milliseconds,
    missingFiles: [...new Set([...before.missingFiles, ...page.missingFiles])],
  };
}
