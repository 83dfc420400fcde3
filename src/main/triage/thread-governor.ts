/** Chooses the number of threads by the speed that it sees. */
export interface ThreadGovernor {
  readonly threads: number;
  /** Work that was done since the last report: tokens evaluated, and the time it took in ms. */
  report(tokens: number, ms: number): void;
}

/** Tokens after which a speed is believed: some native calls, so that prompts and single tokens mix as they usually do. */
const windowTokens = 300;

/** Windows for which a choice is kept before the others are tried again; doubled each time that it proves right. */
const firstHold = 32;
const longestHold = 256;

/** A window below this part of the usual speed is a reason to look again at once: another program may have started. */
const collapse = 0.5;

/** Windows at least between two such looks, as some texts are slower by themselves. */
const patience = 8;

/** A change must be worth this much: speeds of one setting differ by some per cent from window to window. */
const worthChanging = 1.1;

/**
 * The native threads wait for each other in a spin loop. As long as each has a core, more are faster (2 cores: 600
 * tokens/s with two, 350 with one); as soon as another program wants a core, all wait for the one that lost it (60-130
 * with two, 270-330 with one). How busy the machine is can't be known beforehand and changes, so it is measured: at
 * first, now and then, and when the speed falls by half. Trying costs a few per cent of the time. `fixed` keeps `most`.
 */
export function createThreadGovernor(most: number, fixed = false): ThreadGovernor {
  const fewer = fixed ? [] : [most - 1, Math.ceil(most / 2)];
  const candidates = [...new Set([most, ...fewer])].filter((threads) => threads >= 1);
  let chosen = most;
  let usualSpeed = 0;
  let hold = firstHold;
  let heldFor = 0;
  /** Speeds of a comparison under way, and what is still to be tried in it. */
  let speeds = new Map<number, number>();
  let toTry = candidates.filter((threads) => threads !== most);
  let threads = most;
  let tokens = 0;
  let ms = 0;

  const compareAgain = () => {
    toTry = candidates.filter((candidate) => candidate !== chosen);
  };

  const decide = () => {
    const current = speeds.get(chosen) ?? 0;
    const [fastest, speed] = [...speeds].reduce(
      (best, entry) => (entry[1] > best[1] ? entry : best),
      [chosen, current],
    );
    const change = fastest !== chosen && speed > current * worthChanging;
    hold = change ? firstHold : Math.min(longestHold, hold * 2);
    if (change) chosen = fastest;
    usualSpeed = change ? speed : current;
    threads = chosen;
    speeds = new Map();
    heldFor = 0;
  };

  const windowDone = (speed: number) => {
    const comparing = toTry.length > 0 || speeds.size > 0;
    if (!comparing) {
      heldFor++;
      const collapsed = speed < usualSpeed * collapse && heldFor >= patience;
      usualSpeed = Math.max(usualSpeed * 0.95, speed);
      if (collapsed || heldFor >= hold) {
        compareAgain();
        speeds.set(threads, speed);
      }
    } else speeds.set(threads, speed);
    if (toTry.length === 0 && speeds.size === 0) return;
    const next = toTry.shift();
    if (next === undefined) decide();
    else threads = next;
  };

  return {
    get threads() {
      return threads;
    },
    report(moreTokens, moreMs) {
      if (candidates.length === 1) return;
      tokens += moreTokens;
      ms += moreMs;
      if (tokens < windowTokens || ms <= 0) return;
      windowDone(tokens / ms);
      tokens = 0;
      ms = 0;
    },
  };
}
