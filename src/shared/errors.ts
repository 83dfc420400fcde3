import { z } from 'zod';

/** Every way in which an operation can fail for a reason that a user can understand. */
export const errorCodes = [
  'bad-argument',
  'not-found',
  'permission-denied',
  'file-changed',
  'not-a-log',
  'archive-damaged',
  'archive-unsafe',
  'password-needed',
  'password-wrong',
  'store-locked',
  'store-damaged',
  'store-read-only',
  'disk-full',
  'model-missing',
  'model-damaged',
  'model-load-failed',
  'model-in-use',
  'download-failed',
  'endpoint-failed',
  'port-in-use',
  'port-privileged',
  'address-unknown',
  'certificate-invalid',
  'cancelled',
  'refused',
  'internal',
] as const;

/**
 * A failure as it is shown: what happened, what it means for the user's data, and what to do.
 * It crosses the process boundary as data, never as a thrown error.
 */
export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** What happened, in one sentence. */
  message: z.string(),
  /** What it means for the user's data, in one sentence; empty where nothing of theirs is touched. */
  effect: z.string().default(''),
  /** What to do now, in one sentence. */
  remedy: z.string().default(''),
});

export type ErrorCode = (typeof errorCodes)[number];
export type AppErrorData = z.infer<typeof appErrorSchema>;

/** An `Error` that carries an {@link AppErrorData}; thrown inside a process, turned into data at its edge. */
export class AppError extends Error {
  readonly data: AppErrorData;

  constructor(data: { code: ErrorCode; message: string; effect?: string; remedy?: string }, cause?: unknown) {
    super(data.message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.data = { effect: '', remedy: '', ...data };
  }
}

/** Success with a value, or failure with an {@link AppErrorData}: the form in which results cross a process boundary. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppErrorData };

/** Turns anything that was thrown into an {@link AppErrorData}; what is not an {@link AppError} becomes `internal`. */
export function toAppErrorData(thrown: unknown): AppErrorData {
  if (thrown instanceof AppError) return thrown.data;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message, effect: '', remedy: 'Try again; if it happens again, report it with this text.' };
}
