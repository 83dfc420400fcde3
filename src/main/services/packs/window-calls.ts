import type { Handlers } from '../../../shared/ipc.ts';
import type { PackManager } from './manager.ts';

type PackCalls = Pick<
  Handlers,
  | 'packs/list'
  | 'packs/install'
  | 'packs/pause'
  | 'packs/cancel'
  | 'packs/remove'
  | 'packs/verify'
  | 'packs/measure'
  | 'packs/import'
  | 'hardware/offer'
>;

/** The contract's calls on packs in terms of their manager. */
export function packCalls(packs: PackManager): PackCalls {
  const done = {};
  return {
    'packs/list': () => packs.listing(),
    'packs/install': async ({ id }) => {
      packs.install(id);
      return done;
    },
    'packs/pause': async ({ id }) => {
      await packs.pause(id);
      return done;
    },
    'packs/cancel': async ({ id }) => {
      await packs.cancel(id);
      return done;
    },
    'packs/remove': async ({ id }) => {
      await packs.remove(id);
      return done;
    },
    'packs/verify': async ({ id }) => {
      packs.verify(id);
      return done;
    },
    'packs/measure': async ({ id }) => {
      packs.measure(id);
      return done;
    },
    'packs/import': async ({ path }) => ({ task: packs.import(path) }),
    'hardware/offer': () => packs.offer(),
  };
}
