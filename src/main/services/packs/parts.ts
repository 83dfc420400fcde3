import type { AppErrorData } from '../../../shared/errors.ts';
import type { MemoryNeeds, ModelFacts } from '../../../shared/model-facts.ts';
import type { LoadedPack } from '../../../shared/pack.ts';
import type { PackFit, PackNews, PackSpeed } from '../../../shared/pack-sheet.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import type { PackList } from '../../models/packs.ts';

/** What a long job gets: where packs are kept, and the way to stop it and to hear how far it is. */
export interface PackJob {
  modelsFolder: string;
  signal: AbortSignal;
  tell(news: PackNews): void;
}

/** What this PC has, as far as the choice of a pack needs it. Bytes. */
export interface MachineFacts {
  processor: string;
  totalMemory: number;
  freeMemory: number;
  /** The card that would be used; null where none can be. */
  card: { name: string; totalMemory: number; freeMemory: number } | null;
}

/** What the manager is put together from; `services.ts` hands it in. */
export interface PackParts {
  /** Packs in the folders of the user and of the app, the first of an id wins. */
  listPacks(): Promise<PackList>;
  /** How packs that don't ship get here, and recipes that can't be followed. */
  loadRecipes(): Promise<{ recipes: Recipe[]; broken: { file: string; error: AppErrorData }[] }>;
  installPack(recipe: Recipe, proxy: string | null, job: PackJob): Promise<void>;
  /** Installs from a folder or a model file; `only` is the recipe that must come of it, where one is asked for. `adapter` goes with a model file. */
  importPack(path: string, only: Recipe | null, job: PackJob, adapter?: string): Promise<void>;
  /** Deletes an installed pack. @throws AppError `model-in-use`. */
  removePack(pack: LoadedPack, modelsFolder: string): Promise<void>;
  /** Installations that were stopped or cut and can go on. Bytes. */
  unfinished(
    modelsFolder: string,
    recipes: readonly Recipe[],
  ): Promise<{ id: string; bytesDone: number; bytesTotal: number }[]>;
  /** Deletes what removals and imports that were cut left behind. */
  clearLeftovers(modelsFolder: string): Promise<void>;
  discardUnfinished(modelsFolder: string, id: string): Promise<void>;
  verifyPack(pack: LoadedPack, onProgress: (bytesRead: number, bytesTotal: number) => void): Promise<void>;
  /** Loads the pack where it isn't, and measures it. */
  measurePack(pack: LoadedPack, signal: AbortSignal): Promise<PackSpeed>;
  /** Facts of a pack's model, from the head of its file. */
  readFacts(pack: LoadedPack): Promise<ModelFacts>;
  memoryNeeded(facts: ModelFacts, pack: LoadedPack): MemoryNeeds;
  machine(): Promise<MachineFacts>;
  /** Whether a model of these needs fits, by the rules by which it would be loaded. */
  fit(needs: MemoryNeeds): Promise<PackFit>;
}
