import type { lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import { errors, Pool } from 'undici';
import { AppError } from '../../../shared/errors.ts';
import type { Endpoint } from '../../../shared/status.ts';
import { type EndpointAddress, readEndpointUrl, refusePublicAddress } from './address.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { quoteServer, RequestFailure } from './request-failure.ts';
import { readRetryAfter } from './retry.ts';

/** One request to the server. */
export interface EndpointRequest {
  method: 'GET' | 'POST';
  /** Behind the path of the endpoint, such as `/models`. */
  path: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** HTTP to one server, over kept connections; each request goes out once, without retries. */
export interface Transport {
  readonly address: EndpointAddress;
  /** The parsed JSON of a 200. @throws RequestFailure, AppError `refused`, or the signal's reason. */
  json(request: EndpointRequest): Promise<unknown>;
  /** The bytes of a 200 as they come; each piece has the endpoint's time-out. Fails as `json` does. */
  stream(request: EndpointRequest): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Most bytes of an answer: a verdict has some hundred, a list of models some ten thousand. */
const mostBytes = 1_000_000;
const connectMs = 5_000;
/** Longest time that a stream may take in all. */
const wholeStreamMs = 600_000;

/**
 * Prepares connections to an endpoint; nothing is sent yet. There are as many as requests may be in flight. Redirects are
 * not followed, and proxies of the environment are not used: log lines go to the address that was checked, or nowhere.
 *
 * @throws AppError `bad-argument` for a URL that can't be used, `refused` for a public address.
 */
export function openTransport(endpoint: Endpoint, lookup?: typeof systemLookup): Transport {
  const address = readEndpointUrl(endpoint.url);
  if (isIP(address.host) !== 0) refusePublicAddress(address.host, address, endpoint.publicConfirmed);
  const pool = new Pool(address.origin, {
    connections: endpoint.concurrency,
    connect: { timeout: connectMs, lookup: guardedLookup(address, endpoint.publicConfirmed, lookup) },
    // Time is measured here, for the whole of an answer.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const timeoutMs = endpoint.timeoutSeconds * 1000;

  /** The body of a 200; `clock.touch` is called with each piece. */
  async function* answer(request: EndpointRequest, clock: Clock): AsyncGenerator<Uint8Array> {
    try {
      const { statusCode, headers, body } = await pool.request({
        method: request.method,
        path: address.path + request.path,
        headers: {
          accept: 'application/json, text/event-stream',
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(endpoint.key === '' ? {} : { authorization: `Bearer ${endpoint.key}` }),
        },
        body: request.body === undefined ? null : JSON.stringify(request.body),
        signal: clock.signal,
      });
      let bytes = 0;
      const pieces = async function* () {
        for await (const piece of body as AsyncIterable<Uint8Array>) {
          clock.touch();
          bytes += piece.byteLength;
          if (bytes > mostBytes) throw new RequestFailure('too-large', 'its answer is larger than 1 MB.');
          yield piece;
        }
      };
      if (statusCode === 200) return yield* pieces();
      throw statusFailure(statusCode, headers, await text(pieces()));
    } catch (thrown) {
      throw readFailure(thrown, clock, request.signal, endpoint.timeoutSeconds);
    } finally {
      clock.stop();
    }
  }

  return {
    address,
    async json(request) {
      return parseJson(await text(answer(request, startClock(timeoutMs, null, request.signal))));
    },
    stream: (request) => answer(request, startClock(wholeStreamMs, timeoutMs, request.signal)),
    close: () => pool.destroy(),
  };
}

interface Clock {
  readonly signal: AbortSignal;
  readonly ranOut: boolean;
  touch(): void;
  stop(): void;
}

/** Aborts after `wholeMs`, or where `touch` is not called for `idleMs`, or when `outer` aborts. */
function startClock(wholeMs: number, idleMs: number | null, outer: AbortSignal | undefined): Clock {
  const controller = new AbortController();
  const clock = {
    signal: outer ? AbortSignal.any([outer, controller.signal]) : controller.signal,
    ranOut: false,
    touch: () => idle?.refresh(),
    stop() {
      clearTimeout(whole);
      clearTimeout(idle);
    },
  };
  const runOut = () => {
    clock.ranOut = true;
    controller.abort();
  };
  const whole = setTimeout(runOut, wholeMs);
  const idle = idleMs === null ? undefined : setTimeout(runOut, idleMs);
  return clock;
}

async function text(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws RequestFailure `cut` for JSON that stops in the middle, `nonsense` for what is no JSON. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    if (/^\s*[{[]/.test(content)) throw new RequestFailure('cut', 'its answer stopped in the middle.');
    const start = quoteServer(content.slice(0, 80));
    throw new RequestFailure(
      'nonsense',
      start === '' ? 'its answer is empty.' : `it does not answer in JSON, but with “${start}”.`,
    );
  }
}

function statusFailure(
  status: number,
  headers: Record<string, string | string[] | undefined>,
  body: string,
): RequestFailure {
  const header = (name: string) => [headers[name]].flat()[0];
  const retryAfterMs = readRetryAfter(header('retry-after'), Date.now());
  if (status >= 300 && status < 400) {
    const target = quoteServer(header('location') ?? 'nowhere');
    return new RequestFailure('status', `it points to another address (${target}), which is not followed.`, { status });
  }
  const said = quoteServer(errorMessage(body));
  return new RequestFailure('status', `it answers with status ${status}${said === '' ? '.' : `: “${said}”.`}`, {
    status,
    retryAfterMs,
  });
}

/** What a server says of an error, in the forms that are in use; a web page says nothing. */
function errorMessage(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    const find = (of: unknown, name: string): unknown =>
      typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
    const error = find(value, 'error');
    const message = [find(error, 'message'), error, find(value, 'message'), find(value, 'detail')].find(
      (one) => typeof one === 'string',
    );
    return typeof message === 'string' ? message : body;
  } catch {
    return /^\s*</.test(body) ? '' : body;
  }
}

/** Gives a name to what a connection threw. What is no failure of the server passes as it is. */
function readFailure(thrown: unknown, clock: Clock, outer: AbortSignal | undefined, seconds: number): unknown {
  if (thrown instanceof RequestFailure || thrown instanceof AppError || outer?.aborted) return thrown;
  const details = { cause: thrown };
  if (clock.ranOut) return new RequestFailure('timeout', `it did not answer within ${seconds} s.`, details);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE')
    return new RequestFailure('cut', 'it closed the connection before it had answered.', details);
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return new RequestFailure('unreachable', `no connection within ${connectMs / 1000} s.`, details);
  if (thrown instanceof errors.HTTPParserError)
    return new RequestFailure('nonsense', 'it does not speak HTTP.', details);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new RequestFailure('unreachable', `no connection (${quoteServer(reason) || code}).`, details);
}
