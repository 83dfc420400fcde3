import { expect, test } from 'vitest';
import { describeGeneric } from '../../src/shared/generic-pack.ts';
import { packSchema } from '../../src/shared/pack.ts';
import { smolLm2, taxonomy } from '../triage/generic/generic-format.ts';

const facts = { ...smolLm2, name: 'Some Model 1.5B (Instruct)', contextLength: 32768 };
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
    format: { examples: 2 },
  });
  expect(() => describeGeneric({ ...facts, contextLength: 1024 }, taxonomy)).toThrow('1024 tokens');
});

test('a name that holds nothing for an id gets a plain one', () => {
  expect(describeGeneric({ ...facts, name: '模型' }, taxonomy).id).toBe('model');
});
