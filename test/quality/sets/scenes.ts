import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Severity, severities, severitySchema } from '../../../src/shared/taxonomy.ts';
import { groupsOfLog } from '../groups.ts';
import type { Judged } from '../judge.ts';
import { readRows, runPython } from '../rows.ts';
import type { SetContext } from '../set.ts';

const recordSchema = z.object({
  text: z.string(),
  threat: z.string(),
  techniques: z.array(z.string()),
  severity: severitySchema,
});
const sceneSchema = z.object({
  id: z.string(),
  family: z.string(),
  split: z.string(),
  records: z.array(recordSchema),
});
export type Scene = z.infer<typeof sceneSchema>;

/** A made-up scene's group with what its lines are. */
export interface LabelledGroup extends Judged {
  family: string;
  attack: boolean;
  threat: string;
  techniques: string[];
}

const seed = '4242';

/** Scenes of a seed that training doesn't use, of all families. */
export async function generatedScenes(context: SetContext): Promise<Scene[]> {
  const file = join(context.cacheFolder, `scenes-${context.scenes}.jsonl`);
  mkdirSync(context.cacheFolder, { recursive: true });
  context.tell(`writing ${context.scenes} scenes`);
  const args = ['-m', 'generator', '--seed', seed, '--scenes', String(context.scenes), '--out', file];
  await runPython(join(context.repository, 'training'), args, context.signal);
  return readRows(file, sceneSchema);
}

/** Scenes of the families whose names begin so, all of the same seed. */
export async function scenesOf(context: SetContext, family: string, count: number): Promise<Scene[]> {
  const file = join(context.cacheFolder, 'scenes-of-one-kind.jsonl');
  mkdirSync(context.cacheFolder, { recursive: true });
  const program = [
    'import sys',
    'from pathlib import Path',
    'from generator.__main__ import scenes',
    'from generator.scene import all_families',
    'from scene_rows import write_rows',
    'families = [one for one in all_families() if one.name.startswith(sys.argv[1])]',
    'write_rows(Path(sys.argv[3]), scenes(families, sys.argv[2], int(sys.argv[4]), []))',
  ].join('\n');
  const args = ['-c', program, family, seed, file, String(count)];
  await runPython(join(context.repository, 'training'), args, context.signal);
  return readRows(file, sceneSchema);
}

/** Each scene as a log of its own; its groups are judged and get the label of the lines that stand in their prompts. */
export async function judgeScenes(
  context: SetContext,
  scenes: readonly Scene[],
  what: string,
): Promise<LabelledGroup[]> {
  const found = scenes.flatMap((scene) => {
    const labels = scene.records.flatMap((record) => record.text.split('\n').map(() => record));
    const text = scene.records.map((record) => record.text).join('\n');
    return groupsOfLog(text).map((group) => ({ scene, labels, group }));
  });
  const judged = await context.judge.judge(
    found.map(({ group }) => group),
    what,
  );
  return judged.flatMap((one, index): LabelledGroup[] => {
    const { scene, labels } = found[index] ?? {};
    if (!scene || !labels) return [];
    return [{ ...one, family: scene.family, ...labelOf(one.shownLines.flatMap((line) => labels[line - 1] ?? [])) }];
  });
}

/** The rule of `training/assemble/join.py`: the most severe hostile line among those shown, techniques by number of lines. */
function labelOf(shown: readonly Scene['records'][number][]): Pick<LabelledGroup, 'attack' | 'threat' | 'techniques'> {
  const hostile = shown.filter(isHostile);
  if (hostile.length === 0) {
    const usual = countsOf(shown.map(({ threat }) => threat));
    return { attack: false, threat: usual[0] ?? '', techniques: [] };
  }
  const rank = ({ severity }: { severity: Severity }) => severities.indexOf(severity);
  const worst = hostile.reduce((highest, one) => (rank(one) > rank(highest) ? one : highest));
  return { attack: true, threat: worst.threat, techniques: countsOf(hostile.flatMap(({ techniques }) => techniques)) };
}

export function isHostile({ threat }: { threat: string }): boolean {
  return !threat.startsWith('Benign: ') && !threat.startsWith('No Threat Detected');
}

/** The different values, the most frequent first, equals in the order of first sight. */
function countsOf(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1]).map(([value]) => value);
}
