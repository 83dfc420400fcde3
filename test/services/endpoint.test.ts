import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Services } from '../../src/main/services/interface.ts';
import {
  bruteForce,
  type ChatServer,
  endpointOf,
  sendCompletion,
  sendJson,
  startChatServer,
} from '../triage/endpoint/chat-server.ts';
import { openServices, sampleLogs, temporaryFolder } from './open-services.ts';

let services: Services;
let server: ChatServer;
beforeEach(async () => {
  server = await startChatServer();
  services = await openServices({ dataFolder: temporaryFolder() });
});
afterEach(async () => {
  await services.close();
  await server.close();
});

async function importSamples() {
  const importId = await services.imports.start({ paths: [sampleLogs] });
  return await services.imports.finished(importId);
}

it('a server that was chosen gives the verdicts, and the status says that log lines are sent', async () => {
  expect((await services.status()).networkFeatures).toEqual([]);
  await services.changeSettings({ endpoint: endpointOf(server) });
  expect((await services.status()).networkFeatures).toEqual([]);
  expect(server.chats).toEqual([]);

  await services.changeSettings({ pack: 'endpoint' });
  const { networkFeatures, model } = await services.status();
  expect(networkFeatures).toEqual([`Verdicts by the server ${server.url} (log lines are sent to it)`]);
  expect(model).toMatchObject({ packName: 'test-model on a server', packFacts: { calibrated: false } });
  server.onChat((received, response) => sendCompletion(response, received, bruteForce));
  const progress = await importSamples();
  expect(progress).toMatchObject({ state: 'done', notClassified: 0 });
  const [alert] = await services.alertsOfImport(progress.importId);
  expect(alert?.verdict).toMatchObject({
    threat: 'SSH Brute Force Attack',
    provenance: { pack: 'endpoint', packVersion: 'test-model', baseSha256: '', backend: 'endpoint', promptTokens: 900 },
  });
  expect(services.model.status().backend).toMatchObject({ kind: 'endpoint', device: 'test-model on 127.0.0.1' });

  await services.changeSettings({ pack: 'starter' });
  expect((await services.status()).networkFeatures).toEqual([]);
});

it('keeps groups without a verdict while the server fails, and goes on from there', async () => {
  await services.changeSettings({ endpoint: endpointOf(server), pack: 'endpoint' });
  let answers = 0;
  server.onChat((received, response) => {
    // The first chat is the one of loading.
    if (++answers > 3) sendJson(response, { error: 'the graphics card is gone' }, 500);
    else sendCompletion(response, received, bruteForce);
  });
  const failed = await importSamples();
  expect(failed).toMatchObject({ state: 'failed', error: { code: 'endpoint-failed' } });
  expect(failed.notClassified).toBeGreaterThan(0);
  server.onChat((received, response) => sendCompletion(response, received, bruteForce));
  await services.imports.resume(failed.importId);
  expect(await services.imports.finished(failed.importId)).toMatchObject({ state: 'done', notClassified: 0 });
});

it('asks a server that could not be reached again with the next import', async () => {
  server.onModels((_received, response) => sendJson(response, { data: [{ id: 'other' }] }));
  await services.changeSettings({ endpoint: endpointOf(server), pack: 'endpoint' });
  expect(await importSamples()).toMatchObject({ state: 'done', alerts: 0 });
  expect(services.model.status()).toMatchObject({ state: 'failed', error: { code: 'endpoint-failed' } });
  server.onModels((_received, response) => sendJson(response, { data: [{ id: 'test-model' }] }));
  expect(await services.model.classifier()).not.toBeNull();
  expect(services.model.status()).toMatchObject({ state: 'ready', error: null });
});

it('loads anew when the server is changed, and says so where none is set up', async () => {
  await services.changeSettings({ pack: 'endpoint' });
  expect(await services.model.classifier()).toBeNull();
  expect(services.model.status().error?.message).toBe('No model server is set up.');
  await services.changeSettings({ endpoint: endpointOf(server) });
  expect((await services.model.classifier())?.identity.packVersion).toBe('test-model');
});

it('tries a server for the settings', async () => {
  const good = await services.testEndpoint(endpointOf(server));
  expect(good).toMatchObject({ models: ['test-model'], verdict: { threat: 'Benign: Scheduled Job' }, error: null });
  expect(good.notes).toHaveLength(1);
  const bad = await services.testEndpoint(endpointOf(server, { url: 'http://203.0.113.9/v1' }));
  expect(bad).toMatchObject({ models: null, verdict: null, error: { code: 'refused' } });
});
