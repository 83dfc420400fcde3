import { create } from 'zustand';
import type { SourceReport } from '../../shared/analysis.ts';
import { called } from './calling.ts';
import { showStarted } from './imports.ts';

/** A locked file of an import. */
export interface LockedFile {
  importId: string;
  file: string;
  /** Whether a password was tried and did not open it. */
  wrong: boolean;
}

interface Unlocking {
  /** The file whose password is asked for. */
  locked: LockedFile | null;
  ask(locked: LockedFile | null): void;
  /** Reads the file with a password, which is kept nowhere. */
  unlock(password: string): Promise<void>;
}

/** The question for the password of a locked file. */
export const useUnlocking = create<Unlocking>()((set, get) => ({
  locked: null,
  ask: (locked) => set({ locked }),
  unlock: async (password) => {
    const { locked } = get();
    if (locked === null) return;
    set({ locked: null });
    const answer = await called('import/unlock', { importId: locked.importId, file: locked.file, password });
    if (answer !== null) await showStarted();
  },
}));

/** Whether a source could not be read for want of its password. */
export function isLocked({ error }: SourceReport): boolean {
  return error?.code === 'password-needed' || error?.code === 'password-wrong';
}
