import { create } from 'zustand';
import type { ImportProgress } from '../../shared/analysis.ts';
import { toAppErrorData } from '../../shared/errors.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';
import { useNavigation } from './navigation.ts';
import { useNotices } from './notices.ts';

interface Imports {
  /** Newest first. */
  imports: Loaded<readonly ImportProgress[]>;
  /** The import that last ended with something unread and was not looked at in its view yet. */
  unseenTrouble: string | null;
  see(): void;
  load(): Promise<void>;
  receive(progress: ImportProgress): void;
  choose(what: 'files' | 'folder'): Promise<void>;
  drop(files: readonly File[]): Promise<void>;
  cancel(importId: string): Promise<void>;
  resume(importId: string): Promise<void>;
}

/** Running and past imports. */
export const useImports = create<Imports>()((set, get) => ({
  imports: loading,
  unseenTrouble: null,
  see: () => set({ unseenTrouble: null }),
  load: async () => {
    const isFirst = get().imports.state === 'loading';
    const listed = await fetched('import/list', {});
    if (listed.state === 'failed') return set({ imports: listed });
    const value = newestFirst(listed.value);
    const [newest] = value;
    set({ imports: { state: 'ready', value } });
    if (isFirst && newest !== undefined && leftUnread(newest)) set({ unseenTrouble: newest.importId });
  },
  receive: (progress) =>
    set(({ imports, unseenTrouble }) => {
      const known = imports.state === 'ready' ? imports.value : [];
      const others = known.filter((item) => item.importId !== progress.importId);
      return {
        imports: { state: 'ready', value: newestFirst([progress, ...others]) },
        unseenTrouble: leftUnread(progress) ? progress.importId : unseenTrouble,
      };
    }),
  choose: async (what) => {
    const answer = await called('import/choose', { what });
    if (answer !== null && answer.value !== null) await showStarted();
  },
  drop: async (files) => {
    if (files.length === 0) return;
    try {
      const result = await window.porchlight.importDropped(files);
      if (result.ok) await showStarted();
      else useNotices.getState().showError(result.error);
    } catch (thrown) {
      useNotices.getState().showError(toAppErrorData(thrown));
    }
  },
  cancel: async (importId) => {
    await called('import/cancel', { importId });
  },
  resume: async (importId) => {
    await called('import/resume', { importId });
  },
}));

/** Whether an import is under way. */
export function isRunning(progress: ImportProgress): boolean {
  return progress.state === 'reading' || progress.state === 'classifying';
}

/** The import that is worked on, or undefined while none is: the others queue behind the oldest. */
export function workedOn({ imports }: Pick<Imports, 'imports'>): ImportProgress | undefined {
  return imports.state === 'ready' ? imports.value.findLast(isRunning) : undefined;
}

/** Whether an import ended without having read everything it was given. */
export function leftUnread(progress: ImportProgress): boolean {
  return !isRunning(progress) && (progress.state !== 'done' || failedFiles(progress) > 0);
}

/** How many files of an import could not be read. */
export function failedFiles({ sources }: ImportProgress): number {
  return sources.filter(({ error }) => error !== null).length;
}

/** Shows an import that was just started. */
export async function showStarted(): Promise<void> {
  // The list of alerts shows a running import itself, above what it finds.
  const { view, show } = useNavigation.getState();
  if (view !== 'alerts') show('imports');
  await useImports.getState().load();
}

function newestFirst(imports: readonly ImportProgress[]): readonly ImportProgress[] {
  return imports.toSorted((one, other) => other.startedAt - one.startedAt);
}
