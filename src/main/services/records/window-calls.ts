import type { Handlers } from '../../../shared/ipc.ts';
import type { Records } from './records.ts';

type RecordCalls = Pick<Handlers, 'records/search' | 'records/keeping' | 'records/delete'>;

/** The contract's calls on kept records. */
export function recordCalls(records: Records): RecordCalls {
  return {
    'records/search': (query) => records.search(query),
    'records/keeping': () => records.keeping(),
    'records/delete': async ({ source }) => {
      await records.delete(source);
      return {};
    },
  };
}
