import type { ImportProgress } from '../../shared/analysis.ts';
import type { PipelineNews } from '../pipeline.ts';

/** What a piece of news changes in the progress of an import. */
export function applyNews(progress: ImportProgress, news: PipelineNews): Partial<ImportProgress> {
  switch (news.kind) {
    case 'read':
      return {
        counters: news.counters,
        sources: [...news.sources],
        waiting: progress.waiting + news.stored,
        duplicateGroups: progress.duplicateGroups + news.duplicates,
      };
    case 'reading-done':
      return { state: 'classifying' };
    case 'judged':
      return {
        waiting: Math.max(0, progress.waiting - news.groups),
        modelCalls: progress.modelCalls + news.modelCalls,
        cacheHits: progress.cacheHits + news.cacheHits,
        alerts: progress.alerts + news.alerts,
      };
  }
}

/**
 * Speed, and the time left: bytes still to be read at the speed of this run, then the groups that wait at the model's
 * speed in this run, which started `seconds` ago from the progress `before`. No estimate before 2 s have passed, or
 * where a source has no known size.
 */
export function secondsLeft(
  progress: ImportProgress,
  thisRun: { seconds: number; before: Pick<ImportProgress, 'counters' | 'modelCalls' | 'cacheHits'> },
): Pick<ImportProgress, 'linesPerSecond' | 'secondsLeft'> {
  const { counters, sources, waiting } = progress;
  const { seconds: secondsThisRun, before } = thisRun;
  const reading = progress.state === 'reading' && secondsThisRun > 0;
  const linesPerSecond = reading ? (counters.lines - before.counters.lines) / secondsThisRun : progress.linesPerSecond;
  if (secondsThisRun < 2) return { linesPerSecond, secondsLeft: null };
  const judged = progress.modelCalls + progress.cacheHits - before.modelCalls - before.cacheHits;
  const perGroup = judged > 0 ? secondsThisRun / judged : 0.5;
  const toJudge = waiting * perGroup;
  if (progress.state !== 'reading') return { linesPerSecond, secondsLeft: toJudge };
  const readable = sources.filter((source) => source.outcome !== 'skipped' && source.outcome !== 'failed');
  if (readable.some((source) => source.totalBytes === null)) return { linesPerSecond, secondsLeft: null };
  const total = readable.reduce((sum, source) => sum + (source.totalBytes ?? 0), 0);
  const readThisRun = counters.bytes - before.counters.bytes;
  const toRead = readThisRun > 0 ? ((total - counters.bytes) / readThisRun) * secondsThisRun : 0;
  return { linesPerSecond, secondsLeft: Math.max(0, toRead) + toJudge };
}
