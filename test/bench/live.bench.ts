/**
 * Live syslog end to end: messages a second that are received, parsed, grouped and stored, and what is lost on the way.
 * The sender is a process of its own; no model runs. Beside it what `wc -l` takes for a second's worth of the same bytes.
 *
 *     node test/bench/live.bench.ts [SECONDS] [MESSAGES_A_SECOND]
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Services } from '../../src/main/services/interface.ts';
import { type LiveSource, liveSourceSettingsSchema } from '../../src/shared/live.ts';
import { freePort } from '../services/live/senders.ts';
import { openServices } from '../services/open-services.ts';
import { type Figure, printFigures } from './measure.ts';

const [, , seconds = '5', rate = '20000'] = argv;
const sender = fileURLToPath(new URL('./send-syslog.ts', import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));

/** Waits until nothing is under way any more. */
async function settled(services: Services): Promise<LiveSource> {
  for (let last = -1; ; ) {
    await pause(1_500);
    const [source] = services.live.list();
    if (source === undefined) throw new Error('the source is gone');
    const { received, queued } = source.counters;
    if (queued === 0 && received === last) return source;
    last = received;
  }
}

async function measure(protocol: 'udp' | 'tcp' | 'tls', wanted: number): Promise<Figure[]> {
  const port = await freePort();
  const settings = liveSourceSettingsSchema.parse({ kind: 'syslog', id: protocol, name: protocol, protocol, port });
  const dataFolder = join(folder, protocol);
  const services = await openServices({ dataFolder, sources: [settings], pack: 'none' });
  try {
    await services.live.start();
    const [started, before] = [performance.now(), process.cpuUsage()];
    const args = ['--no-warnings', sender, protocol, String(port), String(wanted), seconds];
    const { stdout } = await run(process.execPath, args);
    const { user, system } = process.cpuUsage(before);
    const cpu = ((user + system) / 1000 / (performance.now() - started)) * 100;
    const { sent, seconds: took } = JSON.parse(stdout) as { sent: number; seconds: number };
    const behind = performance.now();
    const { counters, groups } = await settled(services);
    const settling = (performance.now() - behind) / 1000;
    const lost = counters.received - counters.records - counters.malformed;
    const name = protocol.toUpperCase();
    return [
      {
        measure: `${name}, ${took.toFixed(0)} s: received, parsed, grouped and stored`,
        value: counters.records / took,
        unit: 'messages/s',
        target: `>= ${wanted} sent`,
        met: counters.records >= sent * 0.99,
      },
      { measure: `${name}: lost in the app`, value: lost, unit: `of ${sent}`, target: '0', met: lost === 0 },
      {
        measure: `${name}: not received (the kernel counts ${counters.kernelDrops ?? 'nothing'})`,
        value: sent - counters.received,
        unit: `of ${sent}`,
      },
      { measure: `${name}: groups stored`, value: groups, unit: '' },
      { measure: `${name}: processor`, value: cpu, unit: '% of a core' },
      { measure: `${name}: until all was counted`, value: settling, unit: 's' },
    ];
  } finally {
    await services.close();
  }
}

async function measureWc(lines: number): Promise<Figure[]> {
  const file = join(folder, 'lines.log');
  const line =
    '<134>May  1 10:00:00 gateway filterlog[71]: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,0,DF,6,tcp,60,198.51.100.7,192.0.2.1,51234,443,0,S,2863311530,,64240,,mss;sackOK\n';
  writeFileSync(file, line.repeat(lines));
  const started = performance.now();
  await run('wc', ['-l', file]);
  return [
    { measure: `wc -l of ${lines} such lines`, value: lines / ((performance.now() - started) / 1000), unit: 'lines/s' },
  ];
}

try {
  const wanted = Number(rate);
  printFigures('live', [
    ...(await measure('udp', wanted)),
    ...(await measure('tcp', wanted)),
    ...(await measure('tls', wanted / 2)),
    ...(await measureWc(wanted)),
    { measure: 'peak memory', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
