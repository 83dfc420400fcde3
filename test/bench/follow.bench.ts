import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { followFolder } from '../../src/main/sources/follow/follow-folder.ts';
import { type Figure, printFigures } from './measure.ts';

// Following: lines a second of a file that grows, how late a line comes, and what 1,000 files cost that nobody writes to.
const sample = readFileSync(new URL('../../resources/samples/web-shop-access.log', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
const restSeconds = 20;

try {
  printFigures('follow', [...(await atRest()), ...(await growing()), ...(await late())]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A file of 200 MB that is there, and grows by as much while it is read. */
async function growing(): Promise<Figure[]> {
  const file = join(folder, 'grows.log');
  const piece = Buffer.concat(Array.from({ length: Math.ceil(4e6 / sample.length) }, () => sample));
  writeFileSync(file, '');
  for (let written = 0; written < 2e8; written += piece.length) appendFileSync(file, piece);
  let left = 2e8;
  const { signal, stop } = stopper();
  let [lines, bytes] = [0, 0];
  const started = performance.now();
  for await (const chunk of followFolder({ path: file, patterns: [], from: 'start' }, null).chunks(signal)) {
    lines += chunk.records.length;
    for (const record of chunk.records) bytes += record.bytes;
    if (left > 0) appendFileSync(file, piece.subarray(0, Math.min(left, piece.length)));
    left -= piece.length;
    if (left <= 0 && bytes >= 2e8 + 2e8) stop();
  }
  const perSecond = lines / ((performance.now() - started) / 1000);
  const plainStarted = performance.now();
  const counted = Number.parseInt(execFileSync('wc', ['-l', file]).toString(), 10);
  const plain = counted / ((performance.now() - plainStarted) / 1000);
  rmSync(file);
  return [
    {
      measure: 'lines followed in a file that grows',
      value: perSecond,
      unit: 'lines/s',
      target: '>= 50,000',
      met: perSecond >= 50_000,
    },
    { measure: 'wc -l over the same bytes', value: plain, unit: 'lines/s' },
    {
      measure: 'lines missed or doubled',
      value: Math.abs(counted - lines),
      unit: '',
      target: '0',
      met: counted === lines,
    },
  ];
}

/** Time from the writing of a line until it is there, the middle of 40. */
async function late(): Promise<Figure[]> {
  const file = join(folder, 'late.log');
  writeFileSync(file, 'first line of the log\n');
  const { signal } = stopper();
  const times: number[] = [];
  let writtenAt = 0;
  for await (const chunk of followFolder({ path: file, patterns: [], from: 'start' }, null).chunks(signal)) {
    if (writtenAt > 0) times.push(performance.now() - writtenAt);
    chunk.taken();
    if (times.length >= 40) break;
    setTimeout(() => {
      writtenAt = performance.now();
      appendFileSync(file, `line ${times.length}\n`);
    }, 20);
  }
  times.sort((left, right) => left - right);
  return [{ measure: 'from the writing of a line to its record (median)', value: times[20] ?? 0, unit: 'ms' }];
}

async function atRest(): Promise<Figure[]> {
  const many = mkdtempSync(join(folder, 'many-'));
  for (let index = 0; index < 1000; index += 1)
    writeFileSync(join(many, `host-${index}.log`), `host ${index}\n${sample.subarray(0, 20_000).toString()}`);
  const { signal, stop } = stopper();
  const follower = followFolder({ path: many, patterns: [], from: 'end' }, null);
  const firstLook = performance.now();
  let state = 0;
  const reading = (async () => {
    for await (const _chunk of follower.chunks(signal)) state += 1;
  })();
  while (follower.facts().files < 1000) await sleep(10);
  const looked = performance.now() - firstLook;
  await sleep(1000);
  const before = process.cpuUsage();
  await sleep(restSeconds * 1000);
  const used = process.cpuUsage(before);
  stop();
  await reading;
  const percent = (used.user + used.system) / 1e4 / restSeconds;
  return [
    { measure: 'first look at 1,000 files', value: looked, unit: 'ms' },
    { measure: 'of one processor for 1,000 files at rest', value: percent, unit: '%', target: '< 3', met: percent < 3 },
    { measure: 'state of 1,000 files', value: follower.state().length / 1024, unit: 'KB' },
    { measure: 'chunks that came at rest', value: state, unit: '', target: '0', met: state === 0 },
  ];
}

function stopper(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
