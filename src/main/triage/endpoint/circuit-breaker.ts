import { RequestFailure } from './request-failure.ts';

/** Stops asking a server that fails again and again, for a while. */
export interface CircuitBreaker {
  /** Call before each piece of work, such as a batch of groups. @throws RequestFailure `resting` while the server is not to be asked. */
  admit(): void;
  succeeded(): void;
  failed(failure: RequestFailure): void;
}

/** Pieces of work that may fail one after the other, each with all its retries, and the rest after them, in ms. */
const mostFailures = 3;
const restMs = 30_000;

/**
 * After three failures without a success between them the server rests for 30 s; then the next piece of work decides:
 * good, and all go on, or it rests again. `now` gives ms.
 */
export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let restsUntil = 0;
  let last = '';
  return {
    admit() {
      const left = restsUntil - now();
      if (left <= 0) return;
      const seconds = Math.ceil(left / 1000);
      throw new RequestFailure(
        'resting',
        `it failed ${failures} times in a row and is asked again in ${seconds} s. ${last}`,
      );
    },
    succeeded() {
      failures = 0;
      restsUntil = 0;
    },
    failed(failure) {
      if (failure.kind === 'resting') return;
      failures++;
      last = `At last: ${failure.message}`;
      if (failures >= mostFailures) restsUntil = now() + restMs;
    },
  };
}
