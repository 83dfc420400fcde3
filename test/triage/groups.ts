import type { EventGroup, Signal } from '../../src/shared/group.ts';

const none = { values: [], distinct: 0, more: false };

/** A group of the given lines, each a sample with itself as its brief, with nothing else known about it. */
export function groupOf(lines: readonly string[], signals: Signal[] = [], id = lines.join('\n')): EventGroup {
  return {
    id,
    kind: 'routine',
    title: 'test',
    family: 'test',
    templates: [],
    templateCount: 0,
    entities: { sources: none, accounts: none, hosts: none, programs: none, targets: none, paths: none },
    count: lines.length,
    lines: lines.length,
    firstSeen: null,
    lastSeen: null,
    samples: lines.map((text, index) => ({
      text,
      file: 'test.log',
      lineNumber: index + 1,
      time: null,
      brief: text === '' ? '' : `test: ${text}`,
    })),
    signals,
    fingerprint: id,
  };
}
