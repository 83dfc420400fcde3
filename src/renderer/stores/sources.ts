import { create } from 'zustand';
import type { AppErrorData } from '../../shared/errors.ts';
import type { CallArgs } from '../../shared/ipc.ts';
import type { LiveSource, LiveSourceSettings } from '../../shared/live.ts';
import { sources as text } from '../../shared/texts/sources.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';
import { useNotices } from './notices.ts';
import { useStatus } from './status.ts';

export type SourceKind = CallArgs<'sources/suggest'>['kind'];

/** What the dialog shows: the choice of a kind, or the settings of a source. */
export type SourceDialog = { step: 'choose' } | { step: 'form'; settings: LiveSourceSettings; isNew: boolean };

interface Sources {
  sources: Loaded<readonly LiveSource[]>;
  dialog: SourceDialog | null;
  /** Why the settings in the dialog were not accepted. */
  refusal: AppErrorData | null;
  /** The source that is asked about before it is removed. */
  removing: string | null;
  load(): Promise<void>;
  receive(sources: readonly LiveSource[]): void;
  open(dialog: SourceDialog | null): void;
  suggest(kind: SourceKind): Promise<void>;
  /** Whether it was accepted; the source's own state tells whether it runs. */
  save(settings: LiveSourceSettings): Promise<boolean>;
  setEnabled(source: LiveSource, enabled: boolean): Promise<void>;
  askRemove(id: string | null): void;
  remove(source: LiveSource): Promise<void>;
  choosePath(what: CallArgs<'sources/choose-path'>['what']): Promise<string | null>;
}

/** Live sources, and the dialog that adds or changes one. */
export const useSources = create<Sources>()((set, get) => ({
  sources: loading,
  dialog: null,
  refusal: null,
  removing: null,
  load: async () => {
    const listed = await fetched('sources/list', {});
    if (listed.state === 'failed') set({ sources: listed });
    else get().receive(listed.value);
  },
  receive: (value) => {
    const before = statesOf(knownSources(get()));
    set({ sources: { state: 'ready', value } });
    // What listens is among what uses the network, and the status names that.
    if (statesOf(value) !== before) void useStatus.getState().load();
  },
  open: (dialog) => set({ dialog, refusal: null }),
  suggest: async (kind) => {
    const answer = await fetched('sources/suggest', { kind });
    if (get().dialog?.step !== 'choose') return;
    if (answer.state === 'failed') set({ refusal: answer.error });
    else set({ dialog: { step: 'form', settings: answer.value, isNew: true }, refusal: null });
  },
  save: async (settings) => {
    const answer = await fetched('sources/save', { settings });
    if (answer.state === 'failed') {
      set({ refusal: answer.error });
      return false;
    }
    set({ dialog: null, refusal: null });
    useNotices.getState().say(text.saved(settings.name));
    await get().load();
    return true;
  },
  setEnabled: async ({ settings }, enabled) => {
    const answer = await called('sources/save', { settings: { ...settings, enabled } });
    if (answer !== null) await get().load();
  },
  askRemove: (removing) => set({ removing }),
  remove: async ({ settings }) => {
    set({ removing: null });
    const answer = await called('sources/remove', { id: settings.id });
    if (answer === null) return;
    useNotices.getState().say(text.removed(settings.name));
    await get().load();
  },
  choosePath: async (what) => {
    const answer = await fetched('sources/choose-path', { what });
    if (answer.state === 'ready') return answer.value?.path ?? null;
    set({ refusal: answer.error });
    return null;
  },
}));

function statesOf(sources: readonly LiveSource[]): string {
  return sources.map(({ settings, state }) => `${settings.id} ${state}`).join();
}

/** The live sources that are known; none while they are not. */
export function knownSources({ sources }: Pick<Sources, 'sources'>): readonly LiveSource[] {
  return sources.state === 'ready' ? sources.value : [];
}

/** Messages of a source that were lost, in the app and in the system. */
export function lostMessages({ counters: { dropped, kernelDrops } }: LiveSource): number {
  return Object.values(dropped).reduce((sum, value) => sum + value, 0) + (kernelDrops ?? 0);
}
