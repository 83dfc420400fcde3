import { create } from 'zustand';
import type { ImportProgress } from '../../shared/analysis.ts';
import { toAppErrorData } from '../../shared/errors.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';
import { useNavigation } from './navigation.ts';
import { useNotices } from './notices.ts';

interface Imports {
  /** Newest first. */
  imports: Loaded<readonly ImportProgress[]>;
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
  load: async () => {
    const listed = await fetched('import/list', {});
    set({
      imports: listed.state === 'ready' ? { state: 'ready', value: newestFirst(listed.value) } : listed,
    });
  },
  receive: (progress) =>
    set(({ imports }) => {
      const known = imports.state === 'ready' ? imports.value : [];
      const others = known.filter((item) => item.importId !== progress.importId);
      return { imports: { state: 'ready', value: newestFirst([progress, ...others]) } };
    }),
  choose: async (what) => {
    const answer = await called('import/choose', { what });
    if (answer !== null && answer.value !== null) await showStarted(get().load);
  },
  drop: async (files) => {
    if (files.length === 0) return;
    try {
      const result = await window.porchlight.importDropped(files);
      if (result.ok) await showStarted(get().load);
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

async function showStarted(load: () => Promise<void>): Promise<void> {
  // The list of alerts shows a running import itself, above what it finds.
  const { view, show } = useNavigation.getState();
  if (view !== 'alerts') show('imports');
  await load();
}

function newestFirst(imports: readonly ImportProgress[]): readonly ImportProgress[] {
  return imports.toSorted((one, other) => other.startedAt - one.startedAt);
}
