/** Parts that a pattern may be made of: what people write there, and nothing that takes exponential time. */
const harmless = /^(?:\^|\$|\w|\||\\\.|\\d\+?|\.[*+]?|\[[\w-]+\]\+?|\((?:\w|\\?\.|\||\\d)+\))*$/;
const mostCharacters = 300;
const mostRepetitions = 3;

/**
 * The test by which PEFT finds the entry of `rank_pattern` or `alpha_pattern` for a module: a regular expression that must
 * match its whole name, or what follows one of its dots (peft's `get_pattern_key`). Null where it is none, or one that could
 * keep a computer busy for years.
 */
export function modulePattern(pattern: string): ((module: string) => boolean) | null {
  if (pattern.length > mostCharacters || !harmless.test(pattern)) return null;
  if ((pattern.match(/[*+]/g)?.length ?? 0) > mostRepetitions) return null;
  try {
    const expression = new RegExp(`^(?:.*\\.)?(?:${pattern})$`);
    return (module) => expression.test(module);
  } catch {
    return null;
  }
}
