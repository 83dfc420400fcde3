import { setTimeout as wait } from 'node:timers/promises';
import { RequestFailure } from './request-failure.ts';

/** How often and how long a failed request is tried again. */
export interface RetryPolicy {
  /** Requests in all, the first one included. */
  attempts: number;
  /** Pause before the second request, in ms; it doubles from there on. */
  firstPauseMs: number;
  /** Longest pause of our own, in ms. */
  longestPauseMs: number;
  /** A server that asks for a longer pause than this, in ms, is given up. */
  longestAskedMs: number;
}

/** Bridges a server that is started anew: 6 requests over about 16 s. */
export const patient: RetryPolicy = {
  attempts: 6,
  firstPauseMs: 500,
  longestPauseMs: 8_000,
  longestAskedMs: 60_000,
};

/** For a person who waits at the screen. */
export const brisk: RetryPolicy = { attempts: 2, firstPauseMs: 250, longestPauseMs: 500, longestAskedMs: 2_000 };

/** Statuses that pass by themselves: too many requests, and a gateway or server that is not ready. */
const passing = [429, 502, 503, 504];

/**
 * Pause before the next request, in ms, or null where another one is in vain. `tried` counts the requests so far;
 * `chance` is from 0 to 1. A time that the server asks for is kept, whole. Otherwise half of the pause is by chance, so
 * that requests that failed together don't come back together. A time-out is tried once more only: each costs the whole time.
 */
export function pauseBefore(
  failure: RequestFailure,
  tried: number,
  policy: RetryPolicy,
  chance: number,
): number | null {
  const passes =
    failure.kind === 'unreachable' ||
    failure.kind === 'cut' ||
    (failure.kind === 'timeout' && tried < 2) ||
    (failure.status !== null && passing.includes(failure.status));
  if (!passes || tried >= policy.attempts) return null;
  const { retryAfterMs } = failure;
  if (retryAfterMs !== null && retryAfterMs > policy.longestAskedMs) return null;
  const pause = Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** (tried - 1));
  return Math.max(retryAfterMs ?? 0, pause * (0.5 + chance / 2));
}

/** Runs `attempt` until it succeeds or its failure is final. Throws what it threw last, or the signal's reason. */
export async function withRetries<Value>(
  attempt: () => Promise<Value>,
  policy: RetryPolicy,
  signal: AbortSignal | undefined,
): Promise<Value> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (thrown) {
      const pause = thrown instanceof RequestFailure ? pauseBefore(thrown, tried, policy, Math.random()) : null;
      if (pause === null) throw thrown;
      await wait(pause, undefined, signal ? { signal } : {});
    }
  }
}

/** Reads a `Retry-After` header (RFC 9110, 10.2.3): seconds or a date. Ms from `now`, null where it says neither. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
