import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeFor } from '../../src/main/triage/hardware/llama-runtime.ts';
import { loadTaxonomy } from '../../src/main/triage/knowledge.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { createTriage } from '../../src/main/triage/triage.ts';
import type { BackendChoice } from '../../src/shared/status.ts';
import { groupOf } from './groups.ts';
import { machineWithCard, smallNeeds } from './hardware/machines.ts';
import { loadStarterV0 } from './packs.ts';

const starter = await loadStarterV0();
const lines = ['one', 'two', 'three', 'four', 'five', 'six'].map(
  (name) => `sshd[7]: Failed password for ${name} from 203.0.113.7 port 22 ssh2`,
);
const groups = lines.map((line) => groupOf([line]));

test('a card that runs out of memory in its third call: the verdicts are those of the processor, and none is lost', {
  timeout: 60_000,
}, async () => {
  let calls = 0;
  const machine = machineWithCard({
    async loadModel(options) {
      const model = await (await runtimeFor('cpu', () => {})).loadModel({ ...options, gpuLayers: 0 });
      const createContext = model.createContext.bind(model);
      model.createContext = async (asked) => {
        const context = await createContext(asked);
        const getSequence = context.getSequence.bind(context);
        context.getSequence = (...args) => {
          const sequence = getSequence(...args);
          const evaluate = sequence.controlledEvaluate.bind(sequence);
          sequence.controlledEvaluate = async (...input) => {
            calls += 1;
            if (calls >= 3) throw new Error('Eval has failed');
            return evaluate(...input);
          };
          return sequence;
        };
        return context;
      };
      return model;
    },
  });
  const told: BackendChoice[] = [];
  const onCard = await createClassifier(starter, {
    machine,
    needs: smallNeeds,
    sequences: 2,
    threads: 1,
    onBackend: (backend) => told.push(backend),
  });
  const before = onCard.backend;
  const taxonomy = await loadTaxonomy(join(import.meta.dirname, '../../resources/taxonomy/threats.json'));
  const triage = createTriage({ classifier: onCard, taxonomy, appVersion: '0' });
  const { triaged } = await triage.classifyGroups(groups, new Map());
  await onCard.dispose();
  const onProcessor = await createClassifier(starter, { backend: 'cpu', sequences: 2, threads: 1 });
  const expected = await createTriage({ classifier: onProcessor, taxonomy, appVersion: '0' }).classifyGroups(
    groups,
    new Map(),
  );
  await onProcessor.dispose();

  expect([before.kind, before.device]).toEqual(['cuda', 'Test card']);
  // Fewer layers on the card fail as well; then the processor takes over.
  expect(told.map(({ kind }) => kind)).toEqual(['cuda', 'cpu']);
  expect(told.at(-1)?.reasons.filter((reason) => reason.startsWith('CUDA failed while working'))).toHaveLength(2);
  expect(triaged.map(({ verdict }) => [verdict.threat, verdict.provenance.backend])).toEqual(
    expected.triaged.map(({ verdict }) => [verdict.threat, 'cpu']),
  );
  expect(triaged.map(({ cacheKey }) => cacheKey)).toEqual(expected.triaged.map(({ cacheKey }) => cacheKey));
});
