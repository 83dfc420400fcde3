import { groupOfText } from '../groups.ts';
import { shareEstimate } from '../measures.ts';
import { isAlert, linearFlags, namesListed, type QualitySet, scoreOf } from '../set.ts';
import { sigmaEvents } from './texts.ts';

export const sigma: QualitySet = {
  id: 'sigma',
  title: 'sigma-events.jsonl',
  async measure(context) {
    const { judge, techniques } = context;
    const events = sigmaEvents(context);
    const judged = await judge.judge(
      events.map(({ text }) => groupOfText(judge, text)),
      'sigma',
    );
    const cases = judged.flatMap((one, index) => {
      const event = events[index];
      return event ? [{ ...one, event }] : [];
    });
    const tagged = cases.filter(({ event }) => event.techniques.length > 0);
    const top = (count: number) =>
      shareEstimate(tagged, (one) => namesListed(techniques, one.asAttack, one.event.techniques, count, true));
    const linear = cases.every((one) => linearFlags(context, one) !== null);
    return {
      figures: [
        {
          figure: 'flagged at the default threshold',
          estimate: shareEstimate(cases, isAlert),
          linear: linear ? shareEstimate(cases, (one) => linearFlags(context, one) === true) : null,
          target: { value: 0.92 },
        },
        { figure: 'technique top-3, parent counts', estimate: top(3), target: { value: 0.6 } },
        { figure: 'technique top-1, parent counts', estimate: top(1) },
      ],
      notes: [
        `${cases.length - tagged.length} events have no technique; techniques are those that the verdict names as an attack, flagged or not`,
      ],
      details: cases.map((one) => {
        const named = one.asAttack.techniques.map(({ id }) => id).join(' ');
        return `${isAlert(one) ? 'flagged' : 'MISSED'} ${scoreOf(one).toFixed(2)} ${one.event.title} (${one.event.techniques.join(' ')}): ${one.asAttack.threat} [${named}]`;
      }),
      judged,
    };
  },
};
