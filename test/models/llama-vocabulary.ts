import llamaTokenizer from 'llama-tokenizer-js';
import type { MetadataValue } from '../../src/main/models/gguf/layout.ts';

/** The pieces of the Llama 2 and TinyLlama vocabulary by number: `<unk>`, `<s>`, `</s>`, 256 bytes, then what was merged. */
const pieces = llamaTokenizer.vocabById;
const firstMerged = 259;
const kinds = { normal: 1, unknown: 2, control: 3, byte: 6 };

/** TinyLlama-1.1B-Chat's own template. */
const chatTemplate =
  "{% for message in messages %}\n{% if message['role'] == 'user' %}\n{{ '<|user|>\n' + message['content'] + eos_token }}\n" +
  "{% elif message['role'] == 'system' %}\n{{ '<|system|>\n' + message['content'] + eos_token }}\n" +
  "{% elif message['role'] == 'assistant' %}\n{{ '<|assistant|>\n'  + message['content'] + eos_token }}\n{% endif %}\n" +
  "{% if loop.last and add_generation_prompt %}\n{{ '<|assistant|>' }}\n{% endif %}\n{% endfor %}";

/**
 * The tokenizer's part of a GGUF file: the first `size` of the 32,000 pieces. SentencePiece scores a merged piece by when it
 * was merged, which is its number; runs of spaces are merged last.
 */
export function llamaVocabulary(size: number): Record<string, MetadataValue> {
  const tokens = pieces.slice(0, size);
  const kindOf = (id: number) =>
    id === 0 ? kinds.unknown : id < 3 ? kinds.control : id < firstMerged ? kinds.byte : kinds.normal;
  return {
    'tokenizer.ggml.model': { type: 'string', value: 'llama' },
    'tokenizer.ggml.pre': { type: 'string', value: 'default' },
    'tokenizer.ggml.tokens': { type: 'array', of: 'string', values: tokens },
    'tokenizer.ggml.scores': {
      type: 'array',
      of: 'float32',
      values: tokens.map((piece, id) => (/^▁+$/.test(piece) ? -1e9 : Math.min(0, firstMerged - id))),
    },
    'tokenizer.ggml.token_type': { type: 'array', of: 'int32', values: tokens.map((_, id) => kindOf(id)) },
    'tokenizer.ggml.bos_token_id': { type: 'uint32', value: 1 },
    'tokenizer.ggml.eos_token_id': { type: 'uint32', value: 2 },
    'tokenizer.ggml.unknown_token_id': { type: 'uint32', value: 0 },
    'tokenizer.ggml.padding_token_id': { type: 'uint32', value: 2 },
    'tokenizer.ggml.add_bos_token': { type: 'bool', value: true },
    'tokenizer.ggml.add_eos_token': { type: 'bool', value: false },
    'tokenizer.ggml.add_space_prefix': { type: 'bool', value: true },
    'tokenizer.chat_template': { type: 'string', value: chatTemplate },
  };
}
