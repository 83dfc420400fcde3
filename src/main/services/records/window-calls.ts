import type { Handlers } from '../../../shared/ipc.ts';
import type { Records } from './records.ts';

type RecordCalls = Pick<Handlers, 'records/search' | 'records/keeping' | 'records/delete'>;

/** The contract's calls on kept records. A search that is still under way when the next is asked for is cancelled. */
export function recordCalls(records: Records): RecordCalls {
  let last: AbortController | null = null;
  return {
    'records/search': (query) => {
      last?.abort();
      last = new AbortController();
      return records.search(query, last.signal);
    },
    'records/keeping': () => records.keeping(),
    'records/delete': async ({ source }) => {
      await records.delete(source);
      return {};
    },
  };
}
