import type { Handlers } from '../../../shared/ipc.ts';
import type { LiveSources } from './live-sources.ts';

type SourceCalls = Pick<Handlers, 'sources/list' | 'sources/save' | 'sources/remove' | 'sources/suggest'>;

/** The contract's calls on live sources. */
export function sourceCalls(sources: LiveSources): SourceCalls {
  return {
    'sources/list': async () => sources.list(),
    'sources/save': ({ settings }) => sources.save(settings),
    'sources/remove': async ({ id }) => {
      await sources.remove(id);
      return {};
    },
    'sources/suggest': ({ kind }) => sources.suggest(kind),
  };
}
