import llamaTokenizer from 'llama-tokenizer-js';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { afterAll, expect, test } from 'vitest';
import { miniLlamaShape, type Quantisation, writeRandomLlama } from './random-llama.ts';
import { temporaryFolder } from './temporary-folder.ts';

const path = temporaryFolder();
const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const file = path('mini.gguf');
await writeRandomLlama(file, { shape: miniLlamaShape, quantisation: 'Q4_K_M' });
const model = await llama.loadModel({ modelPath: file });

afterAll(() => model.dispose());

test.each([
  'Failed password for invalid user admin from 203.0.113.7 port 52114 ssh2',
  'type=SYSCALL msg=audit(1718000000.123:456): arch=c000003e syscall=59 success=yes exit=0 comm="bash"',
  '192.0.2.4 - - [10/Jun/2026:06:25:24 +0000] "GET /..%2f..%2fetc/passwd HTTP/1.1" 404 162 "-" "curl/8.5.0"',
  '  two  spaces,\ta tab,\nlines\n\nand <s> </s> as text',
  'Anmeldung für „Müller“ fehlgeschlagen – 密码错误 🙂',
  ...[3, 4, 5, 7, 16, 31].map((spaces) => `x${' '.repeat(spaces)}y`),
  '',
])('splits %j into the tokens that Llama does', (text) => {
  const tokens = text === '' ? [] : llamaTokenizer.encode(text, false);
  expect([...model.tokenize(text)]).toEqual(tokens);
});

test('has the special tokens and the chat template of TinyLlama', () => {
  expect([model.tokens.bos, model.tokens.eos]).toEqual([1, 2]);
  expect([...model.tokenize('<|user|>\nHello</s>\n', true)]).toContain(2);
  expect(model.fileInfo.metadata.tokenizer.chat_template).toContain('<|assistant|>');
});

test.each<Quantisation>(['Q4_K_M', 'Q4_0', 'F16', 'F32'])(
  'answers with finite, uneven probabilities as %s',
  async (quantisation) => {
    const other = path(`${quantisation}.gguf`);
    const shape = { ...miniLlamaShape, vocabulary: 512 };
    await writeRandomLlama(other, { shape, quantisation });
    const loaded = await llama.loadModel({ modelPath: other });
    const context = await loaded.createContext({ contextSize: 64, batchSize: 64, threads: 2 });
    const sequence = context.getSequence();
    const probabilitiesAfter = async (text: string) => {
      await sequence.clearHistory();
      const tokens = loaded.tokenize(text);
      const last = tokens.pop();
      if (last === undefined) throw new Error('no token');
      const answers = await sequence.controlledEvaluate([
        ...tokens,
        [last, { generateNext: { probabilities: true, options: { temperature: 0 } } }],
      ]);
      return answers.at(-1)?.next.probabilities ?? new Map<number, number>();
    };
    const first = await probabilitiesAfter('Failed password for root');
    const second = await probabilitiesAfter('session opened for user');
    expect(first.size).toBe(512);
    expect([...first.values()].every(Number.isFinite)).toBe(true);
    expect(Math.max(...first.values())).toBeGreaterThan(10 / 512);
    expect(Math.max(...first.values())).toBeLessThan(0.9999);
    expect([...first.keys()].slice(0, 5)).not.toEqual([...second.keys()].slice(0, 5));
    await loaded.dispose();
  },
);

test('the same seed gives the same bytes, another seed others', async () => {
  const shape = { ...miniLlamaShape, vocabulary: 512 };
  const write = (name: string, seed: number) => writeRandomLlama(path(name), { shape, quantisation: 'Q4_0', seed });
  const [one, same, other] = [await write('one', 1), await write('same', 1), await write('other', 2)];
  expect(same.sha256).toBe(one.sha256);
  expect(other.sha256).not.toBe(one.sha256);
});
