import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Services } from '../../../src/main/services/interface.ts';
import { type LiveSource, type LiveSourceSettings, liveSourceSettingsSchema } from '../../../src/shared/live.ts';
import { searchQuerySchema } from '../../../src/shared/search.ts';
import { openServices, resourcesWithoutModel, temporaryFolder } from '../open-services.ts';
import { freePort, sendTcp, sendUdp } from './senders.ts';

const folder = temporaryFolder();
const resources = resourcesWithoutModel(join(folder, 'resources'));
let services: Services | null = null;

async function open(name: string | null, onSources?: (sources: LiveSource[]) => void): Promise<Services> {
  const dataFolder = name === null ? null : join(folder, name);
  services = await openServices({ dataFolder, resourcesFolder: resources, onSources });
  await services.live.start();
  return services;
}

afterEach(async () => {
  await services?.close();
  services = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const failed = (index: number) =>
  `<38>1 2026-03-02T11:00:${String(index % 60).padStart(2, '0')}Z gate sshd 7 - - Failed password for root from 203.0.113.7 port 40 ssh2`;

async function syslog(protocol: 'udp' | 'tcp', changes: Partial<LiveSourceSettings> = {}): Promise<LiveSourceSettings> {
  const port = await freePort();
  return liveSourceSettingsSchema.parse({ kind: 'syslog', id: protocol, name: protocol, protocol, port, ...changes });
}
const portOf = (settings: LiveSourceSettings) => ('port' in settings ? settings.port : 0);

/** Open stories as they are stored, with their number of events. */
async function stored({ store }: Services): Promise<[string, number][]> {
  const open = await store.openGroups('live');
  return open.map(({ state }) => {
    const { story, numbers } = JSON.parse(state) as { story: string[]; numbers: number[] };
    return [`${story[2]} ${story[3]}`, numbers[1] ?? 0];
  });
}
const storedNow = (running: Services) => expect.poll(() => stored(running), { timeout: 20_000, interval: 200 });

describe('a listener', () => {
  it('takes messages, counts each once, and stores the story while it grows', { timeout: 60_000 }, async () => {
    const told: LiveSource[][] = [];
    const running = await open('tcp', (sources) => told.push(sources));
    const settings = await syslog('tcp');
    expect(await running.live.save(settings)).toMatchObject({ state: 'running', error: null });
    await sendTcp(portOf(settings), [...range(10_000).map(failed), ' ', '---']);
    await storedNow(running).toEqual([['sshd from 203.0.113.7', 10_000]]);
    await expect.poll(() => told.at(-1)?.[0]?.groups, { timeout: 10_000 }).toBe(1);
    const [source] = running.live.list();
    expect(source).toMatchObject({
      counters: { received: 10_002, records: 10_000, malformed: 2, refused: 0, dropped: {}, queued: 0 },
      origins: [{ name: '127.0.0.1', records: 10_002 }],
      waiting: 1,
    });
    expect((await running.status()).networkFeatures).toEqual([
      `receiving syslog by TCP on 127.0.0.1:${portOf(settings)}`,
    ]);
    const query = searchQuerySchema.parse({ text: 'root', sources: ['tcp'], address: '203.0.113.7', limit: 3 });
    const found = await running.records.search(query);
    expect(found.rows.map(({ text }) => text)).toEqual([failed(59), failed(59), failed(59)]);
    expect((await running.records.keeping()).sources).toMatchObject([{ source: 'tcp', name: 'tcp', records: 10_001 }]);
    await running.live.remove('tcp');
    expect([running.live.list(), (await running.settings()).sources]).toEqual([[], []]);
    expect((await running.status()).networkFeatures).toEqual([]);
  });

  it('goes on after a restart with its numbers and its open stories', { timeout: 60_000 }, async () => {
    const first = await open('restart');
    const settings = await syslog('udp');
    await first.live.save(settings);
    await sendUdp(portOf(settings), range(5).map(failed));
    await storedNow(first).toEqual([['sshd from 203.0.113.7', 5]]);
    await first.close();
    const second = await open('restart');
    expect(second.live.list()).toMatchObject([{ state: 'running', counters: { received: 5, records: 5 } }]);
    await sendUdp(portOf(settings), range(40).map(failed));
    await storedNow(second).toEqual([['sshd from 203.0.113.7', 45]]);
    await expect.poll(() => second.live.list()[0]?.counters).toMatchObject({ received: 45, records: 45, queued: 0 });
  });

  it('that cannot start says why, and the others run', { timeout: 60_000 }, async () => {
    const running = await open(null);
    const settings = await syslog('tcp');
    await running.live.save(settings);
    const second = await running.live.save({ ...settings, id: 'second' });
    expect(second).toMatchObject({ state: 'failed', error: { code: 'port-in-use' } });
    expect(running.live.list().map(({ state }) => state)).toEqual(['running', 'failed']);
    expect(await running.live.save({ ...settings, enabled: false })).toMatchObject({ state: 'off', error: null });
  });
});

describe('a followed folder', () => {
  it('gives what is written, through rotation and a restart, each line once', { timeout: 60_000 }, async () => {
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    const file = join(logs, 'auth.log');
    const lines = (from: number, to: number) =>
      range(to - from)
        .map((index) => `${failed(from + index)}\n`)
        .join('');
    writeFileSync(file, lines(0, 10));
    const first = await open('follow');
    first.live.allowPath(logs);
    const suggested = await first.live.suggest('folder');
    if (suggested.kind !== 'folder') throw new Error('no folder was suggested');
    await first.live.save({ ...suggested, path: logs, from: 'start' });
    await storedNow(first).toEqual([['sshd from 203.0.113.7', 10]]);
    appendFileSync(file, lines(10, 20));
    await expect.poll(() => first.live.list()[0]?.counters.records, { timeout: 20_000 }).toBe(20);
    await first.close();
    appendFileSync(file, lines(20, 25));
    renameSync(file, `${file}.1`);
    writeFileSync(file, lines(25, 40));
    const second = await open('follow');
    await expect.poll(() => second.live.list()[0]?.counters.records, { timeout: 20_000 }).toBe(40);
    await storedNow(second).toEqual([['sshd from 203.0.113.7', 40]]);
  });
});

describe('settings', () => {
  it('are refused where they can not be meant, or name a path that nobody chose', async () => {
    const running = await open(null);
    const good = await syslog('udp');
    if (good.kind !== 'syslog') throw new Error('no syslog');
    const attacks: LiveSourceSettings[] = [
      liveSourceSettingsSchema.parse({ kind: 'folder', id: 'f', name: 'f', path: '/etc' }),
      liveSourceSettingsSchema.parse({ kind: 'folder', id: 'f', name: 'f', path: '' }),
      { ...good, protocol: 'tls', tls: { ...good.tls, clientAuthority: '/etc/shadow' } },
      { ...good, zone: 'Nowhere/Land' },
      { ...good, allow: ['192.0.2.0/33'] },
      { ...good, allow: ['everyone'] },
      { ...good, address: 'gate.example' },
      { ...good, senderZones: [{ sender: 'x', zone: 'UTC' }] },
    ];
    for (const settings of attacks)
      await expect(running.live.save(settings)).rejects.toMatchObject({ data: { code: 'bad-argument' } });
    expect(running.live.list()).toEqual([]);
    await expect(running.live.remove('none')).rejects.toMatchObject({ data: { code: 'not-found' } });
  });

  it('are suggested with a free port and a token', async () => {
    const running = await open(null);
    const [one, http] = [await running.live.suggest('udp'), await running.live.suggest('http')];
    await running.live.save({ ...one, enabled: false });
    const other = await running.live.suggest('udp');
    expect([portOf(other) > portOf(one), other.name]).toEqual([true, 'Syslog over UDP 2']);
    expect(http).toMatchObject({ kind: 'http', token: expect.stringMatching(/^[\w-]{32}$/) });
  });
});
