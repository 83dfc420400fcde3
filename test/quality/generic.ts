import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { argv, cpuUsage, stdout } from 'node:process';
import { loadAttackTable } from '../../src/main/triage/knowledge.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { bareSmolLm2, examplesFile } from '../triage/generic/generic-format.ts';
import { groupOfText } from './groups.ts';
import { shareEstimate } from './measures.ts';
import { currentId } from './set.ts';
import { openSocEntries } from './sets/opensoc.ts';

/**
 * What a chat model is worth that nobody trained: the bare base that ships, on OpenSOC-AI's evaluation set, without
 * examples and with some, eight texts at a time. Processor time tells more than time on a busy machine.
 * `node --no-warnings test/quality/generic.ts [EXAMPLES ...]`, 0 and 4 by default.
 */
const repository = join(import.meta.dirname, '../..');
const techniques = await loadAttackTable(join(repository, 'resources/attack/attack-enterprise.json'));
const entries = openSocEntries({ repository, limit: 50 });
const counts = argv.length > 2 ? argv.slice(2).map(Number) : [0, 4];

stdout.write(
  'examples  threat          technique       severity        side            prompt tokens  s a text  processor s a text\n',
);
for (const examples of counts) {
  const classifier = await createClassifier(bareSmolLm2({ examples }), { backend: 'cpu', examples: examplesFile });
  const groups = entries.map(({ text }) => groupOfText(classifier, text));
  const started = performance.now();
  const used = cpuUsage();
  const answers = await classifier.classify(groups);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = cpuUsage(used);
  await classifier.dispose();

  const cases = entries.flatMap((entry, index) => {
    const answer = answers[index];
    return answer ? [{ entry, verdict: answer.classification, tokens: answer.promptTokens }] : [];
  });
  const share = (right: (one: (typeof cases)[number]) => boolean) => {
    const { value, low, high } = shareEstimate(cases, right) ?? { value: 0, low: 0, high: 0 };
    const [middle, from, to] = [value, low, high].map((part) => Math.round(part * 100));
    return `${middle} % (${from}-${to})`.padEnd(16);
  };
  const technique = (id: string | undefined) => currentId(techniques, id ?? 'N/A');
  const figures = [
    String(examples).padEnd(10),
    share(({ entry, verdict }) => entry.threat === verdict.threat),
    share(({ entry, verdict }) => technique(entry.technique) === technique(verdict.techniques[0]?.id)),
    share(({ entry, verdict }) => entry.severity === verdict.severity),
    share(({ entry, verdict }) => (entry.technique === 'N/A') === verdict.benign),
    (cases.reduce((sum, { tokens }) => sum + tokens, 0) / cases.length).toFixed(0).padEnd(15),
    (seconds / cases.length).toFixed(2).padEnd(10),
    ((user + system) / 1e6 / cases.length).toFixed(2),
  ];
  stdout.write(`${figures.join('')}\n`);
}
