import { drawn } from '../measures.ts';
import type { QualitySet } from '../set.ts';
import { aucFigure } from './generator.ts';
import { judgeScenes, type Scene, scenesOf } from './scenes.ts';

const prefix = 'alerts/secalertbench-';
/** Of all families, held out or not: enough that the few held out come up often. */
const scenesOfAll = 2400;

export const secAlertBench: QualitySet = {
  id: 'secalertbench',
  title: "held-out alerts in SecAlertBench's schema",
  async measure(context) {
    const all = await scenesOf(context, prefix, scenesOfAll);
    const isAttack = ({ family }: Scene) => family.endsWith('-attack');
    const heldOut = all.filter(({ split }) => split === 'validation');
    // Without held-out families of a side there would be no AUC: as many scenes of known ones stand in.
    const known = [true, false].filter((side) => !heldOut.some((scene) => isAttack(scene) === side));
    const standIn = drawn(
      all.filter((scene) => known.includes(isAttack(scene))),
      heldOut.length > 0 ? heldOut.length : all.length,
    );
    const scenes = drawn([...heldOut, ...standIn], context.limit);
    const groups = await judgeScenes(context, scenes, 'secalertbench');
    const names = (some: readonly Scene[]) =>
      [...new Set(some.map(({ family }) => family.slice(prefix.length)))].sort();
    return {
      figures: [aucFigure(groups, 0.9)],
      notes: [
        `held-out families: ${names(heldOut).join(', ') || 'none'}`,
        ...known.map(
          (side) =>
            `no ${side ? 'attack' : 'benign'} family is held out: families of training stand in (${names(standIn.filter((scene) => isAttack(scene) === side)).join(', ')})`,
        ),
      ],
      details: [],
      judged: groups,
    };
  },
};
