/** Why a try to fetch a file from one server failed. The reason completes a sentence whose subject is the server. */
export class TryFailure extends Error {
  /** Whether the same server may do better at the next try. */
  readonly again: boolean;
  /** How long the server asked to be left alone, in seconds. */
  readonly waitSeconds: number | null;

  constructor(reason: string, again: boolean, options: { waitSeconds?: number | null; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = 'TryFailure';
    this.again = again;
    this.waitSeconds = options.waitSeconds ?? null;
  }
}

const certificate = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED|HOSTNAME_MISMATCH)/;

/** What a failure of the network means. A cut, a silence and an answer that is no HTTP are worth another try. */
export function networkFailure(thrown: unknown): TryFailure {
  const { code, message } = describe(thrown);
  const proxyAnswer = /^Proxy response \((\d+)\)/.exec(message)?.[1];
  if (proxyAnswer === '407') return failed('can be reached only over a proxy that asks for a password', false);
  if (proxyAnswer) return failed(`was not reached: the proxy gave the answer ${proxyAnswer}`, proxyAnswer >= '500');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failed('was not found (is this PC online?)', true);
  if (code === 'ECONNREFUSED') return failed('takes no connections', true);
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return failed('was silent for too long', true);
  if (certificate.test(code)) {
    return failed(`showed a certificate that this PC does not trust (${code}; a filter in your network?)`, false);
  }
  if (/^(?:ERR_SSL_|ERR_TLS_|EPROTO)/.test(code)) {
    return failed(`does not speak TLS as it should (${code}; a filter in your network?)`, true);
  }
  if (/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW)/.test(code)) return failed('gave an answer that is no proper HTTP', true);
  if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(code)) {
    return failed('cut the connection', true);
  }
  return failed(`could not be reached (${code || message})`, true);

  function failed(reason: string, again: boolean): TryFailure {
    return new TryFailure(reason, again, { cause: thrown });
  }
}

/** Several addresses that were tried at once give an error around errors. */
function describe(thrown: unknown): { code: string; message: string } {
  const first = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
  if (!(first instanceof Error)) return { code: '', message: String(first) };
  const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
  return { code, message: first.message };
}
