/** What a setting costs: evaluates prompts of `tokens` tokens in all and gives the ms that it took. */
export type Trial = (setting: { threads: number; batchSize: number }, tokens: number) => Promise<number>;

export interface Candidates {
  /** The most likely first: where time runs out, the others are not tried. */
  threads: readonly number[];
  batchSizes: readonly number[];
}

/** The fastest setting that was seen and its tokens a second. */
export interface FastestSetting {
  threads: number;
  batchSize: number;
  promptTokensPerSecond: number;
}

/** Each setting runs this often and its best run counts: other programs only ever make a run slower. */
const rounds = 2;

/** Tokens of a run that compares numbers of threads: few, because with too many threads it may run at a tenth of the speed. */
const threadTokens = 64;

/** A larger batch must be worth this much: it takes memory, and a call that runs can't be stopped. */
const worthLarger = 1.05;

/**
 * Finds the number of threads, then the batch size with it, within about `budget` ms. A setting whose run would not fit into what
 * is left is not tried, so that a large model keeps `usual` and is measured with that alone. `now` gives ms.
 */
export async function chooseSetting(
  trial: Trial,
  { threads, batchSizes }: Candidates,
  usual: { threads: number; batchSize: number },
  budget: number,
  now: () => number,
): Promise<FastestSetting> {
  const started = now();
  const left = () => budget - (now() - started);
  const best = async (setting: { threads: number; batchSize: number }, tokens: number, atLeast: number) => {
    let fastest = 0;
    for (let round = 0; round < rounds && (round < atLeast || left() > tokens / fastest); round++)
      fastest = Math.max(fastest, tokens / (await trial(setting, tokens)));
    return fastest;
  };

  // Memory of the model is read from disk by its first run, which is no measure of speed.
  await trial({ ...usual, threads: threads[0] ?? usual.threads }, threadTokens / 2);
  let chosen = { ...usual };
  let speed = 0;
  for (const count of threads) {
    const found = await best({ ...usual, threads: count }, threadTokens, 1);
    if (found > speed) {
      speed = found;
      chosen = { ...chosen, threads: count };
    }
    if (left() <= 0) break;
  }
  let measured = 0;
  for (const batchSize of [...batchSizes].sort((first, second) => first - second)) {
    const tokens = Math.max(...batchSizes);
    if (left() < (tokens / speed) * rounds) break;
    const found = await best({ ...chosen, batchSize }, tokens, rounds);
    if (found > measured * worthLarger) chosen = { ...chosen, batchSize };
    measured = Math.max(measured, found);
  }
  return { ...chosen, promptTokensPerSecond: 1000 * (measured || speed) };
}
