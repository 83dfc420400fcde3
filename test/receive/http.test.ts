import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import type { HttpSource } from '../../src/shared/live.ts';
import { accounted, freePort, httpSource, type ListenSession, openSession, testToken } from './listen.ts';

let session: ListenSession;
let port: number;
afterEach(() => session?.stop());

async function listen(settings: Partial<HttpSource> = {}): Promise<void> {
  session = openSession();
  port = await freePort();
  const [report] = await session.thread.apply([httpSource({ port, ...settings })]);
  expect(report).toMatchObject({ state: 'running', error: null });
}

interface Sent {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

function send(body: string | Buffer, headers: Record<string, string> = {}, method = 'POST'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        method,
        headers: { authorization: `Bearer ${testToken}`, 'content-type': 'application/x-ndjson', ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

const status = async (...args: Parameters<typeof send>) => (await send(...args)).status;
const texts = () => session.messages.map(({ bytes }) => bytes.toString());

it('takes NDJSON, plain and gzip, byte for byte', async () => {
  await listen();
  const lines = ['{"message":"one","n":1.0000000000000000001}', '{"message":"two \\u00fc ü"}'];
  expect(await status(`${lines.join('\n')}\r\n\n`)).toBe(204);
  expect(await status(gzipSync(lines.join('\n')), { 'content-encoding': 'gzip' })).toBe(204);
  await session.taken(4);
  expect(texts()).toEqual([...lines, ...lines]);
  expect(session.messages.every(({ sender }) => sender === '127.0.0.1')).toBe(true);
  expect((await session.report()).counters).toMatchObject({ received: 4, records: 4, refused: 0 });
});

it('takes arrays and objects in a row, as Vector and Fluent Bit send them', async () => {
  await listen();
  const json = { 'content-type': 'application/json; charset=utf-8' };
  expect(await status('[{"a":"x]}"},\n {"b":{"c":[1,{}]}}]', json)).toBe(204);
  expect(await status('{"a":1}{"b":"\\"}"}\n{"c":3}', json)).toBe(204);
  expect(await status('[]', json)).toBe(204);
  await session.taken(5);
  expect(texts()).toEqual(['{"a":"x]}"}', '{"b":{"c":[1,{}]}}', '{"a":1}', '{"b":"\\"}"}', '{"c":3}']);
});

it('answers what is wrong, counts it, and goes on', async () => {
  await listen({ maxBodyBytes: 1024 });
  expect(await status('[{"a":1}', { 'content-type': 'application/json' })).toBe(400);
  expect(await status('no', { 'content-type': 'application/json' })).toBe(400);
  expect(await status('not gzip', { 'content-encoding': 'gzip' })).toBe(400);
  expect(await status('x'.repeat(2000))).toBe(413);
  expect(await status('<xml/>', { 'content-type': 'application/xml' })).toBe(415);
  expect(await status('{}', { 'content-encoding': 'br' })).toBe(415);
  expect(await status('{}', {}, 'PUT')).toBe(405);
  expect(await status('{"well":"formed"}')).toBe(204);
  await session.taken(1);
  const report = await session.report();
  expect(report.counters).toMatchObject({ received: 7, records: 1, malformed: 5, dropped: { 'too-large': 1 } });
  expect(accounted(report)).toBe(7);
});

it('says to GET what it is for, and not the token', async () => {
  await listen();
  const { status: answered, text, headers } = await send('', { authorization: '' }, 'GET');
  expect(answered).toBe(200);
  expect(text).toContain('application/x-ndjson');
  expect(text).not.toContain(testToken);
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

it('answers 429 while the queue is pressed, and takes the same body later', async () => {
  session = openSession({ messages: 1000 });
  port = await freePort();
  await session.thread.apply([httpSource({ port })]);
  session.hold();
  expect(await status('{"answers":"the take that waits"}')).toBe(204);
  await session.taken(1);
  const body = '{"m":1}\n'.repeat(400);
  expect([await status(body), await status(body)]).toEqual([204, 204]);
  const late = await send(body);
  expect(late.status).toBe(429);
  expect(late.headers['retry-after']).toBe('1');
  session.goOn();
  await session.taken(801);
  expect(await status(body)).toBe(204);
  await session.taken(1201);
  expect((await session.report()).counters).toMatchObject({ received: 1201, records: 1201, dropped: {} });
});

it('has a body that is larger than the queue wait for room', async () => {
  session = openSession({ messages: 1000 });
  port = await freePort();
  await session.thread.apply([httpSource({ port })]);
  expect(await status('{"m":1}\n'.repeat(20_000))).toBe(204);
  await session.taken(20_000);
  expect((await session.report()).counters.dropped).toEqual({});
});

it('finishes the body that it reads when it stops', async () => {
  await listen();
  session.hold();
  const sending = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    headers: { authorization: `Bearer ${testToken}`, 'content-type': 'text/plain' },
  });
  sending.on('error', () => {});
  const answered = new Promise<number>((resolve) => {
    sending.on('response', (response) => resolve(response.resume().statusCode ?? 0));
  });
  sending.write('first line\n');
  await expect.poll(async () => (await session.report()).counters.connections).toBe(1);
  sending.end('second line\n');
  expect(await answered).toBe(204);
  await session.stop();
  expect(texts()).toEqual(['first line', 'second line']);
});
