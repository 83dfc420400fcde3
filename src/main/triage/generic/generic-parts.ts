import type { LlamaModel } from 'node-llama-cpp';
import type { Pack } from '../../../shared/pack.ts';
import { type ChatTemplate, chatTemplateOf } from './chat-template.ts';
import { type ExampleBank, loadExampleBank } from './example-bank.ts';

/** What a chat model needs beside its pack. */
export interface GenericParts {
  chat: ChatTemplate;
  /** Null where no examples are given. */
  bank: ExampleBank | null;
}

/**
 * The chat template of a model and the bank of examples (`examplesFile`, see `readExamples`; none are given without it); null
 * for packs of another format. Throws an `AppError` where the bank is damaged.
 */
export async function loadGenericParts(
  { format }: Pack,
  model: LlamaModel,
  examplesFile: string | undefined,
): Promise<GenericParts | null> {
  if (format.kind !== 'generic') return null;
  return {
    chat: chatTemplateOf(model, format.chatTemplate),
    bank: examplesFile === undefined ? null : await loadExampleBank(examplesFile, format),
  };
}
