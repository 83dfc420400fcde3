import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventGroup } from '../../shared/group.ts';
import { modelMissing } from '../../shared/model-errors.ts';
import type { LoadedPack } from '../../shared/pack.ts';
import { createFormat } from './create-format.ts';
import { loadGenericParts } from './generic/generic-parts.ts';
import { runtimeFor } from './hardware/llama-runtime.ts';
import { loadLinearModels } from './linear-models.ts';
import type { Slots } from './porchlight-prompt.ts';
import type { Prompt } from './verdict-format.ts';

/** Builds the prompts of a pack without its model: only the tokenizer is loaded. */
export interface PromptBuilder {
  build(group: EventGroup): Prompt & { slots?: Slots };
  dispose(): Promise<void>;
}

/** `examples`: the bank for chat models, as in `ClassifierOptions`. Throws `model-missing` where the base file is not there, an error where the pack doesn't fit its tokenizer. */
export async function createPromptBuilder(loaded: LoadedPack, examples?: string): Promise<PromptBuilder> {
  const { pack, folder } = loaded;
  await access(join(folder, pack.base.path)).catch((cause: unknown) => {
    throw modelMissing(pack, pack.base, cause);
  });
  const llama = await runtimeFor('cpu', () => {});
  const model = await llama.loadModel({ modelPath: join(folder, pack.base.path), vocabOnly: true });
  const linear = await loadLinearModels(loaded);
  const format = createFormat(
    pack,
    (text, special) => model.tokenize(text, special),
    () => pack.threshold,
    linear,
    await loadGenericParts(pack, model, examples),
  );
  return { build: (group) => format.buildPrompt(group), dispose: () => model.dispose() };
}
