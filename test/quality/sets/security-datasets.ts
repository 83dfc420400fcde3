import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { groupsOfFile } from '../groups.ts';
import type { Judged } from '../judge.ts';
import { clusterShare, shareEstimate } from '../measures.ts';
import { readData, runPython } from '../rows.ts';
import { isAlert, linearFlags, linearVerdict, MissingData, type QualitySet, type SetContext, scoreOf } from '../set.ts';
import { namedIn, ofPack, type VerdictOf, verdictsOf } from './crowdsec.ts';
import { type HeldOutFile, heldOutFiles } from './held-out.ts';

interface Recording {
  file: HeldOutFile;
  judged: Judged[];
}

export const securityDatasets: QualitySet = {
  id: 'security-datasets',
  title: 'held-out recordings of security-datasets',
  async measure(context) {
    const recordings: Recording[] = [];
    for (const file of heldOutFiles(context, 'security-datasets', 'security-datasets').slice(0, context.limit)) {
      const groups = await groupsOfFile(context.judge, await unpacked(context, file), context.signal);
      recordings.push({ file, judged: await context.judge.judge(groups, file.file) });
    }
    const found = ({ file, judged }: Recording) => ofAttack(file, judged).some(isAlert);
    const background = recordings.flatMap(({ file, judged }) =>
      judged
        .filter((one) => !shows(one, file.hostile) && !shows(one, file.doubtful))
        .map((one) => ({ ...one, recording: file.file })),
    );
    context.backgroundScores = background.map(scoreOf);
    const linear = recordings.every(({ judged }) => judged.every((one) => linearFlags(context, one) !== null));
    const linearly: VerdictOf = (one) => linearVerdict(context, one);
    const labelled = recordings.every(({ judged }) => judged.every((one) => linearly(one) !== null));
    const named = (of: VerdictOf) =>
      shareEstimate(recordings, ({ file, judged }) => namedIn(context, file, verdictsOf(ofAttack(file, judged), of)));
    const byLinear = (one: Judged) => linearFlags(context, one) === true;
    return {
      figures: [
        {
          figure: 'attack found with its technique',
          estimate: named(ofPack),
          linear: labelled ? named(linearly) : null,
          target: { value: 0.7 },
        },
        {
          figure: 'attack found',
          estimate: shareEstimate(recordings, found),
          linear: linear
            ? shareEstimate(recordings, ({ file, judged }) => ofAttack(file, judged).some(byLinear))
            : null,
        },
        {
          figure: 'background groups that alert',
          estimate: clusterShare(background, ({ recording }) => recording, isAlert),
          linear: linear ? clusterShare(background, ({ recording }) => recording, byLinear) : null,
          target: { value: 0.01, atMost: true },
        },
      ],
      notes: [
        `${recordings.length} recordings, ${background.length} background groups. Found: an alerting group shows a hostile line; with its technique: and names one of the recording's, a parent counts. Background: groups that show no line of the attack, nor one of which nobody can tell`,
      ],
      details: [
        ...recordings.map(({ file, judged }) => {
          const alerts = judged.filter(isAlert).length;
          const withTechnique = namedIn(context, file, verdictsOf(ofAttack(file, judged), ofPack));
          return `${file.file} (${file.techniques.join(' ')}): ${judged.length} groups, ${alerts} alerts; ${found({ file, judged }) ? 'found' : 'MISSED'}${withTechnique ? ' with its technique' : ''}`;
        }),
        ...background
          .filter(isAlert)
          .map(
            ({ recording, verdict, group }) =>
              `false alarm in ${recording}: ${verdict.threat}; ${group.title}; ${group.samples[0]?.brief ?? ''}`,
          ),
      ],
      judged: recordings.flatMap(({ judged }) => judged),
    };
  },
};

/** A group has many lines and keeps at most 12 of them; the verdict rests on these. */
function shows({ group }: Judged, lines: readonly number[]): boolean {
  return group.samples.some(({ lineNumber }) => lines.includes(lineNumber));
}

function ofAttack(file: HeldOutFile, judged: readonly Judged[]): Judged[] {
  return judged.filter((one) => shows(one, file.hostile));
}

/** The one log in a recording's archive. */
async function unpacked(context: SetContext, { path }: HeldOutFile): Promise<string> {
  const folder = join(context.cacheFolder, 'recordings', basename(path, '.zip'));
  const logs = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
  mkdirSync(folder, { recursive: true });
  if (logs().length === 0) {
    readData(path);
    await runPython(context.repository, ['-m', 'zipfile', '-e', path, folder], context.signal);
  }
  const [log] = logs();
  if (log === undefined) throw new MissingData(`${path} holds no JSON file`);
  return join(folder, log);
}
