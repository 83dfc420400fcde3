import { join } from 'node:path';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import type { Tokenize } from '../../src/main/triage/verdict-format.ts';
import { base, folderWithBase } from './packs.ts';

/** The real tokenizer of the base that ships, without its weights. */
export async function loadTokenizer(): Promise<{
  tokenize: Tokenize;
  textOf(tokens: readonly number[]): string;
  dispose(): Promise<void>;
}> {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: join(folderWithBase(), base.path), vocabOnly: true });
  return {
    tokenize: (text, special) => model.tokenize(text, special),
    textOf: (tokens) => model.detokenize(tokens as Parameters<typeof model.detokenize>[0], true),
    dispose: () => model.dispose(),
  };
}
