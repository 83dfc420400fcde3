import { severities } from '../../../src/shared/taxonomy.ts';
import type { Classification } from '../../../src/shared/verdict.ts';
import { groupsOfFile } from '../groups.ts';
import type { Judged } from '../judge.ts';
import { drawn, shareEstimate } from '../measures.ts';
import { isAlert, linearFlags, linearVerdict, namesListed, type QualitySet, type SetContext } from '../set.ts';
import { type HeldOutFile, heldOutFiles } from './held-out.ts';

/** Techniques of an alert that a reader sees. */
const shownTechniques = 5;

/** Whether an alert of a file names a technique that its makers list. */
export function namedIn({ techniques }: SetContext, file: HeldOutFile, verdicts: readonly Classification[]): boolean {
  return verdicts.some(
    (verdict) => !verdict.benign && namesListed(techniques, verdict, file.techniques, shownTechniques, true),
  );
}

/** Verdicts of the pack, or of the linear models; null where these have none. */
export type VerdictOf = (one: Judged) => Classification | null;
export const verdictsOf = (judged: readonly Judged[], of: VerdictOf) => judged.flatMap((one) => of(one) ?? []);
export const ofPack: VerdictOf = ({ verdict }) => verdict;

const isHigh = (verdict: Classification) =>
  !verdict.benign && severities.indexOf(verdict.severity) >= severities.indexOf('HIGH');

export const crowdSec: QualitySet = {
  id: 'crowdsec',
  title: 'held-out products of crowdsec-hub',
  async measure(context) {
    const files: { file: HeldOutFile; judged: Judged[] }[] = [];
    for (const file of drawn(heldOutFiles(context, 'crowdsec', 'crowdsec-hub'), context.limit)) {
      const groups = await groupsOfFile(context.judge, file.path, context.signal);
      files.push({ file, judged: await context.judge.judge(groups, `crowdsec ${file.file}`) });
    }
    const attacks = files.filter(({ file }) => file.techniques.length > 0);
    const quiet = files.filter(({ file }) => file.techniques.length === 0);
    const linear = files.every(({ judged }) => judged.every((one) => linearFlags(context, one) !== null));
    const byLinear: VerdictOf = (one) => linearVerdict(context, one);
    const labelled = files.every(({ judged }) => judged.every((one) => byLinear(one) !== null));
    const named = (of: VerdictOf) =>
      shareEstimate(attacks, ({ file, judged }) => namedIn(context, file, verdictsOf(judged, of)));
    const withoutHigh = (of: VerdictOf) => shareEstimate(quiet, ({ judged }) => !verdictsOf(judged, of).some(isHigh));
    const flaggedByLinear = ({ judged }: { judged: Judged[] }) => judged.some((one) => linearFlags(context, one));
    return {
      figures: [
        {
          figure: 'attack files with an alert of a listed technique',
          estimate: named(ofPack),
          linear: labelled ? named(byLinear) : null,
          target: { value: 0.85 },
        },
        {
          figure: 'attack files with an alert',
          estimate: shareEstimate(attacks, ({ judged }) => judged.some(isAlert)),
          linear: linear ? shareEstimate(attacks, flaggedByLinear) : null,
        },
        {
          figure: 'parser-only files without an alert of HIGH or above',
          estimate: withoutHigh(ofPack),
          linear: labelled ? withoutHigh(byLinear) : null,
          target: { value: 0.9 },
        },
        {
          figure: 'parser-only files without an alert',
          estimate: shareEstimate(quiet, ({ judged }) => !judged.some(isAlert)),
          linear: linear ? shareEstimate(quiet, (one) => !flaggedByLinear(one)) : null,
        },
      ],
      notes: [
        `${attacks.length} attack files, ${quiet.length} parser-only; a listed technique is one of the at most ${shownTechniques} that an alert names, a parent counts`,
      ],
      details: files.flatMap(({ file, judged }) => {
        const alerts = judged.filter(isAlert).map(({ verdict, group }) => {
          const ids = verdict.techniques.map(({ id }) => id).join(' ');
          return `${verdict.severity} ${verdict.threat} [${ids}] ${group.title}`;
        });
        const wanted = file.techniques.join(' ') || 'parser only';
        return [`${file.file} (${wanted}): ${judged.length} groups, ${alerts.length} alerts`, ...alerts.slice(0, 5)];
      }),
      judged: files.flatMap(({ judged }) => judged),
    };
  },
};
