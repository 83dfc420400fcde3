import { create } from 'zustand';
import type { AlertDetail } from '../../shared/alert.ts';
import { fetched, type Loaded, loading } from './calling.ts';

interface Detail {
  id: string | null;
  detail: Loaded<AlertDetail>;
  /** Fetches an alert; one that is shown already stays until its new state comes. */
  load(id: string): Promise<void>;
}

/** The alert whose details are open. */
export const useDetail = create<Detail>()((set, get) => ({
  id: null,
  detail: loading,
  load: async (id) => {
    if (get().id !== id) set({ id, detail: loading });
    const detail = await fetched('alerts/get', { id });
    if (get().id === id) set({ detail });
  },
}));
