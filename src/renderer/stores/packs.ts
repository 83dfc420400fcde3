import { create } from 'zustand';
import type { HardwareOffer, PackListing, PackTask } from '../../shared/pack-sheet.ts';
import { models } from '../../shared/texts/models.ts';
import { called, fetched, type Loaded, loading } from './calling.ts';
import { useNotices } from './notices.ts';
import { useSettings } from './settings.ts';

/** What a dialog asks before it is done. */
export type PackQuestion = { kind: 'install' | 'remove' | 'discard'; id: string };

interface Packs {
  /** Loaded when it is first shown: it reads every model's head. */
  listing: Loaded<PackListing>;
  offer: HardwareOffer | null;
  question: PackQuestion | null;
  load(): Promise<void>;
  /** Loads again what was loaded before. */
  refresh(): void;
  loadOffer(): Promise<void>;
  dismissOffer(): Promise<void>;
  receive(task: PackTask): void;
  ask(question: PackQuestion | null): void;
  use(id: string, name: string): Promise<void>;
  install(id: string): Promise<void>;
  pause(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  verify(id: string): Promise<void>;
  measure(id: string): Promise<void>;
  chooseImport(what: 'file' | 'folder'): Promise<void>;
}

/** What was told of tasks while listings were under way, the last of each pack: it is newer than what they hold. */
const toldMeanwhile = new Set<Map<string, PackTask>>();

async function fetchListing(): Promise<Packs['listing']> {
  const told = new Map<string, PackTask>();
  toldMeanwhile.add(told);
  const listing = await fetched('packs/list', {});
  toldMeanwhile.delete(told);
  if (listing.state !== 'ready') return listing;
  const others = listing.value.tasks.filter(({ pack }) => !told.has(pack));
  return { state: 'ready', value: { ...listing.value, tasks: [...others, ...told.values()] } };
}

/** Packs that are here or can be had, and what is being done with them. */
export const usePacks = create<Packs>()((set, get) => ({
  listing: loading,
  offer: null,
  question: null,
  load: async () => set({ listing: await fetchListing() }),
  refresh: () => {
    if (get().listing.state !== 'loading') void get().load();
    if (get().offer !== null) void get().loadOffer();
  },
  loadOffer: async () => {
    const offer = await fetched('hardware/offer', {});
    // An offer that can't be made is not missed: the packs themselves say what is wrong.
    set({ offer: offer.state === 'ready' ? offer.value : null });
  },
  dismissOffer: async () => {
    await useSettings.getState().change({ offerDismissed: true });
  },
  receive: (task) => {
    for (const told of toldMeanwhile) told.set(task.pack, task);
    set(({ listing }) => {
      if (listing.state !== 'ready') return {};
      const others = listing.value.tasks.filter(({ pack }) => pack !== task.pack);
      return { listing: { state: 'ready', value: { ...listing.value, tasks: [...others, task] } } };
    });
  },
  ask: (question) => set({ question }),
  use: async (id, name) => {
    await useSettings.getState().change({ pack: id });
    const { settings } = useSettings.getState();
    if (settings.state === 'ready' && settings.value.pack === id) useNotices.getState().say(models.used(name));
  },
  install: async (id) => {
    await called('packs/install', { id });
  },
  pause: async (id) => {
    await called('packs/pause', { id });
  },
  cancel: async (id) => {
    await called('packs/cancel', { id });
  },
  remove: async (id) => {
    await called('packs/remove', { id });
  },
  verify: async (id) => {
    await called('packs/verify', { id });
  },
  measure: async (id) => {
    await called('packs/measure', { id });
  },
  chooseImport: async (what) => {
    await called('packs/choose-import', { what });
  },
}));
