import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelTools, PackProgress } from '../../../src/main/models/install/tools.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { ModelFacts } from '../../../src/shared/model-facts.ts';
import { type Recipe, recipeSchema } from '../../../src/shared/recipe.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { opensocFormatOfTests } from './opensoc-format.ts';

export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Files with the heads of real ones, and too small to be any. */
export const baseBytes = Buffer.concat([Buffer.from('GGUF'), randomBytes(200_000)]);
export const adapterGguf = Buffer.concat([
  Buffer.from('GGUF\x03\0\0\0'),
  Buffer.from('\x0c\0\0\0\0\0\0\0general.type\x08\0\0\0\x07\0\0\0\0\0\0\0adapter'),
  randomBytes(5000),
]);
export const weightsBytes = Buffer.concat([
  Buffer.from([40, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from('{"model.layers.0.q_proj.lora_A.weight":{}'),
  randomBytes(50_000),
]);
export const configBytes = Buffer.from('{\n  "peft_type": "LORA", "r": 16\n}\n');

const path = temporaryFolder();

/** A new empty folder. */
export function folderOf(name: string): string {
  const folder = path(`${name}-${randomUUID()}`);
  mkdirSync(folder);
  return folder;
}

/** Writes files into a folder of their own, as a stick holds them. */
export function stick(files: Record<string, Uint8Array | string>): string {
  const folder = folderOf('stick');
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** A recipe of the small files; `urls` are those of base, weights and configuration. */
export function recipeOf(urls: { base: string[]; weights: string[]; config: string[] }): Recipe {
  const source = { sha256: null, bytes: null, mostBytes: 1_000_000 };
  return recipeSchema.parse({
    schema: 1,
    pack: {
      schema: 1,
      id: 'small',
      version: '1',
      name: 'Small pack',
      description: 'A pack for tests.',
      contextSize: 512,
      format: opensocFormatOfTests,
      calibration: null,
      threshold: 0.5,
      quality: [],
    },
    base: {
      path: 'base.Q4_K_M.gguf',
      bytes: baseBytes.length,
      sha256: sha256Of(baseBytes),
      licence: 'Apache-2.0',
      urls: urls.base,
    },
    adapter: {
      weights: { ...source, path: 'adapter_model.safetensors', urls: urls.weights },
      config: { ...source, path: 'adapter_config.json', urls: urls.config },
      licence: 'MIT',
    },
    licences: [{ of: 'base', name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' }],
  });
}

const noUrls = ['https://models.invalid/file'];
export const offlineRecipe = recipeOf({ base: noUrls, weights: noUrls, config: noUrls });

const facts: ModelFacts = {
  architecture: 'llama',
  name: 'Small Chat',
  quantisation: 'Q4_K_M',
  parameters: 1000,
  layers: 1,
  embedding: 256,
  feedForward: 512,
  heads: 4,
  keyValueHeads: 4,
  headSize: 64,
  vocabulary: 1000,
  contextLength: 2048,
  hasChatTemplate: true,
  fileBytes: baseBytes.length,
  layerBytes: 1,
  otherBytes: 1,
};

/** Tools that take the small files for what they pretend to be. `converted` counts the conversions. */
export function smallTools(misfit: string | null = null): ModelTools & { converted: number } {
  const tools: ModelTools & { converted: number } = {
    converted: 0,
    convertAdapter: async ({ weights, config, target, onProgress }) => {
      const bytes = Buffer.concat([Buffer.from('GGUF'), readFileSync(weights), readFileSync(config)]);
      onProgress?.(bytes.length, bytes.length);
      writeFileSync(target, bytes);
      tools.converted += 1;
      return { bytes: bytes.length, sha256: sha256Of(bytes), tensors: 1 };
    },
    readModelFacts: async (file) => {
      if (readFileSync(file).length >= baseBytes.length) return facts;
      throw new AppError({ code: 'model-damaged', message: `${file} is cut off.` });
    },
    adapterMisfit: async () => misfit,
    describeGeneric: ({ name }) => ({ ...offlineRecipe.pack, id: 'small-chat', name }),
  };
  return tools;
}

export const convertedBytes = Buffer.concat([Buffer.from('GGUF'), weightsBytes, configBytes]);

export function recorder(): { steps: PackProgress[]; onProgress: (progress: PackProgress) => void } {
  const steps: PackProgress[] = [];
  return { steps, onProgress: (progress) => void steps.push(progress) };
}
