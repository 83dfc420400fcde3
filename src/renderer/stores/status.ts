import { create } from 'zustand';
import type { AppStatus } from '../../shared/status.ts';
import { fetched, type Loaded, loading } from './calling.ts';

interface Status {
  status: Loaded<AppStatus>;
  load(): Promise<void>;
  receive(status: AppStatus): void;
}

/** State of the app as main tells it: model, backend, store, network. */
export const useStatus = create<Status>()((set) => ({
  status: loading,
  load: async () => set({ status: await fetched('app/status', {}) }),
  receive: (value) => set({ status: { state: 'ready', value } }),
}));

/** The status, or null while it is not known. */
export function useKnownStatus(): AppStatus | null {
  return useStatus(({ status }) => (status.state === 'ready' ? status.value : null));
}
