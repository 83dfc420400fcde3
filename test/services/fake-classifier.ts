import type { Classifier } from '../../src/main/triage/classifier.ts';
import type { Classification } from '../../src/shared/verdict.ts';

const fakeClassification: Classification = {
  threat: 'Port Scan',
  benign: false,
  techniques: [],
  severity: 'LOW',
  risk: 8,
  attackProbability: 0.4,
  confidence: 0.5,
  unsure: false,
};

/** Answers every group alike; what it writes, and when, is up to the test. Calls take turns, as a model's do. */
export function fakeClassifier(parts: Partial<Pick<Classifier, 'write' | 'classify'>> = {}): Classifier {
  return {
    backend: {
      kind: 'cpu',
      device: 'test',
      threads: 1,
      layers: null,
      batchSize: null,
      promptTokensPerSecond: null,
      reasons: [],
    },
    identity: {
      pack: 'writer',
      packVersion: '2',
      baseSha256: 'b',
      adapterSha256: null,
      promptVersion: '1',
      backend: 'cpu',
    },
    threshold: 0.5,
    keyOf: (group) => group.id,
    readsRawLines: false,
    classify: async (groups) =>
      groups.map(() => ({
        classification: fakeClassification,
        promptSamples: [0],
        promptTokens: 10,
        outputTokens: 3,
        stage: 'model',
        ms: 1,
      })),
    write: null,
    dispose: async () => {},
    ...parts,
  };
}
