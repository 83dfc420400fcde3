import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 30_000,
    // What is waited for comes late on a busy machine; the usual second is too short there.
    expect: { poll: { timeout: 20_000 } },
  },
});
