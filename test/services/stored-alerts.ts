import { openStore } from '../../src/main/store/open-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from '../store/samples.ts';

/** A store in memory, on its real thread, with an open alert for each group; ids in the order of the groups. */
export async function storeWithAlerts(groups: readonly EventGroup[]): Promise<{ store: Store; ids: string[] }> {
  const worker = new URL('../../src/main/store-worker.ts', import.meta.url);
  const store = await openStore({ folder: null, worker });
  await store.startImport('i1', { paths: [] }, 1);
  await store.commitBatch('i1', sampleBatch({ closed: [...groups] }));
  await store.saveVerdicts(groups.map(({ id }) => sampleVerdict(id)));
  const { rows } = await store.listAlerts(sampleQuery({ limit: 500 }));
  return { store, ids: groups.map(({ id }) => rows.find((row) => row.groupId === id)?.id ?? '') };
}

export const alertGroups = (count: number) => Array.from({ length: count }, (_, index) => sampleGroup(`g${index}`));
