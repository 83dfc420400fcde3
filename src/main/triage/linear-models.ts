import { join } from 'node:path';
import { modelDamaged } from '../../shared/model-errors.ts';
import type { LoadedPack, Pack, PackFile } from '../../shared/pack.ts';
import { type FirstStage, loadFirstStage } from './first-stage.ts';
import { loadWordModel, type WordModel } from './word-model.ts';

/** The linear models that a pack brings along beside its language model. */
export interface LinearModels {
  firstStage?: FirstStage | undefined;
  words?: WordModel | undefined;
}

/** Throws `model-damaged` where a file is not what the pack says. */
export async function loadLinearModels({ pack, folder }: LoadedPack): Promise<LinearModels> {
  return {
    firstStage:
      pack.firstStage && (await whole(pack, pack.firstStage, loadFirstStage(join(folder, pack.firstStage.path)))),
    words: pack.words && (await whole(pack, pack.words, loadWordModel(join(folder, pack.words.path), countsOf(pack)))),
  };
}

function whole<Model>(pack: Pack, file: PackFile, loading: Promise<Model>): Promise<Model> {
  return loading.catch((cause: unknown) => {
    throw modelDamaged(pack, file, 'it holds no linear model', cause);
  });
}

function countsOf({ format }: Pack) {
  if (format.kind !== 'porchlight') return { threat: 0, technique: 0, severity: 0 };
  return {
    threat: format.threats.length,
    technique: format.techniques.length,
    severity: format.severities.length,
  };
}
