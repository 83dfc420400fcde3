import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { downloadFile } from '../../../src/main/models/download/download.ts';
import type { DownloadProgress } from '../../../src/main/models/download/progress.ts';
import { networkFailure } from '../../../src/main/models/download/try-failure.ts';
import { takeLock } from '../../../src/main/models/lock-file.ts';
import { toAppErrorData } from '../../../src/shared/errors.ts';
import { content, failureOf, optionsFor, sha256Of } from './download-in.ts';
import { connectProxy, type Fault, faultyServer } from './faulty-server.ts';
import { impatient } from './impatient.ts';

const open: { close(): Promise<void> }[] = [];
async function serving(faults: readonly Fault[], file = content) {
  const server = await faultyServer(file, faults);
  open.push(server);
  return server;
}
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of open.splice(0)) await one.close();
});

const cut = (after: number): Fault => ({ kind: 'cut', after });
const randomCuts = (times: number) =>
  Array.from({ length: times }, () => cut(Math.floor((Math.random() * content.length) / times)));

describe('a download that succeeds', () => {
  test('brings the bytes, leaves nothing beside them but the note, and tells how far it is', async () => {
    const server = await serving([]);
    const told: DownloadProgress[] = [];
    const options = optionsFor([server.url], { onProgress: (progress) => told.push(progress) });
    expect(await downloadFile(options)).toEqual({
      bytes: content.length,
      sha256: sha256Of(content),
      url: server.url,
      fetched: content.length,
    });
    expect(readFileSync(options.target).equals(content)).toBe(true);
    expect(readdirSync(dirname(options.target)).sort()).toEqual(['model.gguf', 'model.gguf.part.json']);
    expect(told.at(-1)).toMatchObject({ bytes: content.length, total: content.length, notice: '' });
  });

  test.each([true, false])(
    'cut twenty times at random places: nothing is fetched twice (hash known: %s)',
    async (known) => {
      const server = await serving(randomCuts(20));
      const options = optionsFor([server.url], known ? {} : { sha256: null, bytes: null });
      await downloadFile(options);
      expect(readFileSync(options.target).equals(content)).toBe(true);
      expect(server.requests).toHaveLength(21);
      expect(server.served()).toBeLessThan(content.length + 21 * 256);
    },
  );

  test('what is here already is not asked for, with a known hash or without', async () => {
    for (const changes of [{}, { sha256: null, bytes: null }]) {
      const server = await serving([]);
      const options = optionsFor([server.url], changes);
      await downloadFile(options);
      expect(await downloadFile(options)).toMatchObject({ fetched: 0, sha256: sha256Of(content) });
      expect(server.requests).toHaveLength(1);
    }
  });

  test('a whole part that a kill left behind only gets its name', async () => {
    const server = await serving([]);
    const options = optionsFor([server.url]);
    writeFileSync(`${options.target}.part`, content);
    expect(await downloadFile(options)).toMatchObject({ fetched: 0 });
    expect(server.requests).toEqual([]);
  });

  test('a part with wrong bytes is given up and fetched once more from the start', async () => {
    const server = await serving([]);
    const options = optionsFor([server.url]);
    writeFileSync(`${options.target}.part`, Buffer.alloc(300_000));
    await downloadFile(options);
    expect(readFileSync(options.target).equals(content)).toBe(true);
    expect(server.requests).toEqual(['bytes=300000-', '']);
  });

  test('a file of that name with other bytes is replaced', async () => {
    const server = await serving([]);
    const options = optionsFor([server.url]);
    writeFileSync(options.target, 'another file');
    await downloadFile(options);
    expect(readFileSync(options.target).equals(content)).toBe(true);
  });

  test.each<[string, Fault[], number]>([
    ['429 with Retry-After, 500 and 503', [429, 500, 503].map(busy), 4],
    ['an answer that is no HTTP', [{ kind: 'no-http' }], 2],
    ['silence in the middle', [{ kind: 'hang', after: 100_000 }], 2],
    ['a Content-Length that is too long', [{ kind: 'length-lies', length: content.length + 5000 }], 2],
    ['a server without ranges', [cut(200_000), { kind: 'no-range' }], 2],
    ['416 although there is more', [cut(200_000), { kind: 'status', status: 416 }], 3],
    ['a part that fits nowhere', [cut(200_000), { kind: 'content-range', value: 'bytes 5-9/10' }], 3],
    ['one wrong byte after a cut', [cut(200_000), { kind: 'wrong-byte', at: 300_000 }], 3],
    ['chunks, without a length', [{ kind: 'chunked' }], 1],
    ['chunks that are cut', [{ kind: 'chunked', cutAfter: 100_000 }], 2],
  ])('goes on after %s', async (_, faults, requests) => {
    const server = await serving(faults);
    const options = optionsFor([server.url], { bytes: null });
    await downloadFile(options);
    expect(readFileSync(options.target).equals(content)).toBe(true);
    expect(server.requests).toHaveLength(requests);
  });

  test('a file that changes on the server is not glued to its old part', async () => {
    const next = Buffer.from(content.map((byte) => byte ^ 0x55));
    const server = await serving([cut(300_000), { kind: 'new-version', content: next }]);
    const options = optionsFor([server.url], { sha256: null, bytes: null });
    expect(await downloadFile(options)).toMatchObject({ sha256: sha256Of(next) });
    expect(readFileSync(options.target).equals(next)).toBe(true);
  });

  test('a mirror takes over what came, and the reason is told', async () => {
    const origin = await serving([cut(300_000), ...Array.from({ length: 12 }, () => busy(503))]);
    const mirror = await serving([]);
    const notices = new Set<string>();
    const options = optionsFor([origin.url, mirror.url], { onProgress: ({ notice }) => notices.add(notice) });
    await downloadFile(options);
    expect(readFileSync(options.target).equals(content)).toBe(true);
    expect(mirror.requests).toEqual(['bytes=300000-']);
    expect([...notices].join('\n')).toMatch(
      /answer 503\); trying again now \(try 2 of 10\)[\s\S]*trying 127\.0\.0\.1:\d+\./,
    );
  });

  test('a redirect to a server on this PC is followed', async () => {
    const server = await serving([]);
    const origin = await serving([{ kind: 'redirect', to: server.url }]);
    expect(await downloadFile(optionsFor([origin.url]))).toMatchObject({ bytes: content.length });
  });

  test('goes over the proxy of the environment, but not to what NO_PROXY names', async () => {
    const server = await serving([]);
    const proxy = await connectProxy();
    open.push(proxy);
    vi.stubEnv('http_proxy', proxy.url);
    await downloadFile(optionsFor([server.url]));
    expect(proxy.targets).toEqual([new URL(server.url).host]);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    await downloadFile(optionsFor([server.url]));
    expect(proxy.targets).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test('goes over a proxy with a password', async () => {
    const server = await serving([cut(200_000)]);
    const proxy = await connectProxy('secret');
    open.push(proxy);
    const withPassword = proxy.url.replace('//', '//user:secret@');
    await downloadFile(optionsFor([server.url], { proxy: withPassword }));
    expect(new Set(proxy.targets)).toEqual(new Set([new URL(server.url).host]));
  });
});

function busy(status: number): Fault {
  return { kind: 'status', status, headers: { 'retry-after': '0' } };
}

describe('a download that fails', () => {
  test.each<[string, Fault[], RegExp, number]>([
    ['404', [{ kind: 'status', status: 404 }], /does not have the file/, 1],
    ['403', [{ kind: 'status', status: 403 }], /refuses the file/, 1],
    ['a web page', [{ kind: 'web-page', type: 'text/html; charset=utf-8' }], /a login page of your network\?/, 1],
    ['a web page under a false name', [{ kind: 'web-page', type: 'application/octet-stream' }], /login page/, 1],
    ['wrong bytes', [{ kind: 'wrong-byte', at: 5 }], /damaged or another one/, 1],
    ['a shorter file', [{ kind: 'short', bytes: 1000 }], /another file: 1000 bytes and not 700001/, 1],
    ['a length beyond measure', [{ kind: 'length-lies', length: 1e12 }], /another file|more than/, 1],
    ['a packed answer', [{ kind: 'packed' }], /packed/, 1],
    ['a redirect to a file', [{ kind: 'redirect', to: 'file:///etc/passwd' }], /not safe/, 1],
    ['a redirect without encryption', [{ kind: 'redirect', to: 'http://192.0.2.1/x' }], /not safe/, 1],
    [
      'a redirect to itself',
      Array.from({ length: 12 }, () => ({ kind: 'redirect', to: '/model.gguf' })),
      /without end/,
      9,
    ],
    ['trouble without end', Array.from({ length: 12 }, () => busy(500)), /in trouble \(answer 500\)/, 3],
    ['silence without end', Array.from({ length: 12 }, () => ({ kind: 'hang', after: 0 })), /silent/, 3],
  ])('%s: says so and leaves no file', async (_, faults, message, requests) => {
    const server = await serving(faults);
    const options = optionsFor([server.url], { patience: { ...impatient, tries: 3, stall: 0.05 } });
    const failure = await failureOf(options);
    expect(failure).toMatchObject({ code: 'download-failed', message: expect.stringMatching(message) });
    expect(failure.remedy).not.toBe('');
    expect(existsSync(options.target)).toBe(false);
    expect(server.requests).toHaveLength(requests);
  });

  test('a server without ranges that always cuts is not asked for ever', async () => {
    const server = await serving(Array.from({ length: 50 }, () => ({ kind: 'no-range', cutAfter: 50_000 })));
    expect(await failureOf(optionsFor([server.url]))).toMatchObject({ message: expect.stringMatching(/cut the conn/) });
    expect(server.requests).toHaveLength(11);
  });

  test('without a known hash, a body of no stated length is refused: a cut would go unseen', async () => {
    const server = await serving([{ kind: 'without-length' }]);
    const options = optionsFor([server.url], { sha256: null, bytes: null });
    expect(await failureOf(options)).toMatchObject({ message: expect.stringMatching(/how long the file is/) });
  });

  test('more than the file may have is not taken', async () => {
    const server = await serving([{ kind: 'chunked' }]);
    const options = optionsFor([server.url], { sha256: null, bytes: null, mostBytes: 100_000 });
    expect(await failureOf(options)).toMatchObject({ message: expect.stringMatching(/sends more than/) });
  });

  test('wrong bytes of the origin are not kept, and the mirror is asked once', async () => {
    const origin = await serving([{ kind: 'wrong-byte', at: 99 }]);
    const mirror = await serving([{ kind: 'wrong-byte', at: 77 }]);
    const options = optionsFor([origin.url, mirror.url]);
    const failure = await failureOf(options);
    expect(failure.message.match(/SHA-256 differs/g)).toHaveLength(2);
    expect([origin.requests, mirror.requests]).toEqual([[''], ['']]);
    expect(readdirSync(dirname(options.target))).toEqual([]);
  });

  test('a file that is being fetched is refused to others until that has ended', async () => {
    const server = await serving([]);
    const options = optionsFor([server.url]);
    const unlock = await takeLock(`${options.target}.lock`);
    expect(await failureOf(options)).toMatchObject({ code: 'model-in-use' });
    expect(server.requests).toHaveLength(0);
    await unlock?.();
    await downloadFile(options);
    expect(server.requests).toHaveLength(1);
  });

  test('two downloads of one file at once: it is fetched once', async () => {
    const server = await serving([]);
    const options = optionsFor([server.url]);
    const outcomes = await Promise.allSettled([downloadFile(options), downloadFile(options)]);
    // Either may come first; one that comes when the other has ended finds the file.
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.length).toBeLessThan(2);
    for (const reason of refused) expect(toAppErrorData(reason)).toMatchObject({ code: 'model-in-use' });
    expect(server.requests).toHaveLength(1);
  });

  test('a web page does not cost what came before', async () => {
    const server = await serving([cut(300_000), { kind: 'web-page', type: 'text/html' }]);
    const options = optionsFor([server.url]);
    expect(await failureOf(options)).toMatchObject({ effect: expect.stringMatching(/300 kB that came are kept/) });
    await downloadFile(options);
    expect(server.requests.at(-1)).toBe('bytes=300000-');
  });

  test('a pause keeps the part, and the next call goes on', async () => {
    const server = await serving([{ kind: 'hang', after: 400_000 }]);
    const stop = new AbortController();
    const patience = { ...impatient, stall: 20 };
    const onProgress = ({ bytes }: DownloadProgress) => {
      if (bytes >= 300_000) stop.abort();
    };
    const options = optionsFor([server.url], { patience, signal: stop.signal, onProgress });
    const failure = await failureOf({ ...options, sha256: null });
    expect(failure).toMatchObject({ code: 'cancelled', effect: expect.stringMatching(/that came are kept/) });
    const again = await downloadFile({ ...options, sha256: null, signal: new AbortController().signal });
    expect(again.fetched).toBeLessThan(content.length - 250_000);
    expect(readFileSync(options.target).equals(content)).toBe(true);
  });

  test('a server that speaks no TLS where it should is told from one that is not there', async () => {
    const server = await serving([]);
    const failure = await failureOf(optionsFor([server.url.replace('http:', 'https:')]));
    expect(failure.message).toMatch(/does not speak TLS as it should/);
  });

  test.each([
    ['ENOTFOUND', /is this PC online\?/, true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /a certificate that this PC does not trust/, false],
    ['UND_ERR_CONNECT_TIMEOUT', /silent/, true],
  ])('%s in words', (code, words, again) => {
    const failure = networkFailure(Object.assign(new Error(code), { code }));
    expect([failure.message, failure.again]).toEqual([expect.stringMatching(words), again]);
  });

  test('a proxy that asks for a password is named', async () => {
    const server = await serving([]);
    const proxy = await connectProxy('secret');
    open.push(proxy);
    const failure = await failureOf(optionsFor([server.url], { proxy: proxy.url }));
    expect(failure.message).toMatch(/a proxy that asks for a password/);
    expect(server.requests).toEqual([]);
  });

  test('a proxy that does not answer is named, without its password', async () => {
    const failure = await failureOf(optionsFor(['http://127.0.0.1:9/x'], { proxy: 'http://user:secret@127.0.0.1:9' }));
    expect(failure.message).toMatch(/over the proxy 127\.0\.0\.1:9/);
    expect(JSON.stringify(failure)).not.toContain('secret');
  });
});
