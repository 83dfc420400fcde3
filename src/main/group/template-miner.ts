import { maskedTokens } from './mask.ts';

/** One pattern of messages; its tokens grow wildcards as messages that differ join it. */
export interface Template {
  readonly id: number;
  tokens: string[];
  /** Number of the message that used it last. */
  used: number;
}

/** The miner as JSON; `text` is the tokens joined by spaces, which no token holds. */
export interface MinerState {
  next: number;
  clock: number;
  templates: { id: number; used: number; leaf: string; text: string; overflow?: boolean }[];
}

const wildcard = '<*>';
/** Share of tokens that must be equal; 0.5 is Drain's default, and the masks have taken the numbers out already. */
const similarityNeeded = 0.5;
/** Templates of one family, length and first token; messages that fit none beyond these share one template. */
const maxLeafTemplates = 200;
const cacheSize = 4096;

interface Leaf {
  templates: Template[];
  /** Takes what fits nothing once the leaf is full; the last of `templates`. */
  overflow: Template | undefined;
  /** Changes whenever a search may find something else than before. */
  version: number;
}

interface Found {
  template: Template;
  leaf: Leaf;
  version: number;
}

/**
 * Drain (He et al., ICWS 2017): a tree of fixed depth by family, number of tokens and first token, and in each leaf
 * the templates, of which the most similar one takes the message. At most `maxTemplates` are kept; when there are
 * more, the tenth that was used longest ago goes.
 */
export class TemplateMiner {
  readonly #maxTemplates: number;
  readonly #leaves = new Map<string, Leaf>();
  readonly #templates = new Map<number, Template>();
  /** From masked text to its template, so that a message seen before costs one lookup. Emptied when full. */
  readonly #cache = new Map<string, Found>();
  #next = 1;
  #clock = 0;

  constructor(maxTemplates: number, state?: MinerState) {
    this.#maxTemplates = Math.max(10, maxTemplates);
    if (state === undefined) return;
    this.#next = state.next;
    this.#clock = state.clock;
    for (const { id, used, leaf: key, text, overflow } of state.templates) {
      const template: Template = { id, tokens: text.split(' '), used };
      this.#templates.set(id, template);
      const leaf = this.#leaf(key);
      leaf.templates.push(template);
      if (overflow === true) leaf.overflow = template;
    }
  }

  /**
   * The template of a message of a family (templates of different families never mix). With `exact` no word may
   * differ: the name of a new service must not become a wildcard.
   */
  match(
    family: string,
    message: string,
    source: string | undefined,
    account: string | undefined,
    exact = false,
  ): Template {
    const tokens = maskedTokens(message, source, account);
    const text = `${family}\u0000${tokens.join(' ')}`;
    this.#clock += 1;
    const known = this.#cache.get(text);
    if (known !== undefined && known.version === known.leaf.version) {
      known.template.used = this.#clock;
      return known.template;
    }
    const leaf = this.#leaf(leafKey(family, tokens));
    const template = this.#search(leaf, tokens, exact ? 1 : similarityNeeded);
    template.used = this.#clock;
    if (this.#templates.size > this.#maxTemplates) this.#dropOldest();
    if (this.#cache.size >= cacheSize) this.#cache.clear();
    this.#cache.set(text, { template, leaf, version: leaf.version });
    return template;
  }

  get(id: number): Template | undefined {
    return this.#templates.get(id);
  }

  toState(): MinerState {
    const templates: MinerState['templates'] = [];
    for (const [key, leaf] of this.#leaves) {
      for (const template of leaf.templates) {
        const { id, used } = template;
        const state = { id, used, leaf: key, text: template.tokens.join(' ') };
        templates.push(template === leaf.overflow ? { ...state, overflow: true } : state);
      }
    }
    return { next: this.#next, clock: this.#clock, templates };
  }

  #leaf(key: string): Leaf {
    let leaf = this.#leaves.get(key);
    if (leaf === undefined) {
      leaf = { templates: [], overflow: undefined, version: 0 };
      this.#leaves.set(key, leaf);
    }
    return leaf;
  }

  #search(leaf: Leaf, tokens: string[], needed: number): Template {
    let best: Template | undefined;
    let bestEqual = -1;
    for (const template of leaf.templates) {
      let equal = 0;
      for (let index = 0; index < tokens.length; index++) {
        if (template.tokens[index] === tokens[index]) equal += 1;
      }
      if (equal > bestEqual) {
        bestEqual = equal;
        best = template;
      }
    }
    if (best !== undefined && bestEqual / tokens.length >= needed) {
      generalise(best, tokens, leaf);
      return best;
    }
    if (leaf.overflow !== undefined) return leaf.overflow;
    const full = leaf.templates.length >= maxLeafTemplates;
    const template: Template = {
      id: this.#next,
      tokens: full ? tokens.map((token, index) => (index === 0 ? token : wildcard)) : tokens,
      used: this.#clock,
    };
    this.#next += 1;
    this.#templates.set(template.id, template);
    leaf.templates.push(template);
    if (full) leaf.overflow = template;
    leaf.version += 1;
    return template;
  }

  #dropOldest(): void {
    const byAge = [...this.#templates.values()].sort((a, b) => a.used - b.used);
    const dropped = new Set(byAge.slice(0, Math.ceil(this.#maxTemplates / 10)));
    for (const template of dropped) this.#templates.delete(template.id);
    for (const [key, leaf] of this.#leaves) {
      const kept = leaf.templates.filter((template) => !dropped.has(template));
      if (kept.length === leaf.templates.length) continue;
      leaf.templates = kept;
      leaf.version += 1;
      if (leaf.overflow !== undefined && dropped.has(leaf.overflow)) leaf.overflow = undefined;
      if (kept.length === 0) this.#leaves.delete(key);
    }
    this.#cache.clear();
  }
}

function generalise(template: Template, tokens: readonly string[], leaf: Leaf): void {
  for (let index = 0; index < tokens.length; index++) {
    if (template.tokens[index] === tokens[index] || template.tokens[index] === wildcard) continue;
    template.tokens[index] = wildcard;
    leaf.version += 1;
  }
}

function leafKey(family: string, tokens: readonly string[]): string {
  const first = tokens[0] ?? '';
  return `${family}\u0000${tokens.length}\u0000${first.includes(wildcard) ? wildcard : first}`;
}
