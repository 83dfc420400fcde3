import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { expect, test } from 'vitest';
import { convertPeftAdapter } from '../../../src/main/models/lora/convert.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type CaseName, writeConversionCase } from './conversion-cases.ts';
import { nextTokenDifferences, referenceSchema } from './next-token.ts';

const path = temporaryFolder();
const fixtures = join(import.meta.dirname, '../../fixtures/lora');
const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });

// PyTorch with PEFT and the same files; without the adapter, or with q and k in another order, the largest difference is
// above 0.1. What remains is the adapter's float16 and the rounding of the reference.
test.each<CaseName>(['plain', 'patterns', 'embeddings'])(
  'a converted adapter gives the probabilities that PyTorch gives: %s',
  async (name) => {
    const { base, ...files } = await writeConversionCase(name, path(name));
    const reference = referenceSchema.parse(JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')));
    const adapter = path(`${name}.gguf`);
    await convertPeftAdapter({ ...files, base, target: adapter });
    const withIt = await nextTokenDifferences(llama, { base, adapter }, reference);
    const withoutIt = await nextTokenDifferences(llama, { base }, reference);
    expect(Math.max(...withIt.map(({ largest }) => largest))).toBeLessThan(0.002);
    expect(withIt.filter(({ sameFirst }) => !sameFirst)).toEqual([]);
    expect(Math.max(...withoutIt.map(({ largest }) => largest))).toBeGreaterThan(0.1);
  },
);
