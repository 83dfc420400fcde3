import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newTally } from '../../../src/main/ingest/live/source-tally.ts';
import { lostReason, SourceCounters } from '../../../src/main/services/live/source-counters.ts';
import { emptyLiveCounters, type LiveCounters } from '../../../src/shared/live.ts';

const classesOf = ({ records, malformed, refused, dropped, queued }: LiveCounters): number =>
  records + malformed + refused + queued + Object.values(dropped).reduce((sum, count) => sum + count, 0);

const step = fc.record({
  taken: fc.nat(50),
  malformed: fc.nat(5),
  refused: fc.nat(5),
  dropped: fc.nat(5),
  waiting: fc.nat(50),
  end: fc.constantFrom('goes on', 'listening anew', 'killed', 'ended'),
});

it('each message is in one class, through new threads, kills and ends', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let saved: string | null = null;
      const tally = newTally();
      let counters = new SourceCounters(null, 0);
      let current = emptyLiveCounters();
      let expectedLost = 0;
      for (const { taken, malformed, refused, dropped, waiting, end } of steps) {
        tally.taken += taken;
        current = {
          ...current,
          received: current.received + taken + malformed + refused + dropped + waiting,
          malformed: current.malformed + malformed,
          refused: current.refused + refused,
          dropped: { full: (current.dropped.full ?? 0) + dropped },
        };
        counters.report(current);
        const total = counters.total(tally);
        expect(classesOf(total)).toBe(total.received);
        expect(total.records).toBe(tally.taken);
        if (end === 'goes on' || end === 'ended') {
          // What waited was taken, at the latest at the end.
          tally.taken += total.queued;
        }
        if (end === 'listening anew') counters.startAnew();
        if (end === 'killed' || end === 'ended') {
          if (end === 'killed') expectedLost += total.queued;
          saved = counters.changedState() ?? saved;
          counters = new SourceCounters(saved, tally.taken);
          current = emptyLiveCounters();
          const after = counters.total(tally);
          expect([after.dropped[lostReason] ?? 0, after.received]).toEqual([expectedLost, classesOf(after)]);
        }
        if (end === 'listening anew') current = emptyLiveCounters();
      }
    }),
  );
});
