/** What a setting costs: evaluates prompts of `tokens` tokens in all and gives the ms that it took. */
export type Trial = (setting: Setting, tokens: number) => Promise<number>;

interface Setting {
  threads: number;
  /** Most tokens of one native call. */
  batchSize: number;
}

/** The fastest setting that was seen and its tokens a second. */
export interface FastestSetting extends Setting {
  promptTokensPerSecond: number;
  /** False where time ran out before all numbers of threads were compared: `threads` is then the usual number. */
  complete: boolean;
}

/** Each setting runs this often and its best run counts: other programs only ever make a run slower. */
const rounds = 2;

/** Tokens of a run that compares numbers of threads: few, because with too many threads it may run at a tenth of the speed. */
const threadTokens = 64;

/** A number of threads that is slower than this part of the fastest is not tried again. */
const collapse = 0.5;

/** A larger batch must be worth this much: it takes memory, and a call that runs can't be stopped. */
const worthLarger = 1.05;

/**
 * Finds the number of threads, fewest first, because on a busy machine that is the fast one; then the batch size with it. Takes about
 * `budget` ms: a run that would not fit into what is left is not made, so that a large model keeps the usual batch size. `now` gives ms.
 */
export async function chooseSetting(
  trial: Trial,
  candidates: { threads: readonly number[]; batchSizes: readonly number[] },
  usual: Setting,
  budget: number,
  now: () => number,
): Promise<FastestSetting> {
  const ascending = (numbers: readonly number[]) => [...numbers].sort((first, second) => first - second);
  const threads = ascending(candidates.threads);
  const end = now() + budget;
  // The first run reads the model's memory from disk, which is no measure of speed.
  await trial({ ...usual, threads: threads[0] ?? usual.threads }, threadTokens / 2);

  let chosen = usual;
  let speed = 0;
  let compared = 0;
  for (const count of threads) {
    if (speed > 0 && now() + threadTokens / speed > end) break;
    const setting = { ...usual, threads: count };
    let found = threadTokens / (await trial(setting, threadTokens));
    if (found > speed * collapse && now() + threadTokens / found < end)
      found = Math.max(found, threadTokens / (await trial(setting, threadTokens)));
    if (found > speed) {
      speed = found;
      chosen = setting;
    }
    compared += 1;
  }
  const complete = compared === threads.length;
  if (!complete) return { ...usual, promptTokensPerSecond: 1000 * speed, complete };

  const tokens = Math.max(...candidates.batchSizes);
  let ofBatches = 0;
  for (const batchSize of ascending(candidates.batchSizes)) {
    if (now() + (rounds * tokens) / speed > end) break;
    let found = 0;
    for (let round = 0; round < rounds; round++)
      found = Math.max(found, tokens / (await trial({ ...chosen, batchSize }, tokens)));
    if (found > ofBatches * worthLarger) chosen = { ...chosen, batchSize };
    ofBatches = Math.max(ofBatches, found);
  }
  return { ...chosen, promptTokensPerSecond: 1000 * Math.max(speed, ofBatches), complete };
}
