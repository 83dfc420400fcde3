import type { Classifier, ModelAnswer } from '../../src/main/triage/classifier.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import { backendChoiceSchema } from '../../src/shared/status.ts';
import type { Provenance } from '../../src/shared/verdict.ts';

const identity: Classifier['identity'] = {
  pack: 'starter',
  packVersion: '1',
  baseSha256: 'a'.repeat(64),
  adapterSha256: null,
  promptVersion: 'p1',
  backend: 'cpu',
};

export const provenance: Provenance = {
  ...identity,
  promptTokens: 10,
  outputTokens: 5,
  stage: 'model',
  ms: 7,
  cached: false,
  at: 1000,
  appVersion: '0.1.0',
};

export function answerOf(threat: string, promptSamples: number[]): ModelAnswer {
  return {
    classification: {
      threat,
      benign: false,
      techniques: [],
      severity: 'HIGH',
      risk: 70,
      attackProbability: 1,
      confidence: 1,
      unsure: false,
    },
    promptSamples,
    promptTokens: 10,
    outputTokens: 5,
    stage: 'model',
    ms: 7,
  };
}

/** A classifier that names each group's id as the threat and keeps what it was asked. */
export function recordingClassifier(): Classifier & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    identity,
    backend: backendChoiceSchema.parse({ kind: 'cpu', device: 'test', threads: 1, reasons: [] }),
    threshold: 0.5,
    keyOf: (group) => group.fingerprint,
    readsRawLines: false,
    async classify(groups: readonly EventGroup[]) {
      asked.push(groups.map((group) => group.id));
      return groups.map((group) => answerOf(group.id, [0]));
    },
    write: null,
    async dispose() {},
  };
}
