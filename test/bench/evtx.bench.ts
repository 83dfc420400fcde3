import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/main/ingest/loop.ts';
import { openFile } from '../sources/read-all.ts';
import { type Figure, printFigures } from './measure.ts';

// Windows event logs: events a second of reading alone, and of reading, parsing and grouping, on a file of the chunks of two
// fixtures over and over; beside it the plain reading of the same bytes, and the Python package `evtx` where PYTHON_EVTX names
// the folder that holds it.
const evtxModule = join(import.meta.dirname, '../../resources/evtx/evtx.wasm');
const fixtures = ['security-bad-string-table', 'sysmon-zero-size-record'].map((name) =>
  readFileSync(join(import.meta.dirname, `../fixtures/evtx/${name}.evtx`)),
);
const repeats = Number(process.env.REPEATS ?? 250);
const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
const file = join(folder, 'log.evtx');
try {
  const chunks = Buffer.concat(fixtures.map((bytes) => bytes.subarray(4096)));
  const header = (fixtures[0] ?? chunks).subarray(0, 4096);
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: repeats }, () => chunks)]));
  const megabytes = (4096 + chunks.length * repeats) / 1e6;
  const plain = timed(() => spawnSync('wc', ['-c', '-l', file]));

  const started = performance.now();
  let events = 0;
  const source = await openFile(file, { evtxModule });
  for await (const { records } of source.chunks) events += records.length;
  const readSeconds = (performance.now() - started) / 1000;
  const afterReading = process.resourceUsage().maxRSS / 1024;

  const again = performance.now();
  let grouped = 0;
  for await (const batch of ingest({ request: { paths: [file], zone: 'UTC' }, evtxModule })) {
    grouped = batch.checkpoint.counters.groupedLines;
  }
  const groupSeconds = (performance.now() - again) / 1000;
  const perSecond = grouped / groupSeconds;
  printFigures('evtx', [
    { measure: 'size of the event log', value: megabytes, unit: 'MB' },
    { measure: 'plain reading of the same bytes (wc)', value: megabytes / plain, unit: 'MB/s' },
    { measure: 'reading', value: megabytes / readSeconds, unit: 'MB/s' },
    { measure: 'events read', value: events / readSeconds, unit: 'events/s' },
    {
      measure: 'events read, parsed and grouped',
      value: perSecond,
      unit: 'events/s',
      target: '>= 10,000',
      met: perSecond >= 10_000,
    },
    { measure: 'events not accounted for', value: events - grouped, unit: '', target: '0', met: events === grouped },
    { measure: 'peak memory of reading', value: afterReading, unit: 'MB' },
    {
      measure: 'peak memory',
      value: process.resourceUsage().maxRSS / 1024,
      unit: 'MB',
      target: '< 700',
      met: process.resourceUsage().maxRSS / 1024 < 700,
    },
    ...byPython(),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Events a second of the Python package on the first fixture, which has no record that it can't pass. */
function byPython(): Figure[] {
  const { PYTHON_EVTX: place } = process.env;
  if (place === undefined) return [];
  const whole = join(folder, 'whole.evtx');
  const chunks = (fixtures[0] ?? Buffer.alloc(0)).subarray(4096);
  const header = Buffer.from((fixtures[0] ?? chunks).subarray(0, 4096));
  header.writeUInt16LE(2 * repeats, 42);
  writeFileSync(whole, Buffer.concat([header, ...Array.from({ length: repeats }, () => chunks)]));
  const code =
    'import sys, time; sys.path.insert(0, sys.argv[2]); from evtx import PyEvtxParser; start = time.time(); n = sum(1 for _ in PyEvtxParser(sys.argv[1], number_of_threads=1).records_json()); print(n / (time.time() - start))';
  const { stdout } = spawnSync('python3', ['-c', code, whole, place], { encoding: 'utf8' });
  return [{ measure: 'the Python package evtx, one thread', value: Number(stdout), unit: 'events/s' }];
}

/** Seconds that `run` takes. */
function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}
