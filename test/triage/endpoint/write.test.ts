import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createEndpointClassifier,
  type EndpointClassifier,
} from '../../../src/main/triage/endpoint/endpoint-classifier.ts';
import { loadTaxonomy } from '../../../src/main/triage/knowledge.ts';
import { groupOf } from '../groups.ts';
import { answerOf } from '../parts.ts';
import { type ChatServer, endpointOf, sendJson, startChatServer } from './chat-server.ts';

const taxonomy = await loadTaxonomy(join(import.meta.dirname, '../../../resources/taxonomy/threats.json'));
const { classification } = answerOf('Web Shell', [0]);
const group = groupOf(['GET /shell.php']);
let server: ChatServer;
let classifier: EndpointClassifier;
beforeEach(async () => {
  server = await startChatServer();
  const retries = { attempts: 3, firstPauseMs: 5, longestPauseMs: 10, longestAskedMs: 1000 };
  classifier = await createEndpointClassifier(endpointOf(server, { timeoutSeconds: 1 }), { taxonomy, retries });
});
afterEach(async () => {
  await classifier.dispose();
  await server.close();
});

/** Writes events in two parts; the first one ends inside a character of several bytes, where there is one. */
function stream(response: ServerResponse, events: readonly unknown[], end = true): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const text = events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
  const bytes = Buffer.from(text);
  const inside = bytes.findIndex((byte) => byte >= 0x80) + 1;
  response.write(bytes.subarray(0, inside));
  setTimeout(() => {
    response.write(bytes.subarray(inside));
    if (end) response.end();
  }, 20);
}

const delta = (content: string) => ({ model: 'test-model', choices: [{ delta: { content }, finish_reason: null }] });
const stop = { choices: [{ delta: {}, finish_reason: 'stop' }], usage: { prompt_tokens: 70, completion_tokens: 9 } };

async function write(): Promise<{ pieces: string[]; text: string; promptTokens: number; outputTokens: number }> {
  const pieces: string[] = [];
  if (!classifier.write) throw new Error('It can write.');
  const written = await classifier.write(group, classification, (piece) => pieces.push(piece));
  return { pieces, ...written };
}

it('streams a report, also where a character comes in pieces', async () => {
  server.onChat((_received, response) => stream(response, [delta('EVIDENCE: “Grüße'), delta('” 🔥'), stop, '[DONE]']));
  expect(await write()).toMatchObject({
    pieces: ['EVIDENCE: “Grüße', '” 🔥'],
    text: 'EVIDENCE: “Grüße” 🔥',
    promptTokens: 70,
    outputTokens: 9,
  });
  expect(server.chats.at(-1)?.body).toMatchObject({ stream: true, temperature: 0 });
});

it('estimates the tokens of a server that counts none', async () => {
  server.onChat((_received, response) => stream(response, [delta('12345678'), delta('9'), '[DONE]']));
  const { promptTokens, outputTokens } = await write();
  expect(outputTokens).toBe(2);
  expect(promptTokens).toBeGreaterThan(50);
});

it('tries again while nothing has come, and never writes a thing twice', async () => {
  let requests = 0;
  server.onChat((_received, response) => {
    requests++;
    if (requests === 1) return sendJson(response, {}, 503);
    stream(response, [delta('half')]);
  });
  await expect(write()).rejects.toThrow(/broke off: its text stopped in the middle/);
  expect(requests).toBe(2);
});

it('does not wait for ever for the next piece', async () => {
  server.onChat((_received, response) => stream(response, [delta('half')], false));
  await expect(write()).rejects.toThrow(/did not answer within 1 s/);
});

it.each([
  ['nonsense', ['not JSON'], /not that of a chat/],
  ['an error', [{ error: { message: 'out of memory' } }], /out of memory/],
  ['another model', [{ ...delta('x'), model: 'other' }], /“other”, and not with “test-model”/],
])('fails on %s in the stream', async (_what, events, message) => {
  server.onChat((_received, response) => stream(response, events));
  await expect(write()).rejects.toThrow(message);
});

it('ends a text that does not end', async () => {
  server.onChat((_received, response) => {
    response.writeHead(200);
    for (let index = 0; index < 40; index++) response.write(`data: ${JSON.stringify(delta('x'.repeat(50_000)))}\n\n`);
  });
  await expect(write()).rejects.toThrow(/larger than 1 MB/);
});
