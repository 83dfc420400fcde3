import { create } from 'zustand';
import type { ReclassifyProgress } from '../../shared/reclassify.ts';
import { called, fetched } from './calling.ts';

interface ReclassifyStore {
  progress: ReclassifyProgress;
  load(): Promise<void>;
  start(): Promise<void>;
  cancel(): Promise<void>;
  receive(progress: ReclassifyProgress): void;
}

/** How far "re-classify open alerts" has come. */
export const useReclassify = create<ReclassifyStore>()((set) => ({
  progress: { state: 'idle', done: 0, of: 0, changed: 0, error: null },
  load: async () => {
    const answer = await fetched('reclassify/progress', {});
    if (answer.state === 'ready') set({ progress: answer.value });
  },
  // The broadcasts tell what comes of it, often before the call returns.
  start: async () => void (await called('alerts/reclassify', {})),
  cancel: async () => void (await called('alerts/reclassify-cancel', {})),
  receive: (progress) => set({ progress }),
}));
