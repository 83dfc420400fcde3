import type { VerdictToSave } from '../../src/main/store/store.ts';
import type { AlertQuery } from '../../src/shared/alert.ts';
import { alertQuerySchema } from '../../src/shared/alert.ts';
import { emptyCounters } from '../../src/shared/analysis.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { IngestBatch } from '../../src/shared/ingest.ts';
import type { Verdict } from '../../src/shared/verdict.ts';

const nobody = { values: [], distinct: 0, more: false };
const brief = 'sshd: failed password for USER from IP';

/** A group as the grouper makes it, one address against sshd. */
export function sampleGroup(id: string, changes: Partial<EventGroup> = {}): EventGroup {
  const entity = (value: string) => ({ values: [{ value, count: 3 }], distinct: 1, more: false });
  return {
    id,
    kind: 'actor',
    family: 'sshd',
    title: `sshd from 203.0.113.7 (${id})`,
    templates: [{ text: 'Failed password for <*> from <*> port <*> ssh2', count: 3 }],
    templateCount: 1,
    entities: {
      sources: entity('203.0.113.7'),
      accounts: entity('root'),
      hosts: entity('gate'),
      programs: entity('sshd'),
      targets: nobody,
      paths: nobody,
    },
    count: 3,
    lines: 3,
    firstSeen: 1_700_000_000_000,
    lastSeen: 1_700_000_060_000.5,
    samples: [
      { text: 'Failed password for root from 203.0.113.7', file: 'auth.log', lineNumber: 7, time: null, brief },
    ],
    signals: [{ name: 'auth-failures', value: 3, samples: [0] }],
    fingerprint: 'f1',
    ...changes,
  };
}

/** A batch that ends after `lineNumber` lines. */
export function sampleBatch(changes: Partial<IngestBatch> = {}, lineNumber = 10): IngestBatch {
  return {
    openChanged: [],
    openRemoved: [],
    closed: [],
    checkpoint: {
      files: ['auth.log'],
      fileIndex: 0,
      offset: lineNumber * 100,
      lineNumber,
      fileHead: null,
      counters: { ...emptyCounters(), lines: lineNumber },
      sources: [],
      parserState: '{"parser":1}',
      grouperState: '{"grouper":1}',
    },
    done: false,
    ...changes,
  };
}

/** A verdict on a group; an alert unless `save` says otherwise. */
export function sampleVerdict(
  groupId: string,
  changes: Partial<Verdict> = {},
  save: Partial<VerdictToSave> = {},
): VerdictToSave {
  const verdict: Verdict = {
    groupId,
    threat: 'SSH Brute Force Attack',
    benign: false,
    techniques: [{ id: 'T1110.001', probability: 0.9 }],
    severity: 'HIGH',
    risk: 63,
    attackProbability: 0.9,
    confidence: 0.8,
    unsure: false,
    evidence: [{ line: 'Failed password for root from 203.0.113.7', file: 'auth.log', lineNumber: 7 }],
    recommendation: 'Block the address.',
    provenance: {
      pack: 'starter',
      packVersion: '1',
      baseSha256: 'b',
      adapterSha256: null,
      promptVersion: '1',
      backend: 'cpu',
      promptTokens: 10,
      outputTokens: 4,
      stage: 'model',
      ms: 5,
      cached: false,
      at: 1_700_000_100_000,
      appVersion: '0.1.0',
    },
    ...changes,
  };
  return { verdict, cacheKey: null, promptSamples: [0], alert: true, ...save };
}

/** A query with the defaults of the contract. */
export function sampleQuery(changes: Partial<AlertQuery> = {}): AlertQuery {
  return { ...alertQuerySchema.parse({}), ...changes };
}
