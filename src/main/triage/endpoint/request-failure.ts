import { AppError } from '../../../shared/errors.ts';

/** In which way a request to an endpoint failed. */
export type FailureKind =
  /** No connection. */
  | 'unreachable'
  /** No answer in time. */
  | 'timeout'
  /** The connection ended before the answer did. */
  | 'cut'
  /** A status other than 200. */
  | 'status'
  /** A web page, or anything else that is not the answer of such a server. */
  | 'nonsense'
  | 'too-large'
  /** Another model than the one that was named, or none of that name. */
  | 'other-model'
  /** Not asked, because it failed too often just before. */
  | 'resting';

/** One request that failed; becomes an `AppError` where the user meets it. */
export class RequestFailure extends Error {
  readonly kind: FailureKind;
  /** The HTTP status, for the kind `status`. */
  readonly status: number | null;
  /** How long the server asks to wait, in ms; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: FailureKind,
    message: string,
    details: { status?: number; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'RequestFailure';
    this.kind = kind;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** What to do about a failure, in one sentence. */
function remedyFor({ kind, status }: RequestFailure): string {
  if (status === 401 || status === 403) return 'Enter the key that the server asks for in the settings.';
  if (status === 404) return 'Check the address; it usually ends in /v1.';
  if (status === 429) return 'Wait until the server has less to do, or let fewer requests run at once in the settings.';
  if (kind === 'timeout') return 'Let fewer requests run at once, or give the server more time, in the settings.';
  if (kind === 'other-model') return 'Choose one of the models that the server has, or load the model there.';
  if (kind === 'nonsense' || kind === 'too-large')
    return 'Check that the address is that of an OpenAI-compatible server, and not of a proxy or a login page.';
  if (kind === 'status') return 'Look into the log of the server.';
  return 'Check that the server runs and that this PC reaches it, then try again.';
}

/** A failure as the user sees it: `endpoint-failed`, with the server named. Never holds the key. */
export function endpointFailed(origin: string, failure: RequestFailure): AppError {
  return new AppError(
    {
      code: 'endpoint-failed',
      message: `The model server ${origin} failed: ${failure.message}`,
      effect: 'Groups without a verdict stay stored and are classified once it answers.',
      remedy: remedyFor(failure),
    },
    failure,
  );
}

/** Text of a server for a message: one line, without control characters, at most 200 characters. */
export function quoteServer(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
