import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr } from 'node:process';
import { ingest } from '../../src/main/ingest/loop.ts';
import { listPacks } from '../../src/main/models/packs.ts';
import { loadAttackTable, type TechniqueTable } from '../../src/main/triage/knowledge.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import { createJudge, type Judged } from './judge.ts';
import { isAlert } from './set.ts';

/**
 * Prints for each folder of recorded attacks in Windows event logs, named after a tactic of ATT&CK, how many files raise an
 * alert, and an alert of that tactic. `node --no-warnings test/quality/evtx-tactics.ts [PACK]`; PORCHLIGHT_QUALITY_DATA names
 * the folder that holds `data/evtx`. A folder that is no tactic counts any alert.
 */
const repository = join(import.meta.dirname, '../..');
const data = join(env.PORCHLIGHT_QUALITY_DATA ?? join(repository, '../shared'), 'data/evtx');
if (!existsSync(data)) {
  console.log(`Not measured: ${data} does not exist; PORCHLIGHT_QUALITY_DATA names the folder of the data.`);
  exit(0);
}

const withoutTactic = ['AutomatedTestingTools', 'Other'];

interface Recording {
  folder: string;
  file: string;
  codes: string;
  judged: Judged[];
}

const techniques = await loadAttackTable(join(repository, 'resources/attack/attack-enterprise.json'));
const { packs } = await listPacks([join(repository, 'resources/models')]);
const loaded = packs.find(({ pack }) => pack.id === (argv[2] ?? 'starter'));
if (loaded === undefined) throw new Error(`there is no pack ${argv[2]}`);
const judge = await createJudge(loaded, {
  cacheFolder: join(repository, '.cache/quality'),
  linearFile: null,
  signal: new AbortController().signal,
  tell: (message) => stderr.write(`${message}\n`),
});

const recordings: Recording[] = [];
for (const folder of readdirSync(data).sort()) {
  for (const file of readdirSync(join(data, folder)).sort()) {
    const groups = await groupsOf(join(data, folder, file));
    const judged = await judge.judge(groups, file);
    recordings.push({ folder, file, codes: codesOf(groups), judged });
  }
}
await judge.dispose();

const found = recordings.filter((one) => alertsOf(one).some((alert) => isOfTactic(alert, one.folder, techniques)));
console.log('| folder | files | with any alert | with an alert of its tactic |\n|---|---|---|---|');
for (const folder of new Set(recordings.map((one) => one.folder))) {
  const files = recordings.filter((one) => one.folder === folder);
  console.log(`| ${folder} | ${rowOf(files)} |`);
}
console.log(`| all | ${rowOf(recordings)} |`);
console.log(
  `\n${withoutTactic.join(' and ')} are no tactics: any alert counts. Files without an alert of their tactic:`,
);
for (const one of recordings) {
  if (found.includes(one)) continue;
  const named = alertsOf(one).flatMap(({ verdict }) => [`${verdict.threat} ${verdict.techniques[0]?.id ?? '-'}`]);
  const best = Math.max(0, ...one.judged.map(({ verdict }) => verdict.attackProbability));
  console.log(`- ${one.folder}/${one.file}: ${one.judged.length} groups, events of their sample lines ${one.codes}`);
  console.log(
    `  ${named.length === 0 ? `no alert; highest probability ${best.toFixed(2)}` : `alerts: ${[...new Set(named)].join('; ')}`}`,
  );
}

function rowOf(files: readonly Recording[]): string {
  const alerting = files.filter((one) => alertsOf(one).length > 0).length;
  return `${files.length} | ${alerting} | ${files.filter((one) => found.includes(one)).length}`;
}

function alertsOf({ judged }: Recording): Judged[] {
  return judged.filter(isAlert);
}

/** Whether one of the techniques that the alert names belongs to the tactic of that name. */
function isOfTactic({ verdict }: Judged, folder: string, table: TechniqueTable): boolean {
  if (withoutTactic.includes(folder)) return true;
  return verdict.techniques.some(({ id }) => table.techniqueById(id)?.tactics.includes(folder) === true);
}

/** Event numbers with how often each is there, the most frequent first. */
function codesOf(groups: readonly EventGroup[]): string {
  const counts = new Map<string, number>();
  for (const group of groups) {
    for (const { text } of group.samples) {
      const code = /"EventID":(?:\{[^}]*\},?"#text":|\{"#attributes":\{[^}]*\},"#text":)?(\d+)/.exec(text)?.[1] ?? '?';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `${code} (${count})`)
    .join(' ');
}

async function groupsOf(path: string): Promise<EventGroup[]> {
  const groups: EventGroup[] = [];
  const options = {
    request: { paths: [path], zone: 'UTC' },
    firstStage: judge.firstStageFile,
    evtxModule: join(repository, 'resources/evtx/evtx.wasm'),
  };
  for await (const batch of ingest(options)) {
    for (const { error } of batch.checkpoint.sources) if (error) throw new Error(error.message);
    groups.push(...batch.closed);
  }
  return groups;
}
