import type { Dispatcher } from 'undici';
import { AppError } from '../../../shared/errors.ts';

/** The answer of a server, its body in pieces as they come. */
export interface Reply {
  status: number;
  /** Lower-case names; of a header that came twice the first value. */
  headers: ReadonlyMap<string, string>;
  /** Ends with an error where the connection was cut, but only after all bytes that came before. */
  body: AsyncIterable<Buffer>;
  /** Ends the connection; what of the body was not read is not fetched. */
  close(): void;
}

export interface Transport {
  get(address: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Reply>;
  close(): Promise<void>;
}

/** Bytes that wait for the disk before the server is made to wait. */
const mostWaiting = 1024 * 1024;

/**
 * HTTP and HTTPS over the proxy that is named, else over that of the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY),
 * else directly. A connection that brings no byte for `stallSeconds` is cut.
 */
export async function openTransport(options: { proxy: string | null; stallSeconds: number }): Promise<Transport> {
  // Loaded here: nobody who fetches nothing should wait for a network library.
  const { EnvHttpProxyAgent, ProxyAgent } = await import('undici');
  const timeout = options.stallSeconds * 1000;
  const limits = { headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } };
  let agent: Dispatcher;
  try {
    agent = options.proxy === null ? new EnvHttpProxyAgent(limits) : new ProxyAgent({ uri: options.proxy, ...limits });
  } catch (cause) {
    const message = 'The address of the proxy, in the settings or in HTTPS_PROXY, is not valid.';
    const remedy = 'Write it such as http://proxy.example:3128.';
    throw new AppError({ code: 'bad-argument', message, effect: 'Nothing was fetched.', remedy }, cause);
  }
  return {
    get: (address, headers, signal) => ask(agent, address, headers, signal),
    close: () => agent.destroy(),
  };
}

function firstValues(headers: Record<string, string | string[] | undefined>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) values.set(name.toLowerCase(), first);
  }
  return values;
}

/**
 * One request, without redirects. Undici's own body stream throws away up to 64 KB that came when a connection is cut;
 * here they come out first, so that nothing is fetched twice.
 */
function ask(agent: Dispatcher, address: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const waiting: Buffer[] = [];
    let waitingBytes = 0;
    let end: { error: Error | null } | null = null;
    let wake = () => {};
    let control: Dispatcher.DispatchController | null = null;
    const finish = (error: Error | null) => {
      end ??= { error };
      signal.removeEventListener('abort', abort);
      if (error) reject(error);
      wake();
    };
    const abort = () => {
      const error = signal.reason instanceof Error ? signal.reason : new Error('Stopped.');
      control?.abort(error);
      finish(error);
    };
    async function* body(): AsyncGenerator<Buffer> {
      for (;;) {
        const piece = waiting.shift();
        if (piece) {
          waitingBytes -= piece.length;
          if (control?.paused && waitingBytes < mostWaiting / 2) control.resume();
          yield piece;
        } else if (end) {
          if (end.error) throw end.error;
          return;
        } else {
          await new Promise<void>((resume) => {
            wake = resume;
          });
        }
      }
    }
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    agent.dispatch(
      { origin: address.origin, path: address.pathname + address.search, method: 'GET', headers },
      {
        onRequestStart(controller) {
          control = controller;
          if (end) controller.abort(end.error ?? new Error('Stopped.'));
        },
        onResponseStart(controller, status, replyHeaders) {
          if (status < 200) return;
          const close = () => {
            if (end) return;
            const error = new Error('Closed.');
            finish(error);
            controller.abort(error);
          };
          resolve({ status, headers: firstValues(replyHeaders), body: body(), close });
        },
        onResponseData(controller, piece) {
          waiting.push(piece);
          waitingBytes += piece.length;
          if (waitingBytes > mostWaiting) controller.pause();
          wake();
        },
        onResponseEnd: () => finish(null),
        onResponseError: (_, error) => finish(error),
      },
    );
  });
}
