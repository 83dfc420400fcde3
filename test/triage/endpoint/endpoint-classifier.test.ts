import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createEndpointClassifier,
  type EndpointClassifier,
} from '../../../src/main/triage/endpoint/endpoint-classifier.ts';
import type { RetryPolicy } from '../../../src/main/triage/endpoint/retry.ts';
import { unreadableThreat } from '../../../src/main/triage/endpoint/verdict-answer.ts';
import { loadTaxonomy } from '../../../src/main/triage/knowledge.ts';
import type { AppErrorData } from '../../../src/shared/errors.ts';
import { toAppErrorData } from '../../../src/shared/errors.ts';
import type { Endpoint } from '../../../src/shared/status.ts';
import { groupOf } from '../groups.ts';
import {
  bruteForce,
  type ChatServer,
  endpointOf,
  harmless,
  type Respond,
  sendCompletion,
  sendJson,
  startChatServer,
} from './chat-server.ts';

const taxonomy = await loadTaxonomy(join(import.meta.dirname, '../../../resources/taxonomy/threats.json'));
const quick: RetryPolicy = { attempts: 3, firstPauseMs: 5, longestPauseMs: 10, longestAskedMs: 2_000 };
const groups = Array.from({ length: 12 }, (_, index) => groupOf([`line ${'abcdefghijklmnop'[index]} of a log`]));

let server: ChatServer;
let open: EndpointClassifier[];
beforeEach(async () => {
  server = await startChatServer();
  open = [];
});
afterEach(async () => {
  for (const classifier of open) await classifier.dispose();
  await server.close();
});

async function load(more: Partial<Endpoint> = {}, threshold: number | null = null): Promise<EndpointClassifier> {
  const options = { taxonomy, retries: quick, threshold: () => threshold };
  const classifier = await createEndpointClassifier(endpointOf(server, more), options);
  open.push(classifier);
  return classifier;
}

async function failureOf(work: Promise<unknown>): Promise<AppErrorData> {
  return await work.then(
    () => Promise.reject(new Error('This should have failed.')),
    (thrown: unknown) => toAppErrorData(thrown),
  );
}

/** The group's own words, as they stand in the question. */
const lineIn = ({ body }: Parameters<Respond>[0]) => /line \w/.exec(body.messages?.at(-1)?.content ?? '')?.[0] ?? '';

it('asks with a schema, without chance and with a key, and counts tokens', async () => {
  const classifier = await load({ key: 'secret' });
  server.onChat((received, response) => sendCompletion(response, received, bruteForce));
  const [answer] = await classifier.classify([groupOf(['many failed logins'])]);
  expect(answer).toMatchObject({ promptTokens: 900, outputTokens: 40, promptSamples: [0] });
  expect(answer?.classification).toMatchObject({
    threat: 'SSH Brute Force Attack',
    benign: false,
    severity: 'HIGH',
    attackProbability: 0.9,
    techniques: [{ id: 'T1110.001' }],
  });
  const { body, authorization, path } = server.chats.at(-1) ?? { body: {} };
  expect(path).toBe('/v1/chat/completions');
  expect(authorization).toBe('Bearer secret');
  expect(body).toMatchObject({ model: 'test-model', temperature: 0, stream: false });
  expect(body).not.toHaveProperty('logprobs');
  expect(server.chats[0]?.body).toMatchObject({ logprobs: true, top_logprobs: 10 });
  expect(body.response_format?.type).toBe('json_schema');
});

it('keeps the order, with as many requests at once as it may and no more', async () => {
  const classifier = await load({ concurrency: 3 });
  let now = 0;
  let most = 0;
  server.onChat((received, response) => {
    most = Math.max(most, ++now);
    const late = lineIn(received).charCodeAt(5) % 2 === 0 ? 30 : 5;
    setTimeout(() => {
      now--;
      sendCompletion(response, received, lineIn(received) === 'line c' ? bruteForce : harmless);
    }, late);
  });
  const answers = await classifier.classify(groups);
  expect(answers.map(({ classification }) => classification.benign)).toEqual(groups.map((_, index) => index !== 2));
  expect(most).toBe(3);
  expect(server.mostConnections()).toBeLessThanOrEqual(4);
});

it('computes the probability of an attack from log probabilities; where they tell nothing it says so and asks for none', async () => {
  expect((await load()).backend.reasons.join()).toContain('gives no probabilities');
  const tokens = (first: number) => ({
    logprobs: {
      content: [
        { token: '{"threat":"', logprob: 0, top_logprobs: [] },
        {
          token: 'Benign',
          logprob: Math.log(first),
          top_logprobs: [{ token: 'SSH Brute', logprob: Math.log(1 - first) }],
        },
        { token: ': Scheduled', logprob: 0, top_logprobs: [] },
      ],
    },
  });
  server.onChat((received, response) => sendCompletion(response, received, harmless, {}, tokens(0.7)));
  const classifier = await load();
  expect(classifier.backend.reasons).toEqual([]);
  const [sure] = await classifier.classify([groupOf(['one'])]);
  expect(sure?.classification).toMatchObject({ benign: true, threat: 'Benign: Scheduled Job' });
  expect(sure?.classification.attackProbability).toBeCloseTo(0.3);
  expect(sure?.classification.confidence).toBeCloseTo(0.7);
});

it('bears the label of the side on which its probability lies', async () => {
  const token = { token: 'Benign: Scheduled', logprob: Math.log(0.7) };
  const other = { token: 'Web Shell"', logprob: Math.log(0.3) };
  const content = [
    { token: '{"threat":"', logprob: 0 },
    { ...token, top_logprobs: [other] },
  ];
  server.onChat((received, response) => sendCompletion(response, received, harmless, {}, { logprobs: { content } }));
  const classifier = await load({}, 0.2);
  const [answer] = await classifier.classify([groupOf(['one'])]);
  expect(answer?.classification).toMatchObject({ benign: false, threat: 'Web Shell', unsure: true });
});

it('can always raise an alert, whatever threshold was chosen for another model', async () => {
  const classifier = await load({}, 0.99);
  server.onChat((received, response) => sendCompletion(response, received, bruteForce));
  const [answer] = await classifier.classify([groupOf(['one'])]);
  expect(answer?.classification.attackProbability).toBeGreaterThanOrEqual(classifier.threshold);
});

it('gives up what a server does not understand, one thing after the other, and remembers it', async () => {
  server.onChat((received, response) => {
    const { body } = received;
    if ('chat_template_kwargs' in body) return sendJson(response, { error: { message: 'extra field' } }, 422);
    if ('logprobs' in body) return sendJson(response, { detail: 'logprobs need logits_all' }, 500);
    if (body.response_format?.type === 'json_schema')
      return sendJson(response, { error: 'response_format json_schema is not supported' }, 400);
    sendCompletion(response, received, harmless);
  });
  const classifier = await load();
  const before = server.chats.length;
  expect(before).toBe(4);
  await classifier.classify(groups);
  expect(server.chats.length - before).toBe(groups.length);
  expect(server.chats.at(-1)?.body.response_format?.type).toBe('json_object');
  expect(classifier.backend.reasons.join()).toContain('form of the answer');
});

it('names the models that are there where the wanted one is missing', async () => {
  server.onModels((_received, response) =>
    sendJson(response, { data: [{ id: 'qwen' }, { id: '/models/llama.gguf' }] }),
  );
  expect(await failureOf(load())).toMatchObject({
    code: 'endpoint-failed',
    message: expect.stringContaining('it has no model “test-model” (it has: qwen, /models/llama.gguf)'),
  });
  expect((await load({ model: 'LLAMA' })).models).toEqual(['qwen', '/models/llama.gguf']);
});

it('does without a list of models', async () => {
  server.onModels((_received, response) => sendJson(response, {}, 404));
  expect((await load()).models).toBeNull();
});

it('does not take the answer of another model', async () => {
  const classifier = await load();
  server.onChat((received, response) => sendCompletion(response, received, harmless, { model: 'gpt-tiny' }));
  const failure = await failureOf(classifier.classify(groups));
  expect(failure.message).toContain('“gpt-tiny”, and not with “test-model”');
});

it('keeps what was answered of a batch that failed, and does not ask for it again', async () => {
  const classifier = await load({ concurrency: 1 });
  server.onChat((received, response) => {
    if (lineIn(received) === 'line e') return sendJson(response, { error: 'out of memory' }, 500);
    sendCompletion(response, received, harmless);
  });
  const before = server.chats.length;
  expect(await failureOf(classifier.classify(groups))).toMatchObject({
    code: 'endpoint-failed',
    message: expect.stringContaining('out of memory'),
    effect: expect.stringContaining('stay stored'),
  });
  expect(server.chats.length - before).toBe(5);
  server.onChat((received, response) => sendCompletion(response, received, harmless));
  expect(await classifier.classify(groups)).toHaveLength(groups.length);
  expect(server.chats.slice(before + 5).map(lineIn)).toEqual(
    ['e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((name) => `line ${name}`),
  );
});

it('waits out a server that is overloaded, for as long as it asks', async () => {
  const classifier = await load();
  const times: number[] = [];
  server.onChat((received, response) => {
    times.push(performance.now());
    if (times.length === 1) return sendJson(response, {}, 429, { 'retry-after': '1' });
    if (times.length === 2) return sendJson(response, {}, 503);
    sendCompletion(response, received, harmless);
  });
  expect(await classifier.classify([groupOf(['one'])])).toHaveLength(1);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

const faults: [string, Respond, RegExp, number][] = [
  ['hangs', () => {}, /did not answer within 1 s/, 2],
  [
    'drips slowly',
    (_received, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
    /did not answer within 1 s/,
    2,
  ],
  [
    'answers with a web page',
    (_received, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in'),
    /does not answer in JSON, but with “<!doctype html>/,
    1,
  ],
  [
    'answers other JSON',
    (_received, response) => sendJson(response, { ok: true }),
    /not that of a chat: “{"ok":true}”/,
    1,
  ],
  [
    'closes in the middle of the body',
    (_received, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"choices": [');
      setTimeout(() => response.destroy(), 10);
    },
    /closed the connection/,
    3,
  ],
  [
    'ends the body too early',
    (_received, response) => response.writeHead(200).end('{"choices": ['),
    /stopped in the middle/,
    3,
  ],
  ['closes before it answers', (_received, _response, request) => request.socket.destroy(), /closed the connection/, 3],
  [
    'does not speak HTTP',
    (_received, _response, request) => request.socket.end('220 mail ready\r\n'),
    /does not speak HTTP/,
    1,
  ],
  [
    'has an internal fault',
    (_received, response) => sendJson(response, { error: { message: 'boom' } }, 500),
    /500: “boom”/,
    1,
  ],
  ['asks for a key', (_received, response) => sendJson(response, { error: 'no key' }, 401), /401: “no key”/, 1],
  ['is not ready', (_received, response) => sendJson(response, {}, 503), /status 503/, 3],
  [
    'sends more than 1 MB',
    (_received, response) => response.writeHead(200).end(`{"choices":"${'x'.repeat(1_100_000)}"}`),
    /larger than 1 MB/,
    1,
  ],
];

it.each(faults)('says what is wrong with a server that %s', async (_what, respond, message, requests) => {
  const classifier = await load({ timeoutSeconds: 1 });
  server.onChat(respond);
  const before = server.chats.length;
  const failure = await failureOf(classifier.classify([groupOf(['one'])]));
  expect(failure.code).toBe('endpoint-failed');
  expect(failure.message).toMatch(message);
  expect(failure.remedy).not.toBe('');
  expect(server.chats.length - before).toBe(requests);
});

it('says that nobody is there, and lets the server rest after three failures', async () => {
  const classifier = await load();
  await server.close();
  for (const text of ['one', 'two', 'three'])
    expect((await failureOf(classifier.classify([groupOf([text])]))).message).toMatch(/no connection .*ECONNREFUSED/);
  expect((await failureOf(classifier.classify([groupOf(['four'])]))).message).toMatch(
    /3 times in a row and is asked again in 30 s/,
  );
});

it('goes on with a server that was started anew while it waited', async () => {
  const classifier = await createEndpointClassifier(endpointOf(server), {
    taxonomy,
    retries: { ...quick, attempts: 20, firstPauseMs: 50, longestPauseMs: 100 },
  });
  open.push(classifier);
  const { port } = server;
  await server.close();
  const running = classifier.classify(groups);
  await new Promise((resolve) => setTimeout(resolve, 150));
  server = await startChatServer(port);
  expect(await running).toHaveLength(groups.length);
});

it('asks again for what it can not read, and then lets a person look', async () => {
  const classifier = await load({}, 0.8);
  server.onChat((received, response) => sendCompletion(response, received, 'I am not sure about this one.'));
  const [answer] = await classifier.classify([groupOf(['one'])]);
  expect(answer?.classification).toMatchObject({ threat: unreadableThreat, unsure: true, attackProbability: 0.8 });
  expect(answer).toMatchObject({ promptTokens: 1800, outputTokens: 80 });
  expect(server.chats.at(-1)?.body.messages?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  const failure = await failureOf(classifier.classify(groups));
  expect(failure.message).toContain('none of its 12 answers could be read');
});

it('ends at once when it is stopped or disposed of', async () => {
  const classifier = await load();
  server.onChat(() => {});
  const controller = new AbortController();
  const stopped = classifier.classify(groups, controller.signal);
  setTimeout(() => controller.abort(), 20);
  expect((await failureOf(stopped)).code).toBe('cancelled');
  const disposed = classifier.classify(groups);
  setTimeout(() => void classifier.dispose(), 20);
  expect((await failureOf(disposed)).code).toBe('cancelled');
  expect((await failureOf(classifier.classify(groups))).code).toBe('cancelled');
});

it('sends a question while loading that is as long as the longest, and none of the user’s lines', async () => {
  const classifier = await load();
  const probe = server.chats[0]?.body.messages?.at(-1)?.content ?? '';
  await classifier.classify([
    groupOf(Array.from({ length: 12 }, (_, index) => `${String.fromCharCode(97 + index)}${index} `.repeat(400))),
  ]);
  const longest = server.chats.at(-1)?.body.messages?.at(-1)?.content ?? '';
  expect(probe.length).toBeGreaterThan(1_600);
  expect(longest.length).toBeLessThan(probe.length * 1.1);
  expect(classifier.probe).toMatchObject({ threat: 'Benign: Scheduled Job', promptTokens: 900 });
});
