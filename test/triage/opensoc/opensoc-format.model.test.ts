import { join } from 'node:path';
import fc from 'fast-check';
import llamaTokenizer from 'llama-tokenizer-js';
import { getLlama, LlamaLogLevel } from 'node-llama-cpp';
import { afterAll, expect, test } from 'vitest';
import { createOpensocFormat } from '../../../src/main/triage/opensoc/opensoc-format.ts';
import type { TokenScorer } from '../../../src/main/triage/token-scorer.ts';
import golden from '../../fixtures/triage/opensoc-prompts.json' with { type: 'json' };
import { miniLlamaShape } from '../../models/random-llama.ts';
import { groupOf } from '../groups.ts';
import { opensocFormat } from './opensoc-pack.ts';
import { writeRandomPack } from './random-pack.ts';
import { entries, linesOf } from './soc-eval.ts';

const { pack, folder, remove } = await writeRandomPack(miniLlamaShape, 'Q4_0');
const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.error });
const model = await llama.loadModel({ modelPath: join(folder, pack.base.path), vocabOnly: true });
afterAll(async () => {
  await model.dispose();
  await remove();
});

const tokenize = (text: string, special: boolean): number[] => model.tokenize(text, special);
const format = createOpensocFormat(pack, opensocFormat, tokenize);
const textOf = (tokens: readonly number[]) => model.detokenize(tokens as Parameters<typeof model.detokenize>[0], true);
const begin = 1;

/** As the paper writes it; built here once more, apart from the app. */
const paperPrompt = (input: string) =>
  `### Instruction:\n${entries[0]?.instruction}\n\n### Input:\n${input}\n\n### Response:\n`;

/** A scorer that prefers the tokens of a text, and keeps what it was given. */
function following(answer: readonly number[], promptLength: number) {
  const state: number[] = [];
  const asked: number[] = [];
  const scorer: TokenScorer = {
    get position() {
      return state.length;
    },
    async score(tokens, questions) {
      const start = state.length;
      state.push(...tokens);
      return questions.map(({ at, allowed }) => {
        asked.push(allowed.length);
        const wanted = answer[start + at + 1 - promptLength];
        return allowed.map((token) => (token === wanted ? 9 : 0));
      });
    },
    async rewind(position) {
      state.length = position;
    },
  };
  return { scorer, state, asked };
}

test("prompts are the paper's, byte for byte and token for token", () => {
  const limits = { ...opensocFormat.limits, promptTokens: 1600, characters: 10_000 };
  const roomy = createOpensocFormat({ ...pack, contextSize: 2048 }, { ...opensocFormat, limits }, tokenize);
  for (const { input } of entries) {
    const { tokens, samples } = roomy.buildPrompt(groupOf([input]));
    expect(samples).toEqual([0]);
    expect(textOf(tokens.slice(1))).toBe(paperPrompt(input));
    expect(tokens).toEqual(llamaTokenizer.encode(paperPrompt(input), true));
    expect(roomy.buildPrompt(groupOf(input.split('\n').slice(0, 12))).tokens).toEqual(
      llamaTokenizer.encode(paperPrompt(input.split('\n').slice(0, 12).join('\n')), true),
    );
  }
});

test('prompts stay as they were', () => {
  for (const { input, prompt, tokens } of golden) {
    const built = format.buildPrompt(groupOf(input.split('\n')));
    expect(textOf(built.tokens.slice(1))).toBe(prompt);
    expect(built.tokens).toEqual(tokens);
  }
});

test('what is too long is cut from the log alone: instruction and end stay', () => {
  const frame = { start: llamaTokenizer.encode(paperPrompt(''), true).slice(0, 40), end: '\n\n### Response:\n' };
  const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 3000 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { tokens, samples } = format.buildPrompt(groupOf(lines));
      expect(tokens.length).toBeLessThanOrEqual(opensocFormat.limits.promptTokens);
      expect(tokens.slice(0, 40)).toEqual(frame.start);
      expect(textOf(tokens.slice(-20)).endsWith(frame.end)).toBe(true);
      expect(tokens.filter((token) => token === begin)).toEqual([begin]);
      expect(samples).toEqual([...samples].sort((first, second) => first - second));
    }),
    { numRuns: 60 },
  );
});

test('each answer of the data is one that can be chosen, in the tokens that it was trained in', async () => {
  for (const { input, output } of entries) {
    const lines = linesOf(output);
    const group = groupOf([input]);
    const prompt = format.buildPrompt(group);
    // Tokens of the whole text, as training had them, from the end of the prompt on.
    const answer = llamaTokenizer
      .encode(`\n\n### Response:\n${output}`, false)
      .slice(llamaTokenizer.encode('\n\n### Response:\n', false).length);
    const { scorer, state } = following(answer, prompt.tokens.length);
    const { threat, techniques, severity, benign } = await format.answer(group, prompt, 0, scorer, null);
    expect(threat).toBe(lines.THREAT_TYPE);
    expect(benign).toBe(lines.MITRE_TECHNIQUE === 'N/A (N/A)');
    if (benign) continue;
    expect([lines.MITRE_TECHNIQUE?.split(' ')[0], severity]).toEqual([techniques[0]?.id, lines.SEVERITY]);
    expect(state.slice(prompt.tokens.length)).toEqual(answer.slice(0, state.length - prompt.tokens.length));
  }
});

test('a benign answer ends the questions: no technique, lowest severity', async () => {
  const group = groupOf(['nothing']);
  const prompt = format.buildPrompt(group);
  const label = opensocFormat.threats.find(({ benign }) => benign)?.label ?? '';
  const answer = tokenize(`\nTHREAT_TYPE: ${label}`, false).slice(tokenize('\n', false).length);
  const { scorer, asked } = following(answer, prompt.tokens.length);
  expect(await format.answer(group, prompt, 0, scorer, null)).toMatchObject({
    threat: label,
    benign: true,
    techniques: [],
    severity: 'LOW',
  });
  expect(asked).toHaveLength(1);
});

test('severity is raised by what was counted', async () => {
  const lines = ['Failed password for root from 203.0.113.7 port 2222 ssh2'];
  const failures = { name: 'auth-failures' as const, value: 200, samples: [0] };
  const low =
    '\nTHREAT_TYPE: Brute Force Attack\nMITRE_TECHNIQUE: T1110.001 (Password Guessing)\nMITRE_TACTIC: Credential Access\nSEVERITY: LOW';
  const severityWith = async (signals: (typeof failures)[]) => {
    const group = groupOf(lines, signals);
    const prompt = format.buildPrompt(group);
    const { scorer } = following(tokenize(low, false).slice(2), prompt.tokens.length);
    return format.answer(group, prompt, 0, scorer, null);
  };
  const plain = await severityWith([]);
  const raised = await severityWith([failures]);
  expect([plain.severity, raised.severity]).toEqual(['LOW', 'HIGH']);
  expect(raised.risk).toBeGreaterThan(plain.risk);
});

test('a report goes on where the verdict ends', () => {
  const group = groupOf([entries[0]?.input ?? '']);
  const verdict = {
    threat: 'SQL Injection — OS Command via SQLi',
    benign: false,
    techniques: [{ id: 'T1190', probability: 0.9 }],
    severity: 'CRITICAL' as const,
    risk: 95,
    attackProbability: 1,
    confidence: 1,
    unsure: false,
  };
  const output = entries[0]?.output ?? '';
  const { tokens } = format.report?.prompt(group, verdict) ?? { tokens: [] };
  const decided = output.slice(0, output.indexOf('EVIDENCE:') + 'EVIDENCE:'.length);
  expect(tokens).toEqual(llamaTokenizer.encode(paperPrompt(entries[0]?.input ?? '') + decided, true));

  const foreign = { ...verdict, threat: 'Malware Detected', techniques: [{ id: 'T1204.002', probability: 1 }] };
  expect(textOf(format.report?.prompt(group, foreign).tokens ?? [])).toMatch(
    /THREAT_TYPE: Malware Detected\nMITRE_TECHNIQUE: T1204.002\nSEVERITY: CRITICAL\nRISK_SCORE: 95\nEVIDENCE:$/,
  );
});

test('a pack that does not fit its model says why', () => {
  const make = (changes: object, size = pack.contextSize) =>
    createOpensocFormat({ ...pack, contextSize: size }, { ...opensocFormat, ...changes }, tokenize);
  expect(() => make({ beginToken: '<|im_start|>' })).toThrow('not one token');
  expect(() => make({}, 600)).toThrow('of 600 tokens');
  const [threat = { label: '', benign: false }] = opensocFormat.threats;
  expect(() => make({ threats: [threat, threat] })).toThrow("can't be told apart");
});
