/** What the command line's exit codes mean. */
export const exitCodes = { done: 0, failed: 1, usage: 2, failOn: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A mistake in how a command was called; told on standard error, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
