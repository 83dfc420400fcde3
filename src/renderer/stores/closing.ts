import { create } from 'zustand';

interface Closing {
  /** The alerts for which a reason is being asked; empty while none is. */
  ids: readonly string[];
  ask(ids: readonly string[]): void;
  done(): void;
}

/** The question for a close reason. */
export const useClosing = create<Closing>()((set) => ({
  ids: [],
  ask: (ids) => set({ ids }),
  done: () => set({ ids: [] }),
}));
