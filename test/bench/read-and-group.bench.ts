import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/main/ingest/loop.ts';
import { dataFolder, printFigures } from './measure.ts';

// Reading, parsing and grouping of one large file, without model and database: lines a second and peak memory.
const bytesWanted = Number(process.env.PORCHLIGHT_BENCH_BYTES ?? 1e9);
const real = new URL('web/apache_access_10k.log', dataFolder());
const sample = readFileSync(
  existsSync(real) ? real : new URL('../../resources/samples/web-shop-access.log', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
try {
  const file = join(folder, 'access.log');
  const out = createWriteStream(file);
  for (let written = 0; written < bytesWanted; written += sample.length)
    if (!out.write(sample)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');

  const started = performance.now();
  let lines = 0;
  let grouped = 0;
  let groups = 0;
  const fingerprints = new Set<string>();
  for await (const batch of ingest({ request: { paths: [file] } })) {
    lines = batch.checkpoint.counters.lines;
    grouped =
      batch.checkpoint.counters.groupedLines +
      batch.checkpoint.counters.blank +
      batch.checkpoint.counters.headers +
      batch.checkpoint.counters.unparsed;
    groups = batch.checkpoint.counters.groups;
    for (const group of batch.closed) fingerprints.add(group.fingerprint);
  }
  const seconds = (performance.now() - started) / 1000;
  const perSecond = lines / seconds;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  printFigures('read-and-group', [
    {
      measure: existsSync(real) ? 'lines of a real access log' : 'lines of the sample access log',
      value: lines,
      unit: '',
    },
    {
      measure: 'lines read, parsed and grouped',
      value: perSecond,
      unit: 'lines/s',
      target: '>= 30,000',
      met: perSecond >= 30_000,
    },
    { measure: 'peak resident memory', value: megabytes, unit: 'MB', target: '< 500', met: megabytes < 500 },
    { measure: 'lines not accounted for', value: lines - grouped, unit: '', target: '0', met: lines === grouped },
    { measure: 'groups', value: groups, unit: '' },
    { measure: 'distinct fingerprints (model calls)', value: fingerprints.size, unit: '' },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
