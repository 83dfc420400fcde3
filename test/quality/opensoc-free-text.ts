/**
 * An opensoc pack on OpenSOC-AI's 50 evaluation texts, as the paper measured it: the model writes its answer freely. Beside it
 * the app's way, which chooses from closed lists. What could not be read is counted apart from what is wrong, and a strict
 * reader is shown beside the lenient one (arXiv 2605.07293).
 *
 *     node test/quality/opensoc-free-text.ts PACK_FOLDER [TEXTS]
 */
import { argv, exit } from 'node:process';
import { loadPack } from '../../src/main/models/packs.ts';
import { loadModel } from '../../src/main/triage/hardware/loaded-model.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { createOpensocFormat } from '../../src/main/triage/opensoc/opensoc-format.ts';
import { type ReadAnswer, readAnswer } from '../../src/main/triage/opensoc/read-answer.ts';
import { nextExample } from '../../src/main/triage/opensoc/text.ts';
import { writeReport } from '../../src/main/triage/write-report.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LoadedPack, OpensocFormat } from '../../src/shared/pack.ts';
import type { Classification } from '../../src/shared/verdict.ts';
import { groupOf } from '../triage/groups.ts';
import { entries, linesOf } from '../triage/opensoc/soc-eval.ts';

/** The longest answer of the data has 232 tokens. */
const mostTokens = 260;
const fields = ['threat', 'technique', 'severity'] as const;
type Values = Record<(typeof fields)[number], string | null>;

const [, , packFolder, texts = '50'] = argv;
if (packFolder === undefined) {
  console.error('usage: opensoc-free-text.ts PACK_FOLDER [TEXTS]');
  exit(2);
}
const loaded = await loadPack(packFolder);
const { format } = loaded.pack;
if (format.kind !== 'opensoc') throw new Error(`Pack "${loaded.pack.id}" is not of the opensoc format.`);
const asked = entries.slice(0, Number(texts));
const groups = asked.map(({ input }) => groupOf([input]));
const truths = asked.map(({ output }): Values => {
  const { THREAT_TYPE = '', MITRE_TECHNIQUE = '', SEVERITY = '' } = linesOf(output);
  return { threat: THREAT_TYPE, technique: MITRE_TECHNIQUE.split(' ')[0] ?? '', severity: SEVERITY };
});

const written = await writeFreely(loaded, format);
const lists = format;
print('written freely, read strictly', written.map(strictly));
print(
  'written freely, read leniently',
  written.map((text): ReadAnswer => readAnswer(text, lists)),
);
print('chosen from closed lists', await chosen());

async function writeFreely(pack: LoadedPack, opensoc: OpensocFormat): Promise<string[]> {
  const { model, context } = await loadModel(pack, {
    backend: 'auto',
    sequences: 1,
    batchSize: 256,
    threads: undefined,
    leaveCoresFree: 0,
    log: () => {},
  });
  const { buildPrompt } = createOpensocFormat(pack.pack, opensoc, (text, special) => model.tokenize(text, special));
  const report = { mostTokens, stops: [nextExample], prompt: (group: EventGroup) => buildPrompt(group) };
  const sequence = context.getSequence();
  const nothingDecided = {} as Classification;
  const answers: string[] = [];
  for (const group of groups) {
    const { text } = await writeReport({ sequence, model, report, stop: () => {} }, group, nothingDecided, () => {});
    answers.push(text);
  }
  await context.dispose();
  await model.dispose();
  return answers;
}

/** As a pattern over whole lines reads it: label and value exactly as in the data. */
function strictly(text: string): Values {
  const { THREAT_TYPE, MITRE_TECHNIQUE, SEVERITY } = linesOf(text);
  const severity = lists.severities.find((known) => known === SEVERITY) ?? null;
  const threat = lists.threats.find(({ label }) => label === THREAT_TYPE)?.label ?? null;
  return {
    threat,
    technique: lists.techniques.find(({ id, name }) => MITRE_TECHNIQUE === `${id} (${name})`)?.id ?? null,
    severity,
  };
}

async function chosen(): Promise<Values[]> {
  const classifier = await createClassifier(loaded);
  const answers = await classifier.classify(groups);
  await classifier.dispose();
  return answers.map(({ classification: { threat, techniques, severity } }) => ({
    threat,
    technique: techniques[0]?.id ?? lists.noTechnique,
    severity,
  }));
}

function print(way: string, answers: readonly Values[]): void {
  for (const field of fields) {
    const right = answers.filter((answer, index) => answer[field] === truths[index]?.[field]).length;
    const unread = answers.filter((answer) => answer[field] === null).length;
    const wrong = answers.length - right - unread;
    console.log(`${way}: ${field}: ${right} right, ${wrong} wrong, ${unread} not understood, of ${answers.length}`);
  }
}
