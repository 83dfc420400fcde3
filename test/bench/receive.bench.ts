/**
 * How many messages the listening thread takes in over loopback without loss, while a consumer on another thread takes
 * them and parses nothing. The sender is a process of its own, so that a machine of two cores runs both. Beside it the
 * figure of the plainest receiver of datagrams that Node can have, which only counts.
 *
 *     node test/bench/receive.bench.ts [SECONDS] [MESSAGES_A_SECOND]
 */
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { openListenThread } from '../../src/main/receive/thread.ts';
import type { BatchAnswer } from '../../src/shared/received.ts';
import { freePort, syslogSource } from '../receive/listen.ts';
import { type Figure, printFigures } from './measure.ts';

const [, , seconds = '5', rate = '20000'] = argv;
const sender = fileURLToPath(new URL('./send-syslog.ts', import.meta.url));
const run = promisify(execFile);

type Protocol = 'udp' | 'tcp' | 'tls';

async function send(protocol: Protocol, port: number, wanted: number): Promise<{ sent: number; seconds: number }> {
  const { stdout } = await run(process.execPath, [
    '--no-warnings',
    sender,
    protocol,
    String(port),
    String(wanted),
    seconds,
  ]);
  return JSON.parse(stdout) as { sent: number; seconds: number };
}

/** Runs `work` and gives the share of one core that this process took meanwhile, all its threads together. */
async function withCpu<Value>(work: () => Promise<Value>): Promise<{ value: Value; cpu: number }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpu: ((user + system) / 1000 / (performance.now() - started)) * 100 };
}

async function measurePorchlight(protocol: Protocol, wanted: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
  const port = await freePort();
  const { port1: ours, port2: theirs } = new MessageChannel();
  let taken = 0;
  let batches = 0;
  ours.on('message', (answer: BatchAnswer) => {
    if (answer.kind === 'end') return;
    taken += answer.batch.ends.length;
    batches++;
    ours.postMessage({ kind: 'take' });
  });
  const worker = new URL('../../src/main/listen-worker.ts', import.meta.url);
  const thread = openListenThread({ worker, certificateFolder: folder });
  thread.connect(theirs);
  ours.postMessage({ kind: 'take' });
  const [report] = await thread.apply([syslogSource({ protocol, port })]);
  if (report?.state !== 'running') throw new Error(report?.error?.message);
  const { value, cpu } = await withCpu(() => send(protocol, port, wanted));
  const [last] = await thread.stop();
  ours.close();
  rmSync(folder, { recursive: true, force: true });
  const { received = 0, kernelDrops } = last?.counters ?? {};
  const lost = received - taken;
  const name = protocol.toUpperCase();
  const perSecond = taken / value.seconds;
  return [
    {
      measure: `${name}, ${value.seconds.toFixed(0)} s: taken`,
      value: perSecond,
      unit: 'messages/s',
      target: `>= ${wanted} sent`,
      met: perSecond >= wanted * 0.99,
    },
    { measure: `${name}: lost in the app`, value: lost, unit: `of ${value.sent}`, target: '0', met: lost === 0 },
    {
      measure: `${name}: not received${kernelDrops === null || kernelDrops === undefined ? '' : ` (the kernel counts ${kernelDrops})`}`,
      value: value.sent - received,
      unit: `of ${value.sent}`,
    },
    { measure: `${name}: processor`, value: cpu, unit: '% of a core' },
    { measure: `${name}: messages a batch`, value: taken / Math.max(1, batches), unit: '' },
  ];
}

async function measurePeer(wanted: number): Promise<Figure[]> {
  const socket = createSocket('udp4');
  const port = await freePort();
  let received = 0;
  socket.on('message', () => {
    received++;
  });
  await new Promise<void>((resolve) => socket.bind(port, '127.0.0.1', resolve));
  socket.setRecvBufferSize(8 * 1024 * 1024);
  const { value, cpu } = await withCpu(() => send('udp', port, wanted));
  await pause(200);
  socket.close();
  return [
    { measure: 'peer, counting datagrams alone', value: received / value.seconds, unit: 'messages/s' },
    { measure: 'peer: not received', value: value.sent - received, unit: `of ${value.sent}` },
    { measure: 'peer: processor', value: cpu, unit: '% of a core' },
  ];
}

const wanted = Number(rate);
printFigures('receive', [
  ...(await measurePorchlight('udp', wanted)),
  ...(await measurePeer(wanted)),
  ...(await measurePorchlight('tcp', wanted)),
  ...(await measurePorchlight('tls', wanted / 2)),
]);
