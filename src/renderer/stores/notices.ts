import { create } from 'zustand';
import type { AppErrorData } from '../../shared/errors.ts';

interface Notice {
  id: number;
  error: AppErrorData;
}

interface Notices {
  /** Failures of what the user asked for, newest last; at most three, equal ones once. */
  errors: readonly Notice[];
  /** What was done last, for screen readers and a short line on the screen. */
  said: string;
  showError(error: AppErrorData): void;
  dismiss(id: number): void;
  say(text: string): void;
}

const mostShown = 3;
let nextId = 1;

/** Failures and confirmations that belong to no single view. */
export const useNotices = create<Notices>()((set) => ({
  errors: [],
  said: '',
  showError: (error) =>
    set(({ errors }) => ({
      errors: [...errors.filter((shown) => shown.error.message !== error.message), { id: nextId++, error }].slice(
        -mostShown,
      ),
    })),
  dismiss: (id) => set(({ errors }) => ({ errors: errors.filter((shown) => shown.id !== id) })),
  say: (said) => set({ said }),
}));
