import { create } from 'zustand';
import type { CallResult } from '../../shared/ipc.ts';
import type { Report } from '../../shared/report.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';

interface ReportStore {
  alertId: string | null;
  shown: Loaded<CallResult<'report/get'>>;
  /** Whether the user stopped it, so that it does not start by itself again. */
  stopped: boolean;
  /** Fetches the report of an alert; the one that is shown of the same alert stays until the answer comes. */
  load(alertId: string): Promise<void>;
  /** Asks the model for one. */
  write(alertId: string): Promise<void>;
  /** Ends the writing because the user wants it. */
  stop(alertId: string): Promise<void>;
  /** Ends it where it is still being written, because the alert is not looked at any more. */
  leave(alertId: string): void;
  receive(report: Report): void;
}

/** The report of the alert whose details are open. */
export const useReport = create<ReportStore>()((set, get) => ({
  alertId: null,
  shown: loading,
  stopped: false,
  load: async (alertId) => {
    if (get().alertId !== alertId) set({ alertId, shown: loading, stopped: false });
    const shown = await fetched('report/get', { alertId });
    if (get().alertId === alertId) set({ shown });
  },
  write: async (alertId) => {
    set({ stopped: false });
    const answer = await called('report/write', { alertId });
    if (answer !== null) get().receive(answer.value);
  },
  stop: async (alertId) => {
    set({ stopped: true });
    await called('report/stop', { alertId });
  },
  leave: (alertId) => {
    const { shown } = get();
    if (get().alertId !== alertId) return;
    set({ alertId: null, shown: loading });
    if (shown.state === 'ready' && shown.value.report?.state === 'writing') void called('report/stop', { alertId });
  },
  receive: (report) => {
    const { alertId, shown } = get();
    if (report.alertId !== alertId || shown.state !== 'ready') return;
    set({ shown: { state: 'ready', value: { ...shown.value, report } } });
  },
}));
