import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createGrouper } from '../../src/main/group/create-grouper.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { LogEvent, LogRecord } from '../../src/shared/log.ts';
import { type Figure, logsAtHand, printFigures } from './measure.ts';

// Grouping alone: how many groups and fingerprints real logs come to, and events a second.
const mostGroups: Record<string, number> = {
  'loghub/OpenSSH_2k.log': 40,
  'loghub/Linux_2k.log': 80,
  'loghub/Apache_2k.log': 15,
  'loghub/Zookeeper_2k.log': 15,
  'loghub/Proxifier_2k.log': 15,
  'web/apache_access_10k.log': 80,
};
/** Access logs are grouped as they are, then so many times over: groups must not grow with the lines. */
const repeated = 20;
/** With `--list` each group is shown too. */
const list = process.argv.includes('--list');

function eventsOf({ path, url }: { path: string; url: URL }, repeats: number): LogEvent[] {
  const lines = readFileSync(url, 'utf8').split(/\r?\n/);
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

for (const log of logsAtHand(Object.keys(mostGroups))) {
  for (const repeats of log.path.includes('access') ? [1, repeated] : [1]) measure(log, repeats);
}

function measure(log: { path: string; url: URL }, repeats: number): void {
  const events = eventsOf(log, repeats);
  const grouper = createGrouper();
  const started = performance.now();
  for (const event of events) grouper.add(event);
  grouper.flush();
  const seconds = (performance.now() - started) / 1000;
  const groups = grouper.takeChanges().closed;
  if (list && repeats === 1) groups.forEach(show);
  const fingerprints = new Set(groups.map((group) => group.fingerprint)).size;
  const most = mostGroups[log.path];
  const target = most === undefined ? {} : { target: `<= ${most}`, met: groups.length <= most };
  const figures: Figure[] = [
    { measure: 'events', value: events.length, unit: '' },
    { measure: 'groups', value: groups.length, unit: '', ...target },
    { measure: 'distinct fingerprints', value: fingerprints, unit: '' },
    { measure: 'grouped', value: events.length / seconds, unit: 'events/s' },
  ];
  printFigures(`group ${basename(log.path)}${repeats > 1 ? ` x ${repeats}` : ''}`, figures);
}
