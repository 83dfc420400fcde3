import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { openFile } from '../sources/read-all.ts';
import { type Figure, logsAtHand, printFigures } from './measure.ts';

/**
 * Reading and parsing of real logs, or of the files named as arguments: lines a second of the parser alone and of
 * both, the share of lines whose format, time, action and source were found.
 */
const zone = 'UTC';
const repeats = Number(process.env.REPEATS ?? 20);
const real = ['web/apache_access_10k.log', 'loghub/OpenSSH_2k.log', 'loghub/Linux_2k.log', 'loghub/Zookeeper_2k.log'];
const named = process.argv.slice(2);
const files = named.length > 0 ? named : logsAtHand(real).map(({ url }) => fileURLToPath(url));

for (const file of files) printFigures(`parse ${basename(file)} x ${repeats}`, await measure(file));

async function measure(file: string): Promise<Figure[]> {
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
    for (const { record } of batch.notUnderstood) counts.unparsed += record.lineCount;
    for (const event of batch.events) {
      formats[event.format] = (formats[event.format] ?? 0) + 1;
      if (event.time !== null) counts.withTime += 1;
      if (event.fields['event.action'] !== undefined) counts.withAction += 1;
      if (event.fields['source.ip'] !== undefined) counts.withSource += 1;
    }
  }

  const totalMs = performance.now() - start;
  const share = (count: number) => count / Math.max(1, counts.events);
  return [
    { measure: 'parser alone', value: (counts.lines / parseMs) * 1000, unit: 'lines/s' },
    { measure: 'read and parsed', value: (counts.lines / totalMs) * 1000, unit: 'lines/s' },
    { measure: 'lines not understood', value: counts.unparsed, unit: '' },
    ...Object.entries(formats).map(([format, count]) => ({
      measure: `share ${format}`,
      value: share(count),
      unit: '',
    })),
    { measure: 'share with a time', value: share(counts.withTime), unit: '' },
    { measure: 'share with an action', value: share(counts.withAction), unit: '' },
    { measure: 'share with a source', value: share(counts.withSource), unit: '' },
    { measure: 'peak memory', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
  ];
}
