import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { modulePattern } from '../../../src/main/models/lora/module-pattern.ts';
import { readPeftConfig } from '../../../src/main/models/lora/peft-config.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const plain = { peft_type: 'LORA', r: 16, lora_alpha: 32 };
const query = 'model.layers.3.self_attn.q_proj';

async function configOf(settings: Record<string, unknown>) {
  await writeFile(path('adapter_config.json'), JSON.stringify({ ...plain, ...settings }));
  return readPeftConfig(path('adapter_config.json'));
}

test.each<[Record<string, unknown>, number, number]>([
  [{}, 16, 2],
  [{ use_rslora: true }, 16, 8],
  [{ rank_pattern: { q_proj: 4 } }, 4, 8],
  [{ alpha_pattern: { 'layers.3.self_attn.q_proj': 8 } }, 16, 0.5],
  [{ rank_pattern: { '^model\\.layers\\.3\\.': 4 } }, 16, 2],
  [{ rank_pattern: { '^model\\.layers\\.[2-4]\\..*': 4 }, alpha_pattern: { '(q|k)_proj': 4 } }, 4, 1],
  [{ rank_pattern: { proj: 4 } }, 16, 2],
  [{ rank_pattern: { k_proj: 4, q_proj: 8, '.*': 2 }, use_rslora: true }, 8, 32 / Math.sqrt(8)],
  [{ rank_pattern: null, alpha_pattern: null, modules_to_save: null, bias: 'none', init_lora_weights: true }, 16, 2],
])('%j: rank %d, scale %d for a q_proj', async (settings, rank, scale) => {
  expect((await configOf(settings)).settingsOf(query)).toEqual({ rank, scale });
});

test.each<[Record<string, unknown>, string]>([
  [{ peft_type: 'IA3' }, 'no LoRA'],
  [{ use_dora: true }, 'DoRA'],
  [{ use_qalora: true }, 'QALoRA'],
  [{ bias: 'all' }, 'biases'],
  [{ lora_bias: true }, 'biases'],
  [{ modules_to_save: ['lm_head'] }, 'whole modules'],
  [{ fan_in_fan_out: true }, 'other way round'],
  [{ init_lora_weights: 'pissa_niter_4' }, 'base model'],
  [{ layer_replication: [[0, 4]] }, 'repeats layers'],
  [{ trainable_token_indices: [1] }, 'single tokens'],
  [{ target_parameters: ['x'] }, 'parameters'],
  [{ alora_invocation_tokens: [1] }, 'aLoRA'],
  [{ rank_pattern: { '((a+)+)+q': 4 } }, 'pattern'],
  [{ r: 0 }, 'not what PEFT writes'],
  [{ r: 'many' }, 'not what PEFT writes'],
  [{ lora_alpha: 0 }, 'not what PEFT writes'],
  [{ rank_pattern: { q_proj: -1 } }, 'not what PEFT writes'],
])('%j is refused in words', async (settings, reason) => {
  await expect(configOf(settings)).rejects.toThrow(reason);
});

test('what is no JSON is refused', async () => {
  await writeFile(path('page.json'), '<html>');
  await expect(readPeftConfig(path('page.json'))).rejects.toThrow('no JSON');
});

test.each([
  ['(a+)+', '(.*)*x', 'a{1,99}', '(?=a)', '\\1', '.*.*.*.*x', 'x'.repeat(301), '(', '(?<n>a)', '[^a]*', 'a*'],
])('patterns that could take for ever are none', (...patterns) => {
  expect(patterns.map(modulePattern)).toEqual(patterns.map(() => null));
});
