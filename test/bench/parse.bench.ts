import { existsSync, statSync } from 'node:fs';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { openFile } from '../../src/main/sources/open-file.ts';

/**
 * Measures reading and parsing of the files named as arguments, one JSON object each: lines, seconds spent in the
 * parser alone and in all, the share of each format and of what the lines state.
 * Run: `node test/bench/parse.bench.ts FILE...`
 */
const zone = 'UTC';
const repeats = Number(process.env.REPEATS ?? 1);

for (const file of process.argv.slice(2)) {
  if (!existsSync(file) || !statSync(file).isFile()) {
    console.log(JSON.stringify({ file, error: 'missing' }));
    continue;
  }
  console.log(JSON.stringify(await measure(file)));
}

async function measure(file: string): Promise<Record<string, unknown>> {
  const counts = { lines: 0, events: 0, blank: 0, unparsed: 0, withTime: 0, withAction: 0, withSource: 0 };
  const formats: Record<string, number> = {};
  let parseMs = 0;
  const start = performance.now();
  for (let run = 0; run < repeats; run += 1) {
    const source = await openFile(file);
    const parser = createParser({ zone, now: source.facts.modifiedAt ?? Date.now() });
    for await (const { records } of source.chunks) {
      const before = performance.now();
      const batch = parser.parse(records);
      parseMs += performance.now() - before;
      counts.lines += records.length;
      count(batch);
    }
    count(parser.flush());
  }

  function count(batch: ReturnType<ReturnType<typeof createParser>['parse']>): void {
    counts.events += batch.events.length;
    counts.blank += batch.blank;
    counts.unparsed += batch.unparsed;
    for (const event of batch.events) {
      formats[event.format] = (formats[event.format] ?? 0) + 1;
      if (event.time !== null) counts.withTime += 1;
      if (event.fields['event.action'] !== undefined) counts.withAction += 1;
      if (event.fields['source.ip'] !== undefined) counts.withSource += 1;
    }
  }

  const totalMs = performance.now() - start;
  return {
    file: file.split('/').at(-1),
    ...counts,
    formats,
    parseLinesPerSecond: Math.round((counts.lines / parseMs) * 1000),
    readAndParseLinesPerSecond: Math.round((counts.lines / totalMs) * 1000),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
