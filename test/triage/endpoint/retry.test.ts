import { expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../src/main/triage/endpoint/circuit-breaker.ts';
import { RequestFailure } from '../../../src/main/triage/endpoint/request-failure.ts';
import { patient, pauseBefore, readRetryAfter, withRetries } from '../../../src/main/triage/endpoint/retry.ts';

const status = (code: number, retryAfterMs: number | null = null) =>
  new RequestFailure('status', 'status.', { status: code, retryAfterMs });

it('waits longer each time, never in step, and then gives up', () => {
  const cut = new RequestFailure('cut', 'cut.');
  expect([1, 2, 3, 4, 5].map((tried) => pauseBefore(cut, tried, patient, 1))).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(pauseBefore(cut, 2, patient, 0)).toBe(500);
  expect(pauseBefore(cut, 6, patient, 1)).toBeNull();
});

it.each([429, 502, 503, 504])('tries again after status %i', (code) => {
  expect(pauseBefore(status(code), 1, patient, 0.5)).toBeGreaterThan(0);
});

it.each([300, 400, 401, 403, 404, 413, 422, 500])('does not try again after status %i', (code) => {
  expect(pauseBefore(status(code), 1, patient, 0.5)).toBeNull();
});

it('keeps the time that a server asks for, and gives up where it is too long', () => {
  expect(pauseBefore(status(429, 20_000), 1, patient, 0)).toBe(20_000);
  expect(pauseBefore(status(429, 3_600_000), 1, patient, 0)).toBeNull();
});

it('tries again once after a time-out, and never after nonsense', () => {
  const timeout = new RequestFailure('timeout', 'timeout.');
  expect(pauseBefore(timeout, 1, patient, 0)).not.toBeNull();
  expect(pauseBefore(timeout, 2, patient, 0)).toBeNull();
  expect(pauseBefore(new RequestFailure('nonsense', 'nonsense.'), 1, patient, 0)).toBeNull();
});

it('reads Retry-After as seconds and as a date', () => {
  const now = Date.parse('2025-01-01T00:00:00Z');
  expect(readRetryAfter('7', now)).toBe(7_000);
  expect(readRetryAfter('Wed, 01 Jan 2025 00:00:30 GMT', now)).toBe(30_000);
  expect(readRetryAfter('Tue, 31 Dec 2024 00:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBeNull();
  expect(readRetryAfter(undefined, now)).toBeNull();
});

it('ends a pause at once when it is stopped', async () => {
  const controller = new AbortController();
  const policy = { ...patient, firstPauseMs: 60_000, longestPauseMs: 60_000 };
  const running = withRetries(() => Promise.reject(status(503)), policy, controller.signal);
  controller.abort();
  await expect(running).rejects.toThrow(/abort/i);
});

it('lets a server rest that failed three times in a row, then asks it once', () => {
  let now = 0;
  const breaker = createCircuitBreaker(() => now);
  const cut = new RequestFailure('cut', 'it was cut.');
  breaker.failed(cut);
  breaker.failed(cut);
  breaker.succeeded();
  breaker.failed(cut);
  breaker.failed(cut);
  expect(() => breaker.admit()).not.toThrow();
  breaker.failed(cut);
  expect(() => breaker.admit()).toThrow(/asked again in 30 s. At last: it was cut/);
  now = 30_001;
  expect(() => breaker.admit()).not.toThrow();
  breaker.failed(cut);
  expect(() => breaker.admit()).toThrow(RequestFailure);
  now = 60_002;
  breaker.succeeded();
  breaker.failed(cut);
  expect(() => breaker.admit()).not.toThrow();
});
