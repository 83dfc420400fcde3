import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openServices, sampleLogs, temporaryFolder } from '../services/open-services.ts';
import {
  bruteForce,
  type ChatServer,
  endpointOf,
  sendCompletion,
  startChatServer,
} from '../triage/endpoint/chat-server.ts';
import { runCli } from './run-cli.ts';

let server: ChatServer;
beforeEach(async () => {
  server = await startChatServer();
  server.onChat((received, response) => sendCompletion(response, received, bruteForce));
});
afterEach(() => server.close());

const log = join(sampleLogs, 'web-shop-access.log');

it('analyses with a server that is named on the command line, its key taken from the environment', async () => {
  const options = ['--endpoint', server.url, '--model', 'test-model', '--concurrency', '8'];
  const { code, out } = await runCli(['analyze', log, '--memory', '--json', ...options], {
    environment: { PORCHLIGHT_ENDPOINT_KEY: 'from-environment' },
  });
  expect(code).toBe(0);
  expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ pack: 'endpoint', backend: 'endpoint' });
  expect(new Set(server.chats.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer from-environment']));
});

it('says after an analysis where its lines went, and what the probabilities are worth', async () => {
  const { out } = await runCli(['analyze', log, '--memory', '--endpoint', server.url, '--model', 'test-model']);
  expect(out).toContain('model test-model on 127.0.0.1; log lines were sent to it');
  expect(out).toContain('counts as 90 % probable');
});

it.each([
  [['--endpoint', 'http://10.0.0.1'], '--endpoint needs --model'],
  [['--model', 'x'], 'go with --endpoint'],
  [['--endpoint', 'nothing', '--model', 'x'], '--endpoint:'],
  [['--endpoint', 'http://10.0.0.1', '--model', 'x', '--pack', 'starter'], '--endpoint goes with'],
  [['--endpoint', 'http://10.0.0.1', '--model', 'x', '--concurrency', '0'], '1 to 64'],
])('refuses %j', async (options, message) => {
  const { code, err } = await runCli(['analyze', log, '--memory', ...options]);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('says why log lines are not sent to a public address', async () => {
  const { code, out } = await runCli(['analyze', log, '--memory', '--endpoint', 'http://203.0.113.9', '--model', 'x']);
  expect(code).toBe(1);
  expect(out).toContain('The server 203.0.113.9 is not on a private network, so no log lines are sent to it.');
});

it('doctor tries the server that was chosen, and no other', async () => {
  const data = temporaryFolder();
  const services = await openServices({ dataFolder: data });
  await services.changeSettings({ endpoint: endpointOf(server) });
  expect((await runCli(['doctor', '--data', data])).out).toContain('nothing uses the network');
  expect(server.chats).toEqual([]);
  await services.changeSettings({ pack: 'endpoint' });
  await services.close();
  const { code, out } = await runCli(['doctor', '--data', data]);
  expect(code).toBe(0);
  expect(out).toMatch(/Server: http.*test-model: answers \(1 models there\); a verdict: \d+ ms, 900 \+ 40 tokens/);
  expect(out).toContain(`verdicts by the server ${server.url} (log lines are sent to it)`);
  await server.close();
  const gone = await runCli(['doctor', '--data', data]);
  expect(gone.code).toBe(1);
  expect(gone.out).toContain('no connection');
});
