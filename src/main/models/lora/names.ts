/** A half of the change of one weight, by the name that PEFT gives it. */
export interface AdapterWeight {
  /** Name of the module in the model (`model.layers.0.self_attn.q_proj`), as patterns name it. */
  module: string;
  /** The weight in a GGUF file: `blk.0.attn_q.weight`. */
  weight: string;
  half: 'a' | 'b';
}

const layerWeights: ReadonlyMap<string, string> = new Map([
  ['self_attn.q_proj', 'attn_q'],
  ['self_attn.k_proj', 'attn_k'],
  ['self_attn.v_proj', 'attn_v'],
  ['self_attn.o_proj', 'attn_output'],
  ['mlp.gate_proj', 'ffn_gate'],
  ['mlp.up_proj', 'ffn_up'],
  ['mlp.down_proj', 'ffn_down'],
]);

const otherWeights: ReadonlyMap<string, string> = new Map([
  ['lm_head', 'output.weight'],
  ['model.embed_tokens', 'token_embd.weight'],
]);

/** PEFT leaves the adapter's own name ("default") out of saved files; copies of a state have it. */
const saved = /^(?:base_model\.model\.)?(.+)\.lora_(?:embedding_)?([AB])(?:\.default)?(?:\.weight)?$/;

/** Reads the name of a tensor of a Llama-shaped PEFT adapter; null where it is none. */
export function adapterWeight(name: string): AdapterWeight | null {
  const [, module, letter] = saved.exec(name) ?? [];
  if (module === undefined) return null;
  const weight = weightOf(module);
  return weight === undefined ? null : { module, weight, half: letter === 'A' ? 'a' : 'b' };
}

function weightOf(module: string): string | undefined {
  const [, layer, part] = /^model\.layers\.(\d{1,4})\.(.+)$/.exec(module) ?? [];
  if (layer === undefined || part === undefined) return otherWeights.get(module);
  const name = layerWeights.get(part);
  return name === undefined ? undefined : `blk.${Number(layer)}.${name}.weight`;
}
