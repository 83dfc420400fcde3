import { join } from 'node:path';
import { loadTaxonomy } from '../../../src/main/triage/knowledge.ts';
import { describeGeneric, genericFormat } from '../../../src/shared/generic-pack.ts';
import type { ModelFacts } from '../../../src/shared/model-facts.ts';
import type { GenericFormat, LoadedPack } from '../../../src/shared/pack.ts';
import { base, folderWithBase } from '../packs.ts';

const resources = join(import.meta.dirname, '../../../resources');

export const taxonomy = await loadTaxonomy(join(resources, 'taxonomy/threats.json'));
export const examplesFile = join(resources, 'examples/examples.jsonl');

/** The format with all threats that ship, for a model of 2,048 tokens. */
export const format = genericFormat(taxonomy, 2048);

/** The base that ships, as its file describes it. */
export const smolLm2: ModelFacts = {
  architecture: 'llama',
  name: 'SmolLM2 135M Instruct',
  quantisation: 'Q4_0',
  parameters: 134_515_008,
  layers: 30,
  embedding: 576,
  feedForward: 1536,
  heads: 9,
  keyValueHeads: 3,
  headSize: 64,
  vocabulary: 49_152,
  contextLength: 8192,
  hasChatTemplate: true,
  fileBytes: base.bytes,
  layerBytes: 1_993_728,
  otherBytes: 30_081_024,
};

/** The bare base that ships, as a person gets it who imports it as a chat model; `changes` to its format. */
export function bareSmolLm2(changes: Partial<GenericFormat> = {}): LoadedPack & { format: GenericFormat } {
  const pack = { ...describeGeneric(smolLm2, taxonomy), base };
  if (pack.format.kind !== 'generic') throw new Error('This is no chat model.');
  const changed = { ...pack.format, ...changes };
  return { folder: folderWithBase(), pack: { ...pack, format: changed }, format: changed };
}
