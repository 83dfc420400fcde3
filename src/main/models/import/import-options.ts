import type { LoadedPack } from '../../../shared/pack.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import type { ModelTools, PackProgress } from '../install/tools.ts';

export interface ImportOptions {
  /** Where the user's packs lie; made where it doesn't exist. */
  modelsFolder: string;
  /** What a folder without a `pack.json` may be completed by. */
  recipes: readonly Recipe[];
  tools: ModelTools;
  /** Ids that no imported pack may bear: those of the packs that ship, and of a server. */
  reserved: ReadonlySet<string>;
  /** An adapter for a model file: a GGUF, or the folder of a PEFT one. Left out: one that lies beside it and fits. */
  adapter?: string;
  signal: AbortSignal;
  onProgress: (progress: PackProgress) => void;
}

export interface Imported {
  loaded: LoadedPack;
  /** What a person should know of how it was made, in whole sentences. */
  notes: string[];
}
