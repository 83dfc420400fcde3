import { expect, test } from 'vitest';
import { describeGeneric } from '../../src/shared/generic-pack.ts';
import type { ModelFacts } from '../../src/shared/model-facts.ts';
import { packSchema } from '../../src/shared/pack.ts';
import { taxonomy } from '../triage/generic/generic-format.ts';

const facts: ModelFacts = {
  architecture: 'llama',
  name: 'Some Model 1.5B (Instruct)',
  quantisation: 'Q4_K_M',
  parameters: 1.5e9,
  layers: 28,
  embedding: 1536,
  feedForward: 8960,
  heads: 12,
  keyValueHeads: 2,
  headSize: 128,
  vocabulary: 151936,
  contextLength: 32768,
  hasChatTemplate: true,
  fileBytes: 1e9,
  layerBytes: 3e7,
  otherBytes: 1e8,
};
const base = { path: 'model.gguf', bytes: 1, sha256: '0'.repeat(64), licence: '' };

test('a model that was brought along gets a whole pack, which says that nothing was measured', () => {
  const pack = packSchema.parse({ ...describeGeneric(facts, taxonomy), base });
  expect(pack.id).toBe('some-model-1-5b-instruct');
  expect(pack.description).toContain('probabilities are unchecked');
  expect(pack.contextSize).toBe(2048);
  expect(pack.format).toMatchObject({ kind: 'generic', examples: 4 });
});

test('a model that reads less gets fewer examples, and one that reads too little is refused', () => {
  expect(describeGeneric({ ...facts, contextLength: 1600 }, taxonomy)).toMatchObject({
    contextSize: 1600,
    format: { examples: 1 },
  });
  expect(() => describeGeneric({ ...facts, contextLength: 1024 }, taxonomy)).toThrow('1024 tokens');
});

test('a name that holds nothing for an id gets a plain one', () => {
  expect(describeGeneric({ ...facts, name: '模型' }, taxonomy).id).toBe('model');
});
