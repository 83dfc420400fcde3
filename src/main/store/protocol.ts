import type { AppErrorData, Result } from '../../shared/errors.ts';
import type { StoreMethod } from './local-store.ts';

/** A call of the store, as it goes to the worker. Answers come in the order of the requests. */
export interface StoreRequest {
  id: number;
  method: StoreMethod;
  args: unknown[];
}

/** The answer to a request; the one with id 0 comes unasked and says whether the store could be opened. */
export interface StoreAnswer {
  id: number;
  result: Result<unknown>;
}

/** Value of the answer with id 0. */
export interface StoreOpened {
  notice: AppErrorData | null;
}
