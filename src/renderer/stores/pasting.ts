import { create } from 'zustand';
import { called } from './calling.ts';
import { showStarted } from './imports.ts';

/** Most characters that one paste may have, as the contract says. */
export const mostPasted = 16_000_000;

interface Pasting {
  shown: boolean;
  show(shown: boolean): void;
  /** Reads a text as a log. Whether it was accepted. */
  read(text: string): Promise<boolean>;
}

/** The box into which log lines are pasted. */
export const usePasting = create<Pasting>()((set) => ({
  shown: false,
  show: (shown) => set({ shown }),
  read: async (text) => {
    const answer = await called('import/paste', { text });
    if (answer === null) return false;
    set({ shown: false });
    await showStarted();
    return true;
  },
}));
