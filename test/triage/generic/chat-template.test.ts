import { join } from 'node:path';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { afterAll, expect, test } from 'vitest';
import { chatTemplateOf } from '../../../src/main/triage/generic/chat-template.ts';
import type { ChatMessage } from '../../../src/main/triage/generic/messages.ts';
import { bareSmolLm2 } from './generic-format.ts';

const { folder, pack } = bareSmolLm2();
const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: join(folder, pack.base.path), vocabOnly: true });
afterAll(() => model.dispose());

const messages: ChatMessage[] = [
  { role: 'system', content: 'Judge.' },
  { role: 'user', content: 'one' },
  { role: 'assistant', content: '{"threat":"a"}' },
  { role: 'user', content: '  two ' },
];

function written(template?: string) {
  const chat = chatTemplateOf(model, template);
  const tokens: readonly number[] = chat.tokensOf(messages);
  return { ...chat, text: model.detokenize(tokens as Parameters<typeof model.detokenize>[0], true) };
}

test("the file's own template is used, up to where the answer begins", () => {
  const { text, notice, stops } = written();
  expect(text).toBe(
    '<|im_start|>system\nJudge.<|im_end|>\n<|im_start|>user\none<|im_end|>\n<|im_start|>assistant\n{"threat":"a"}<|im_end|>\n<|im_start|>user\n  two <|im_end|>\n<|im_start|>assistant\n',
  );
  expect({ notice, stops }).toEqual({ notice: null, stops: [] });
});

test.each([
  [
    'that knows no system turn',
    "{% for message in messages %}{% if message.role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}<{{ 'model' if message.role == 'assistant' else message.role }}>{{ message.content | trim }}</>{% endfor %}{% if add_generation_prompt %}<model>{% endif %}",
    /^<user>.*Judge\..*one<\/><model>\{"threat":"a"\}<\/><user>.*two *<\/><model>$/s,
  ],
  [
    'that thinks unless it is told not to',
    '{% for message in messages %}<{{ message.role }}>{{ message.content }}</>{% endfor %}{% if add_generation_prompt %}<assistant>{% if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% endif %}{% endif %}',
    /<assistant><think>\s*<\/think>\s*$/,
  ],
  [
    'that begins every answer with a thought',
    "{% for message in messages %}<{{ message.role }}>{% if message.role == 'assistant' and '</think>' in message.content %}{{ message.content.split('</think>')[-1] }}{% else %}{{ message.content }}{% endif %}</>{% endfor %}{% if add_generation_prompt %}<assistant><think>\n{% endif %}",
    /<assistant><think>\s*<\/think>\s*$/,
  ],
])('a template %s is used', (_name, template, form) => {
  const { text, notice } = written(template);
  expect(notice).toBeNull();
  expect(text).toMatch(form);
});

test.each(['', '{% if %}', "{{ raise_exception('never') }}"])(
  'instead of the template %j the general form is used',
  (template) => {
    const { text, notice, stops } = written(template);
    expect(notice).toContain('ChatML');
    expect(stops).toContain('<|im_end|>');
    expect(text).toMatch(/system\nJudge\..*user\none.*assistant\n\{"threat":"a"\}.*user\n {2}two .*assistant\n$/s);
  },
);
