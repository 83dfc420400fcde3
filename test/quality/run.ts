import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr } from 'node:process';
import { listPacks } from '../../src/main/models/packs.ts';
import { loadAttackTable } from '../../src/main/triage/knowledge.ts';
import { createJudge, type Judge, type Judged } from './judge.ts';
import { type Options, readOptions, usage } from './options.ts';
import { measuredOf, promptNotes, type Report, readReport, tableOf } from './report.ts';
import { MissingData, type QualitySet, type SetContext } from './set.ts';
import { benignLogs } from './sets/benign-logs.ts';
import { crowdSec } from './sets/crowdsec.ts';
import { generator } from './sets/generator.ts';
import { openSoc } from './sets/opensoc.ts';
import { secAlertBench } from './sets/secalertbench.ts';
import { securityDatasets } from './sets/security-datasets.ts';
import { sigma } from './sets/sigma.ts';
import { twins } from './sets/twins.ts';
import { wazuh } from './sets/wazuh.ts';

/** Measures a pack on sets that it was not trained on, and prints a table. See `options.ts` for the command line. */
const repository = join(import.meta.dirname, '../..');
const cacheFolder = join(repository, '.cache/quality');
const sharedFolder = env.PORCHLIGHT_QUALITY_DATA ?? join(repository, '../shared');
// The generator comes first: it sets the linear model's threshold for the others.
const allSets = [generator, openSoc, crowdSec, securityDatasets, wazuh, sigma, benignLogs, secAlertBench, twins];

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const tell = (message: string) => stderr.write(`${new Date().toISOString().slice(11, 19)} ${message}\n`);

const options = optionsOrExit();
const sets = options.sets.length === 0 ? allSets : allSets.filter(({ id }) => options.sets.includes(id));
const unknown = options.sets.filter((id) => !allSets.some((set) => set.id === id));
if (unknown.length > 0) fail(`There is no set ${unknown.join(', ')}. Sets: ${allSets.map(({ id }) => id).join(', ')}.`);

try {
  const before = await reportBefore();
  const report = await measurePack(options.pack);
  if (options.jsonFile)
    writeFileSync(options.jsonFile, `${JSON.stringify({ ...withoutDetails(report), before }, null, 1)}\n`);
  console.log(tableOf(report, before));
  for (const { title, notes, details } of report.measured) {
    const shown = [...notes, ...(options.verbose ? details : [])];
    if (shown.length > 0) console.log([`\n${title}`, ...shown.map((line) => `  ${line}`)].join('\n'));
  }
  console.log(`\n${report.prompts.join('\n')}`);
} catch (thrown) {
  if (!stop.signal.aborted) throw thrown;
  tell('stopped; what was answered is kept, the next run goes on from there');
  exit(130);
}

/** Details quote logs, some of which may not be passed on: they are written where they are asked for. */
function withoutDetails(report: Report): Report {
  if (options.verbose) return report;
  return { ...report, measured: report.measured.map((set) => ({ ...set, details: [] })) };
}

async function reportBefore(): Promise<Report | null> {
  if (options.before === null) return null;
  return options.before.endsWith('.json') ? readReport(options.before) : await measurePack(options.before);
}

async function measurePack(id: string): Promise<Report> {
  const { packs } = await listPacks([options.packsFolder]);
  const loaded = packs.find(({ pack }) => pack.id === id) ?? fail(`There is no pack ${id} in ${options.packsFolder}.`);
  const { linearFile } = options;
  const judge = await createJudge(loaded, { cacheFolder, linearFile, signal: stop.signal, tell });
  const report: Report = { pack: id, version: loaded.pack.version, measured: [], prompts: [] };
  const context = await contextOf(judge);
  const all: Judged[] = [];
  for (const set of sets) {
    const measured = await measureSet(set, context, all);
    report.measured.push(measured);
  }
  report.prompts = promptNotes(all);
  await judge.dispose();
  return report;
}

async function contextOf(judge: Judge): Promise<SetContext> {
  const techniques = await loadAttackTable(join(repository, 'resources/attack/attack-enterprise.json'));
  const { limit, scenes } = options;
  return {
    judge,
    sharedFolder,
    repository,
    cacheFolder,
    limit,
    scenes,
    techniques,
    linearThreshold: null,
    backgroundScores: [],
    signal: stop.signal,
    tell,
  };
}

/** A set that can't be measured is named with what is missing, and the others go on. */
async function measureSet(set: QualitySet, context: SetContext, all: Judged[]) {
  tell(`${context.judge.pack.id}: ${set.id}`);
  try {
    const result = await set.measure(context);
    all.push(...result.judged);
    return measuredOf(set, result);
  } catch (thrown) {
    if (!(thrown instanceof MissingData)) throw thrown;
    tell(`${set.id}: ${thrown.message}`);
    return { set: set.id, title: set.title, missing: thrown.message, figures: [], notes: [], details: [] };
  }
}

function optionsOrExit(): Options {
  try {
    const read = readOptions(argv.slice(2), repository);
    if (read !== 'help') return read;
    console.log(usage);
    exit(0);
  } catch (thrown) {
    return fail(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${usage}`);
  }
}

function fail(message: string): never {
  console.error(message);
  exit(2);
}
