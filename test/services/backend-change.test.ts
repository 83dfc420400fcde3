import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPack } from '../../src/main/models/packs.ts';
import { createModel } from '../../src/main/services/model.ts';
import type { BackendChoice, ModelStatus } from '../../src/shared/status.ts';
import { recordingClassifier } from '../triage/parts.ts';
import { resourcesFolder } from './open-services.ts';

const noEndpoint = { load: () => Promise.reject(new Error('no server')), describe: () => ({ packName: '' }) };

it('a backend that changes in the middle of the work is told as a change of the status', async () => {
  const told: ModelStatus[] = [];
  let change: (backend: BackendChoice) => void = () => {};
  const classifier = recordingClassifier();
  const starter = await loadPack(join(resourcesFolder, 'models', 'starter'));
  const model = createModel({
    packs: () => ({ packs: [starter], broken: [] }),
    endpoint: noEndpoint,
    pack: 'starter',
    backend: 'auto',
    async load(_pack, _backend, onBackend) {
      change = onBackend;
      return classifier;
    },
    onStatus: (status) => told.push(status),
  });
  await model.classifier();
  change({ ...classifier.backend, fallback: 'CUDA failed while working.' });
  expect(told.map(({ state, backend }) => [state, backend?.fallback])).toEqual([
    ['loading', undefined],
    ['ready', undefined],
    ['ready', 'CUDA failed while working.'],
  ]);
  expect(model.status().backend?.fallback).toBe('CUDA failed while working.');
  await model.close();
});
