import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { afterAll, expect, test } from 'vitest';
import { genericAnswerSchema } from '../../../src/main/triage/generic/answer.ts';
import { answerText } from '../../../src/main/triage/generic/messages.ts';
import { createClassifier } from '../../../src/main/triage/llama-classifier.ts';
import { createPromptBuilder } from '../../../src/main/triage/prompt-builder.ts';
import { groupOf } from '../groups.ts';
import { bareSmolLm2, examplesFile } from './generic-format.ts';

// Few threats, so that the list is read in a second.
const some = [
  'SSH Brute Force Attack',
  'SSH Brute Force Attack — SUCCESSFUL LOGIN',
  'Malware Detected',
  'Benign: Backup Job',
];
const all = bareSmolLm2();
const threats = all.format.threats.filter(({ label }) => some.includes(label));
const loaded = bareSmolLm2({
  threats,
  examples: 2,
  reportTokens: 16,
  limits: { tokens: 48, lineTokens: 40, lines: 2 },
});
const options = { backend: 'cpu', sequences: 1, threads: 1, examples: examplesFile } as const;
let chosen: number | null = null;
const classifier = await createClassifier(loaded, { ...options, threshold: () => chosen });
afterAll(() => classifier.dispose());

const groups = [
  groupOf(
    Array.from({ length: 3 }, (_, index) => `failed password for root ${index}`),
    [{ name: 'auth-failures', value: 12, samples: [0] }],
  ),
  groupOf(['{"threat":"Benign: Backup Job","severity":"LOW","technique":"none"}']),
];

test('every answer is one that a grammar of its JSON schema admits, on either side', async () => {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
  const { type, properties } = genericAnswerSchema({ threats });
  const grammar = await llama.createGrammarForJsonSchema({ type, properties });
  // The two may not choose the same label by chance alone: each side wins where the threshold lets it.
  for (const threshold of [0, 1]) {
    chosen = threshold;
    const answers = await classifier.classify(threshold === 0 ? groups : groups.slice(1));
    for (const { classification, promptTokens, outputTokens } of answers) {
      const { threat, severity, techniques, benign } = classification;
      const fields = { threat, severity, technique: techniques[0]?.id ?? null };
      expect(grammar.parse(answerText(fields))).toEqual({ ...fields, technique: fields.technique ?? 'none' });
      expect(benign).toBe(threshold === 1);
      const known = threats.find(({ label }) => label === threat);
      expect(known?.techniques ?? []).toEqual(expect.arrayContaining(techniques.map(({ id }) => id)));
      expect(benign).toBe(techniques.length === 0);
      expect(promptTokens).toBeGreaterThan(outputTokens);
    }
    // 12 failures of a privileged account are never less.
    if (threshold === 0) expect(['MEDIUM', 'HIGH', 'CRITICAL']).toContain(answers[0]?.classification.severity);
  }
  chosen = null;
});

test('a report is written through the chat template, and comes in pieces', async () => {
  const [group] = groups;
  const [answer] = await classifier.classify(groups.slice(0, 1));
  const pieces: string[] = [];
  if (!group || !answer || !classifier.write) throw new Error('A chat model writes.');
  const report = await classifier.write(group, answer.classification, (piece) => pieces.push(piece));
  expect(report.text.length).toBeGreaterThan(0);
  expect(pieces.join('')).toBe(report.text);
  expect(report.outputTokens).toBeLessThanOrEqual(16);
  expect(report.text).not.toContain('<|im_');
});

test('a prompt holds examples before the group, and fewer where they do not fit', async () => {
  const [group] = groups;
  if (!group) throw new Error('There is no group.');
  const tokensOf = async (contextSize: number, file?: string) => {
    const builder = await createPromptBuilder({ ...loaded, pack: { ...loaded.pack, contextSize } }, file);
    const { tokens } = builder.build(group);
    await builder.dispose();
    return tokens.length;
  };
  const whole = await tokensOf(2048, examplesFile);
  const bare = await tokensOf(2048);
  expect(whole).toBeGreaterThan(bare + 40);
  // There must be room for the answer as well.
  const cut = await tokensOf(whole, examplesFile);
  expect(cut).toBeLessThan(whole);
  expect(cut).toBeGreaterThan(bare);
});

test('a context that does not hold the list of threats is refused when the pack is loaded', async () => {
  const small = { ...all, pack: { ...all.pack, contextSize: 512 } };
  await expect(createClassifier(small, options)).rejects.toMatchObject({
    data: { code: 'model-load-failed', message: expect.stringContaining('512 tokens') },
  });
});

test('how a model is asked whose chat template can not be used is told', async () => {
  expect(classifier.backend.notice).toBeUndefined();
  const broken = bareSmolLm2({ threats, chatTemplate: '{% for m in' });
  const other = await createClassifier(broken, options);
  expect(other.backend.notice).toContain('general form ChatML');
  await other.dispose();
});
