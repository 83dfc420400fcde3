/**
 * Shares items among workers so that what a worker does next begins like what it did last: a sequence keeps in its KV cache
 * what two prompts in a row share, and log lines of one host and day share dozens of tokens (OpenSOC-AI's training texts: 26
 * of 210 a prompt). Each worker goes through a run of the sorted items; one that is done takes over the end of the longest
 * rest. `beginnings` are what items are sorted by; the function gives a worker's next item, undefined where none is left.
 */
export function shareTurns(beginnings: readonly string[], workers: number): (worker: number) => number | undefined {
  const sorted = beginnings
    .map((text, index) => ({ text, index }))
    .sort((first, second) => (first.text < second.text ? -1 : first.text > second.text ? 1 : 0))
    .map(({ index }) => index);
  const length = Math.ceil(sorted.length / Math.max(1, workers));
  const rests = Array.from({ length: workers }, (_, worker) => sorted.slice(worker * length, (worker + 1) * length));
  return (worker) => {
    const own = rests[worker];
    if (!own) return undefined;
    if (own.length === 0) {
      const longest = rests.reduce((most, rest) => (rest.length > most.length ? rest : most), own);
      own.push(...longest.splice(Math.floor(longest.length / 2)));
    }
    return own.shift();
  };
}
