import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { LiveSourceSettings } from '../../src/shared/live.ts';
import { accounted, freePort, type ListenSession, openSession, syslogSource } from './listen.ts';

let session: ListenSession;
afterEach(() => session?.stop());

async function listen(...sources: LiveSourceSettings[]): Promise<void> {
  session = openSession();
  for (const report of await session.thread.apply(sources))
    expect(report).toMatchObject({ state: 'running', error: null });
}

async function connected(port: number, host = '127.0.0.1'): Promise<Socket> {
  const socket = connect(port, host).on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

async function sendDatagrams(port: number, datagrams: readonly (string | Buffer)[], host = '127.0.0.1'): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  for (const datagram of datagrams) await new Promise((resolve) => socket.send(datagram, port, host, resolve));
  socket.close();
}

const texts = () => session.messages.map(({ bytes }) => bytes.toString());

it('takes datagrams byte for byte, with sender and time', async () => {
  const port = await freePort();
  await listen(syslogSource({ protocol: 'udp', port, maxMessageBytes: 480 }));
  const half = Buffer.concat([Buffer.from('<34>gr'), Buffer.from([0xc3])]);
  const before = Date.now();
  await sendDatagrams(port, ['<34>one\n', half, `<34>${'x'.repeat(1000)}`, '', '<34>two\nlines']);
  await session.taken(4);
  expect(session.messages.map(({ bytes }) => bytes.length)).toEqual([7, 7, 480, 13]);
  expect(session.messages[1]?.bytes).toEqual(half);
  expect(session.messages.map(({ cut }) => cut)).toEqual([false, false, true, false]);
  expect(session.messages.every(({ sender, at }) => sender === '127.0.0.1' && at >= before)).toBe(true);
  const report = await session.report();
  expect(report.counters).toMatchObject({ received: 5, records: 4, malformed: 1, cut: 1, queued: 0 });
  expect(report.receiveBufferBytes).toBeGreaterThan(100_000);
  if (process.platform === 'linux') expect(report.counters.kernelDrops).toBe(0);
});

it('takes an IPv4 sender on an IPv6 socket for what it is', async () => {
  const port = await freePort();
  await listen(syslogSource({ protocol: 'udp', port, address: '::', allow: ['127.0.0.0/8'] }));
  await sendDatagrams(port, ['<34>by IPv4']);
  await session.taken(1);
  await sendDatagrams(port, ['<34>by IPv6'], '::1');
  await expect.poll(async () => (await session.report()).counters.refused).toBe(1);
  expect(session.messages.map(({ sender }) => sender)).toEqual(['127.0.0.1']);
});

it('refuses datagrams and connections of those not on the list, and counts them', async () => {
  const [udp, tcp] = [await freePort(), await freePort()];
  await listen(
    syslogSource({ id: 'udp', protocol: 'udp', port: udp, allow: ['192.0.2.0/24'] }),
    syslogSource({ id: 'tcp', protocol: 'tcp', port: tcp, allow: ['192.0.2.0/24', '::1'] }),
  );
  await sendDatagrams(udp, ['<34>a', '<34>b']);
  const socket = await connected(tcp);
  await once(socket, 'close');
  await expect.poll(async () => (await session.report('udp')).counters.refused).toBe(2);
  expect((await session.report('udp')).counters).toMatchObject({ received: 2, records: 0 });
  expect((await session.report('tcp')).counters).toMatchObject({ received: 0, connectionsRefused: 1 });
});

it('takes both framings over TCP, and what came of a message when the connection ends', async () => {
  const port = await freePort();
  await listen(syslogSource({ protocol: 'tcp', port }));
  const socket = await connected(port);
  socket.end('8 <34>four<34>line\r\n4294967295 <34>four gigabytes\n20 <34>not whole');
  await session.taken(4);
  expect(texts()).toEqual(['<34>four', '<34>line', '<34>four gigabytes', '<34>not whole']);
  await expect.poll(async () => (await session.report()).counters.connections).toBe(0);
});

it('waits for a sender that is slow, and ends one that completes no message', async () => {
  const port = await freePort();
  // Less than a user may set, so that the test is quick.
  await listen({ ...syslogSource({ protocol: 'tcp', port }), idleSeconds: 1 });
  const slow = await connected(port);
  const idle = await connected(port);
  const closed = once(idle, 'close');
  for (const byte of '<34>slowly\n') slow.write(byte);
  await session.taken(1);
  const began = Date.now();
  const drip = setInterval(() => idle.write('x'), 200);
  await closed;
  clearInterval(drip);
  expect(Date.now() - began).toBeGreaterThan(900);
  await session.taken(2);
  expect(texts()[0]).toBe('<34>slowly');
  expect(texts()[1]).toMatch(/^x+$/);
  slow.destroy();
});

it('serves 1,000 connections, and turns away what is above the limit', async () => {
  const port = await freePort();
  await listen(syslogSource({ protocol: 'tcp', port, maxConnections: 1000 }));
  const sockets = await Promise.all(Array.from({ length: 1000 }, () => connected(port)));
  for (const [index, socket] of sockets.entries()) socket.write(`<34>of ${index}\n`);
  await session.taken(1000);
  expect(new Set(texts()).size).toBe(1000);
  expect((await session.report()).counters.connections).toBe(1000);
  const late = await connected(port);
  await once(late, 'close');
  const report = await session.report();
  expect(report.counters.connectionsRefused).toBe(1);
  expect(report.error?.message).toContain('1000 are connected already');
  for (const socket of sockets) socket.destroy();
});

it('has senders over TCP wait while nobody takes, and loses nothing', async () => {
  const port = await freePort();
  session = openSession({ messages: 5000, bytes: 1_000_000 });
  await session.thread.apply([syslogSource({ protocol: 'tcp', port })]);
  session.hold();
  const socket = await connected(port);
  const count = 100_000;
  const line = (index: number) => `<${index % 192}>${String(index).padStart(100, '.')}\n`;
  let written = 0;
  const send = async () => {
    for (; written < count; written++) if (!socket.write(line(written))) await once(socket, 'drain');
    socket.end();
  };
  const sending = send();
  await expect.poll(async () => (await session.report()).counters.queued).toBeGreaterThan(3000);
  expect(written).toBeLessThan(count);
  session.goOn();
  await sending;
  await session.taken(count);
  const report = await session.report();
  expect(report.counters).toMatchObject({ received: count, records: count, dropped: {} });
  expect(new Set(texts()).size).toBe(count);
});

it('drops what weighs least over UDP while nobody takes, and each message is in one class', async () => {
  const port = await freePort();
  session = openSession({ messages: 1000 });
  await session.thread.apply([syslogSource({ protocol: 'udp', port })]);
  await sendDatagrams(port, ['<14>first']);
  await session.taken(1);
  session.hold();
  await sendDatagrams(port, ['<14>answers the last take']);
  await session.taken(2);
  for (let round = 0; round < 30; round++) {
    const datagrams = Array.from({ length: 100 }, (_, index) => `<${index < 10 ? 38 : 15}>${round}-${index}`);
    await sendDatagrams(port, datagrams);
  }
  await expect
    .poll(async () => {
      const { counters } = await session.report();
      return counters.received + (counters.kernelDrops ?? 0);
    })
    .toBe(3002);
  const report = await session.report();
  expect(accounted(report)).toBe(report.counters.received);
  expect(report.counters.dropped['queue-full']).toBeGreaterThan(1000);
  const reports = await session.stop();
  expect(texts().filter((text) => text.startsWith('<38>'))).toHaveLength(300);
  expect(reports[0]?.counters.records).toBe(session.messages.length);
});

it('takes all that came before the end when it stops', async () => {
  const [udp, tcp] = [await freePort(), await freePort()];
  await listen(
    syslogSource({ id: 'udp', protocol: 'udp', port: udp }),
    syslogSource({ id: 'tcp', protocol: 'tcp', port: tcp }),
  );
  session.hold();
  const socket = await connected(tcp);
  await sendDatagrams(
    udp,
    Array.from({ length: 500 }, (_, index) => `<34>${index}`),
  );
  // Some of it is still on its way when the stop is asked for.
  await new Promise((resolve) => socket.write(`${'<34>line\n'.repeat(100_000)}<34>no end`, resolve));
  const reports = await session.stop();
  expect(session.messages.filter(({ source }) => source === 'udp')).toHaveLength(500);
  const lines = session.messages.filter(({ source }) => source === 'tcp');
  expect(lines).toHaveLength(100_001);
  expect(lines.at(-1)?.bytes.toString()).toBe('<34>no end');
  expect(reports.map(({ state, counters }) => `${state} ${counters.queued}`)).toEqual(['off 0', 'off 0']);
  await expect(session.thread.status()).rejects.toMatchObject({ data: { code: 'internal' } });
});

it('says which port is in use, and what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  session = openSession();
  const [report] = await session.thread.apply([syslogSource({ protocol: 'tcp', port })]);
  expect(report).toMatchObject({ state: 'failed', error: { code: 'port-in-use' } });
  expect(report?.error?.message).toContain(String(port));
  server.close();
});

it('says what an unknown address and a bad list mean', async () => {
  session = openSession();
  const port = await freePort();
  const [unknown, list] = await session.thread.apply([
    syslogSource({ id: 'unknown', protocol: 'udp', port, address: '192.0.2.1' }),
    syslogSource({ id: 'list', protocol: 'udp', port, allow: ['192.168.1.0/33'] }),
  ]);
  expect(unknown).toMatchObject({ state: 'failed', error: { code: 'address-unknown' } });
  expect(list).toMatchObject({ state: 'failed', error: { code: 'bad-argument' } });
  expect(list?.error?.message).toContain('192.168.1.0/33');
});

it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'says how a port below 1024 is reached (skipped as root, who may listen on any)',
  async () => {
    session = openSession();
    const [report] = await session.thread.apply([syslogSource({ protocol: 'tcp', port: 514 })]);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'port-privileged' } });
  },
);

it('changes, takes away and brings back sources while others go on', async () => {
  const [one, two, three] = [await freePort(), await freePort(), await freePort()];
  const stays = syslogSource({ id: 'stays', protocol: 'tcp', port: one });
  const moves = syslogSource({ id: 'moves', protocol: 'udp', port: two });
  await listen(stays, moves);
  const socket = await connected(one);
  socket.write('<34>before\n');
  await sendDatagrams(two, ['<34>here']);
  await session.taken(2);
  const renamed = { ...stays, name: 'Another name', zone: 'Europe/Berlin' };
  await session.thread.apply([renamed, { ...moves, port: three }]);
  socket.write('<34>after\n');
  await sendDatagrams(three, ['<34>there']);
  await session.taken(4);
  expect((await session.report('moves')).counters.received).toBe(2);
  const reports = await session.thread.apply([renamed, { ...moves, enabled: false }]);
  expect(reports.find(({ source }) => source === 'moves')?.state).toBe('off');
  expect((await session.thread.status()).map(({ source }) => source)).toEqual(['stays']);
  socket.destroy();
});

it('keeps the counts of a source that another consumer goes on with', async () => {
  const port = await freePort();
  await listen(syslogSource({ protocol: 'udp', port }));
  await sendDatagrams(port, ['<34>a']);
  await session.taken(1);
  // The reports that nobody asked for come at most once a second.
  await expect.poll(() => session.reports[0]?.counters.records).toBe(1);
});
