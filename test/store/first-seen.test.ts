import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/main/store/local-store.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import { sampleBatch, sampleGroup } from './samples.ts';

let store: LocalStore;
beforeEach(() => {
  store = openLocalStore({ folder: null });
});
afterEach(() => store.close());

const from = (address: string) => ({ values: [{ value: address, count: 3 }], distinct: 1, more: false });

function groupFrom(id: string, address: string, changes: Partial<EventGroup> = {}): EventGroup {
  const group = sampleGroup(id, changes);
  return { ...group, entities: { ...group.entities, sources: from(address) } };
}

/** Ids of the groups of an import that were marked, in the order in which they were stored. */
function marked(importId: string, groups: EventGroup[]): string[] {
  store.startImport(importId, { paths: ['auth.log'] }, 1);
  store.commitBatch(importId, sampleBatch({ closed: groups }));
  const stored = store.unclassified(100, importId);
  return stored
    .filter((group) => group.signals.some((signal) => signal.name === 'first-seen'))
    .map((group) => group.id);
}

describe('first-seen', () => {
  it('marks actors that no earlier import has met, once there is an earlier import', () => {
    const first = marked('one', [groupFrom('g1', '203.0.113.1'), groupFrom('g2', '203.0.113.2')]);
    const second = marked('two', [
      groupFrom('g3', '203.0.113.1'),
      groupFrom('g4', '203.0.113.9'),
      groupFrom('g5', '203.0.113.9'),
      groupFrom('g6', '203.0.113.10', { kind: 'routine' }),
    ]);
    expect({ first, second }).toEqual({ first: [], second: ['g4', 'g5'] });
  });
});
