/**
 * A PEFT adapter that the app converts, against PyTorch with the same adapter: next-token probabilities, which
 * `python -m model.next_token` wrote for the same base and folder.
 *
 *     node test/quality/compare-next-token.ts BASE.gguf PEFT_FOLDER next-token.json
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { convertPeftAdapter } from '../../src/main/models/lora/convert.ts';
import { type Difference, nextTokenDifferences, referenceSchema } from '../models/lora/next-token.ts';

const [, , base, folder, file] = argv;
if (base === undefined || folder === undefined || file === undefined) {
  console.error('usage: compare-next-token.ts BASE.gguf PEFT_FOLDER next-token.json');
  exit(2);
}
const reference = referenceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const temporary = mkdtempSync(join(tmpdir(), 'porchlight-compare-'));
try {
  const adapter = join(temporary, 'adapter.gguf');
  const conversion = await convertPeftAdapter({
    weights: join(folder, 'adapter_model.safetensors'),
    config: join(folder, 'adapter_config.json'),
    base,
    target: adapter,
  });
  console.log(`converted: ${conversion.tensors} tensors, ${conversion.type}, SHA-256 ${conversion.sha256}`);
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
  print('with the adapter', await nextTokenDifferences(llama, { base, adapter }, reference));
  print('without it, to compare', await nextTokenDifferences(llama, { base }, reference));
} finally {
  rmSync(temporary, { recursive: true });
}

function print(heading: string, differences: readonly Difference[]): void {
  const sizes = differences.map(({ largest }) => largest).sort((first, second) => first - second);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const agreeing = differences.filter(({ sameFirst }) => sameFirst).length;
  console.log(
    `${heading}: largest difference ${sizes.at(-1)?.toFixed(6)}, median ${median.toFixed(6)}; the same token first in ${agreeing} of ${sizes.length} prompts`,
  );
}
