/** Gives what was put in, first by `compare` first. */
export interface Heap<Item> {
  readonly first: Item | undefined;
  push(item: Item): void;
  pop(): Item | undefined;
}

/** A binary heap: blocks of many segments are put in and only the newest taken out. */
export function createHeap<Item>(compare: (one: Item, other: Item) => number): Heap<Item> {
  const items: Item[] = [];

  function swapIfAfter(upper: number, lower: number): boolean {
    const [above, below] = [items[upper], items[lower]];
    if (above === undefined || below === undefined || compare(above, below) <= 0) return false;
    items[upper] = below;
    items[lower] = above;
    return true;
  }

  return {
    get first() {
      return items[0];
    },
    push(item) {
      let at = items.push(item) - 1;
      while (at > 0 && swapIfAfter((at - 1) >> 1, at)) at = (at - 1) >> 1;
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (last === undefined || items.length === 0) return first;
      items[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const [one, other] = [items[left], items[right]];
        if (one === undefined) break;
        const child = other !== undefined && compare(other, one) < 0 ? right : left;
        if (!swapIfAfter(at, child)) break;
        at = child;
      }
      return first;
    },
  };
}
