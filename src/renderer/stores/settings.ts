import { create } from 'zustand';
import type { Settings } from '../../shared/status.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';

interface SettingsStore {
  settings: Loaded<Settings>;
  load(): Promise<void>;
  /** Shows the change at once and takes it back where main refuses it. */
  change(change: Partial<Settings>): Promise<void>;
}

/** What the user chose. */
export const useSettings = create<SettingsStore>()((set, get) => ({
  settings: loading,
  load: async () => set({ settings: await fetched('settings/get', {}) }),
  change: async (change) => {
    const before = get().settings;
    if (before.state === 'ready') set({ settings: { state: 'ready', value: { ...before.value, ...change } } });
    const answer = await called('settings/set', change);
    if (answer !== null) set({ settings: { state: 'ready', value: answer.value } });
    else set({ settings: before });
  },
}));
