/** Names that are no logs of their own: hidden files, backups and work files of editors. */
const neverLogs = /^\.|~$|\.(?:swp|tmp|pid|lock)$/i;

/** Whether a file name is to be followed: by one of the patterns with `*` and `?`, or where there are none, unless it is no log. */
export function namesToFollow(patterns: readonly string[]): (name: string) => boolean {
  if (patterns.length === 0) return (name) => !neverLogs.test(name);
  return (name) => patterns.some((pattern) => matchesPattern(name, pattern));
}

/**
 * Whether the whole name has the form of the pattern: `*` stands for any characters, `?` for one. Goes back to the last
 * star alone, so that the time is at most the product of both lengths.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  let [at, patternAt, star, starAt] = [0, 0, -1, 0];
  while (at < name.length) {
    const wanted = pattern[patternAt];
    if (wanted === '*') {
      star = patternAt;
      starAt = at;
      patternAt += 1;
    } else if (wanted === '?' || (wanted !== undefined && wanted === name[at])) {
      patternAt += 1;
      at += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      patternAt = star + 1;
    } else return false;
  }
  while (pattern[patternAt] === '*') patternAt += 1;
  return patternAt === pattern.length;
}
