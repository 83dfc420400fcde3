import { create } from 'zustand';
import type { Keeping, KeptSource } from '../../shared/search.ts';
import { keeping as text } from '../../shared/texts/keeping.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';
import { useNotices } from './notices.ts';

interface KeepingStore {
  keeping: Loaded<Keeping>;
  /** The source about which is asked before its records are deleted. */
  question: KeptSource | null;
  load(): Promise<void>;
  ask(question: KeptSource | null): void;
  remove(source: KeptSource): Promise<void>;
}

/** What is kept of each source, and what was deleted. */
export const useKeeping = create<KeepingStore>()((set, get) => ({
  keeping: loading,
  question: null,
  load: async () => set({ keeping: await fetched('records/keeping', {}) }),
  ask: (question) => set({ question }),
  remove: async ({ source, name }) => {
    set({ question: null });
    const answer = await called('records/delete', { source });
    if (answer === null) return;
    useNotices.getState().say(text.deleted(name));
    await get().load();
  },
}));

/** The sources of which something is kept; none while that is not known. */
export function keptSources({ keeping }: Pick<KeepingStore, 'keeping'>): readonly KeptSource[] {
  return keeping.state === 'ready' ? keeping.value.sources : [];
}
