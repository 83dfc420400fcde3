import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { damagedFile, unsuitableFile } from '../gguf/refusals.ts';
import { modulePattern } from './module-pattern.ts';

/** Rank and strength of the change of one module. */
export interface ModuleSettings {
  rank: number;
  /** What the product of both halves is multiplied by. */
  scale: number;
}

/** What `adapter_config.json` says, for each module by its name in the model (`model.layers.0.self_attn.q_proj`). */
export interface PeftConfig {
  settingsOf(module: string): ModuleSettings;
}

const rank = z.number().int().positive().max(65_536);
const alpha = z.number().positive();
const patternOf = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string(), value)
    .refine((patterns) => Object.keys(patterns).length <= 256, 'more than 256 patterns')
    .nullish()
    .transform((patterns) => patterns ?? ({} as Record<string, z.output<Value>>));

/** Fields of peft's LoraConfig that decide what is converted, and how. Others don't touch the weights. */
const configSchema = z.object({
  peft_type: z.string(),
  r: rank,
  lora_alpha: alpha,
  rank_pattern: patternOf(rank),
  alpha_pattern: patternOf(alpha),
  use_rslora: z.boolean().nullish(),
  target_modules: z.union([z.string(), z.array(z.string())]).nullish(),
  fan_in_fan_out: z.boolean().nullish(),
  bias: z.string().nullish(),
  modules_to_save: z.array(z.string()).nullish(),
  use_dora: z.boolean().nullish(),
  lora_bias: z.boolean().nullish(),
  init_lora_weights: z.union([z.boolean(), z.string()]).nullish(),
  layer_replication: z.unknown().optional(),
  trainable_token_indices: z.unknown().optional(),
  target_parameters: z.unknown().optional(),
  alora_invocation_tokens: z.unknown().optional(),
  use_qalora: z.boolean().nullish(),
});
type Config = z.output<typeof configSchema>;

const mostBytes = 1024 * 1024;

/** Starts that take a part out of the base's weights, so that the adapter alone is not the change. */
const changesBase = /^(?:pissa|olora|corda|loftq|lora_ga|mica)/;

/** What can't be converted, each with the words for it. */
const refusals: readonly [(config: Config) => boolean, string][] = [
  [(config) => config.peft_type.toUpperCase() !== 'LORA', 'it describes an adapter that is no LoRA'],
  [(config) => config.use_dora === true, 'it is a DoRA adapter, which also scales the weights by a learned length'],
  [(config) => config.use_qalora === true, 'it is a QALoRA adapter, which needs the quantisation it was trained with'],
  [(config) => (config.bias ?? 'none') !== 'none', 'it also changes biases, for which a GGUF adapter has no place'],
  [(config) => config.lora_bias === true, 'it has biases of its own, for which a GGUF adapter has no place'],
  [
    (config) => (config.modules_to_save ?? []).length > 0,
    'it replaces whole modules (modules_to_save), for which a GGUF adapter has no place',
  ],
  [
    (config) => config.fan_in_fan_out === true,
    'it is for layers whose weights lie the other way round (fan_in_fan_out)',
  ],
  [
    (config) => typeof config.init_lora_weights === 'string' && changesBase.test(config.init_lora_weights),
    'it was started in a way that also changes the base model (init_lora_weights)',
  ],
  [(config) => isSet(config.layer_replication), 'it repeats layers of the base model (layer_replication)'],
  [(config) => isSet(config.trainable_token_indices), 'it also trains single tokens (trainable_token_indices)'],
  [(config) => isSet(config.target_parameters), 'it changes parameters that are no layers (target_parameters)'],
  [(config) => isSet(config.alora_invocation_tokens), 'it only works from certain tokens on (aLoRA)'],
];

/**
 * Reads `adapter_config.json` as PEFT writes it. Throws an `AppError`: `model-damaged` where it can't be read as one,
 * `bad-argument` where it describes something that a GGUF LoRA can't hold, with the reason.
 */
export async function readPeftConfig(file: string): Promise<PeftConfig> {
  if ((await stat(file)).size > mostBytes) throw damagedFile(file, 'it is too long for the settings of an adapter');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw damagedFile(file, 'it is no JSON', cause);
  }
  const parsed = configSchema.safeParse(json);
  if (!parsed.success)
    throw damagedFile(file, `it is not what PEFT writes: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
  const config = parsed.data;
  const refusal = refusals.find(([applies]) => applies(config))?.[1];
  if (refusal !== undefined) throw unsuitableFile(file, refusal, remedy);
  const ranks = compiled(file, config.rank_pattern);
  const alphas = compiled(file, config.alpha_pattern);
  return {
    settingsOf(module) {
      const own = ranks.find(({ fits }) => fits(module))?.value ?? config.r;
      const strength = alphas.find(({ fits }) => fits(module))?.value ?? config.lora_alpha;
      return { rank: own, scale: strength / (config.use_rslora === true ? Math.sqrt(own) : own) };
    },
  };
}

const remedy = 'Choose a plain LoRA adapter, or merge this one into its base model and convert the whole.';

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function compiled(file: string, patterns: Record<string, number>) {
  return Object.entries(patterns).map(([pattern, value]) => {
    const fits = modulePattern(pattern);
    if (fits === null) throw unsuitableFile(file, `its pattern "${pattern.slice(0, 80)}" can't be read`, remedy);
    return { fits, value };
  });
}
