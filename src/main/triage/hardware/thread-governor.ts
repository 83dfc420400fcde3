/** Chooses the number of threads of each native call by the speed that it sees. */
export interface ThreadGovernor {
  /** Threads and most tokens of the call that comes next. */
  next(): { threads: number; mostTokens: number };
  /** What that call evaluated, and how long it took in ms. */
  done(tokens: number, ms: number): void;
}

/** Tokens of a call that only compares: few, because with too many threads it may run at a tenth of the speed. */
const probeTokens = 64;

/** Tokens after which numbers of threads are compared again; doubled each time that the choice proves right. */
const firstHold = 5000;
const longestHold = 80_000;

/** A call below this part of the usual speed is a reason to compare before that: another program may have started. */
const collapse = 0.5;

/** Tokens at least before such a reason counts, and in a call whose speed is believed. */
const patience = 1500;
const tellingTokens = 96;

/** A change must be worth this much: speeds of one setting differ by some per cent from call to call. */
const worthChanging = 1.1;

/**
 * The native threads wait for each other in a spin loop. As long as each has a core, more are faster (2 cores: 600
 * tokens/s with two, 350 with one); as soon as another program wants a core, all wait for the one that lost it (60-130
 * with two, 270-330 with one). How busy the machine is can't be known beforehand and changes, so short calls with
 * each number are compared: at first, now and then, and when the speed falls by half. `fixed` keeps `most`; `start` was
 * measured before and spares the first comparison.
 */
export function createThreadGovernor(
  most: number,
  { fixed = false, start }: { fixed?: boolean; start?: number | undefined } = {},
): ThreadGovernor {
  // Fewest first: when the machine is busy, that is the fast one, and the others are given up after one call.
  const fewer = fixed ? [] : [Math.ceil(most / 2), most - 1];
  const candidates = [...new Set([...fewer, most])].filter((threads) => threads >= 1).sort((a, b) => a - b);
  const plan = candidates.flatMap((threads) => [threads, threads]);
  let chosen = start ?? most;
  let usualSpeed = 0;
  let hold = firstHold;
  let heldFor = 0;
  let toProbe = candidates.length > 1 && start === undefined ? [...plan] : [];
  const speeds = new Map<number, number>();

  const decide = () => {
    const current = speeds.get(chosen) ?? 0;
    const [fastest, speed] = [...speeds].reduce(
      (best, entry) => (entry[1] > best[1] ? entry : best),
      [chosen, current],
    );
    const change = fastest !== chosen && speed > current * worthChanging;
    if (change) chosen = fastest;
    hold = change ? firstHold : Math.min(longestHold, hold * 2);
    usualSpeed = 0;
    heldFor = 0;
    speeds.clear();
  };

  const probed = (threads: number, speed: number) => {
    toProbe.shift();
    const fastest = Math.max(0, ...speeds.values());
    speeds.set(threads, Math.max(speed, speeds.get(threads) ?? 0));
    if (speed < fastest * collapse) toProbe = toProbe.filter((other) => other !== threads);
    if (toProbe.length === 0) decide();
  };

  return {
    next() {
      const [probing] = toProbe;
      return probing === undefined
        ? { threads: chosen, mostTokens: Number.POSITIVE_INFINITY }
        : { threads: probing, mostTokens: probeTokens };
    },
    done(tokens, ms) {
      if (candidates.length === 1 || ms <= 0) return;
      const speed = tokens / ms;
      const [probing] = toProbe;
      if (probing !== undefined) {
        // A call of a few tokens is slower by itself and can't be compared; the probe waits for the next prompt.
        if (tokens >= probeTokens / 2) probed(probing, speed);
        return;
      }
      heldFor += tokens;
      if (tokens < tellingTokens) return;
      const collapsed = speed < usualSpeed * collapse && heldFor >= patience;
      usualSpeed = Math.max(usualSpeed * 0.98, speed);
      if (collapsed || heldFor >= hold) toProbe = [...plan];
    },
  };
}
