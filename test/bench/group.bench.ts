import { existsSync, readFileSync } from 'node:fs';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LogEvent, LogRecord } from '../../src/shared/log.ts';
import { dataFolder, type Figure, printFigures } from './measure.ts';

// Grouping alone: how many groups and fingerprints real logs come to, and events a second.
const logs: readonly [path: string, mostGroups: number, repeats: number][] = [
  ['loghub/OpenSSH_2k.log', 40, 1],
  ['loghub/Linux_2k.log', 80, 1],
  ['loghub/Apache_2k.log', 15, 1],
  ['loghub/Zookeeper_2k.log', 15, 1],
  ['loghub/Proxifier_2k.log', 15, 1],
  ['web/apache_access_10k.log', 80, 1],
  ['web/apache_access_10k.log', 80, 20],
];
/** With `--list` each group is shown too. */
const list = process.argv.includes('--list');

function eventsOf(path: string, repeats: number): LogEvent[] {
  const lines = readFileSync(new URL(path, dataFolder()), 'utf8').split(/\r?\n/);
  const parser = createParser({ zone: 'UTC', now: Date.UTC(2026, 0, 1) });
  const records: LogRecord[] = [];
  for (let again = 0; again < repeats; again += 1) {
    for (const text of lines) {
      const lineNumber = records.length + 1;
      records.push({ file: path, lineNumber, lineCount: 1, offset: 0, bytes: 0, receivedAt: 0, text, cut: false });
    }
  }
  return [...parser.parse(records).events, ...parser.flush().events];
}

function show(group: EventGroup): void {
  const signals = group.signals.map(({ name, value, detail }) => `${name}=${value}${detail ? ` ${detail}` : ''}`);
  console.error(
    `${group.count}\t${group.kind}\t${group.title}\t${group.fingerprint.slice(0, 4)}\t${signals.join('; ')}`,
  );
}

for (const [path, mostGroups, repeats] of logs) {
  if (!existsSync(new URL(path, dataFolder()))) continue;
  const events = eventsOf(path, repeats);
  const grouper = createGrouper();
  const started = performance.now();
  for (const event of events) grouper.add(event);
  grouper.flush();
  const seconds = (performance.now() - started) / 1000;
  const groups = grouper.takeChanges().closed;
  if (list && repeats === 1) groups.forEach(show);
  const fingerprints = new Set(groups.map((group) => group.fingerprint)).size;
  const figures: Figure[] = [
    { measure: 'events', value: events.length, unit: '' },
    { measure: 'groups', value: groups.length, unit: '', target: `<= ${mostGroups}`, met: groups.length <= mostGroups },
    { measure: 'distinct fingerprints', value: fingerprints, unit: '' },
    { measure: 'grouped', value: events.length / seconds, unit: 'events/s' },
  ];
  printFigures(`group ${path}${repeats > 1 ? ` x ${repeats}` : ''}`, figures);
}
