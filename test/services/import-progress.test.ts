import { expect, test } from 'vitest';
import { secondsLeft } from '../../src/main/services/import-progress.ts';
import { emptyCounters, type ImportProgress, newImportProgress } from '../../src/shared/analysis.ts';

const source = { file: 'a.log', outcome: 'reading', encoding: '', format: null, lines: 0, bytes: 0 } as const;
const sources = [
  { ...source, totalBytes: 1000, firstTime: null, lastTime: null, unknown: [], damage: [], error: null },
];

function progress(bytes: number, lines: number, judged: number): ImportProgress {
  const counters = { ...emptyCounters(), bytes, lines };
  return { ...newImportProgress('i', 0), counters, sources, modelCalls: judged, waiting: 3 };
}

test('the time left of a resumed import follows from the speed of this run alone', () => {
  const before = progress(800, 80, 50);
  expect(secondsLeft(progress(900, 90, 60), { seconds: 10, before })).toEqual({ linesPerSecond: 1, secondsLeft: 13 });
  const unknown = { ...progress(900, 90, 60), sources: sources.map((known) => ({ ...known, totalBytes: null })) };
  expect(secondsLeft(unknown, { seconds: 10, before }).secondsLeft).toBeNull();
});
