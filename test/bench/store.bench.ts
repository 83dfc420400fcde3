import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStore } from '../../src/main/store/local-store.ts';
import type { AlertQuery } from '../../src/shared/alert.ts';
import { alertSortColumns } from '../../src/shared/alert.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import { severities } from '../../src/shared/taxonomy.ts';
import { sampleBatch, sampleGroup, sampleQuery, sampleVerdict } from '../store/samples.ts';
import { type Figure, printFigures } from './measure.ts';

// What the store takes: commits a second, and the alert list at 100,000 alerts.
const commits = 100;
const closedGroups = 200;
const changedGroups = 500;
const alerts = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
try {
  printFigures('store', [...measureCommits(), ...measureAlerts()]);
} finally {
  rmSync(folder, { recursive: true });
}

function measureCommits(): Figure[] {
  const store = openLocalStore({ folder: join(folder, 'commits') });
  store.startImport('i', { paths: [] }, 1);
  // About what a group of 12 sample lines takes.
  const line = { text: 'x'.repeat(120), file: 'auth.log', lineNumber: 1, time: null, brief: 'x'.repeat(80) };
  const samples = Array.from({ length: 12 }, () => line);
  const times: number[] = [];
  for (let commit = 0; commit < commits; commit += 1) {
    const batch = sampleBatch({
      closed: Array.from({ length: closedGroups }, (_, index) => sampleGroup(`g${commit}-${index}`, { samples })),
      openChanged: Array.from({ length: changedGroups }, (_, index) => ({ id: `o${index}`, state: 'x'.repeat(2000) })),
    });
    times.push(time(() => store.commitBatch('i', batch)));
  }
  store.close();
  const total = times.reduce((sum, value) => sum + value, 0);
  const { median, worst } = percentiles(times);
  return [
    { measure: 'commits of 200 closed and 500 changed groups', value: (commits * 1000) / total, unit: '/s' },
    { measure: 'such a commit, median', value: median, unit: 'ms' },
    { measure: 'such a commit, worst', value: worst, unit: 'ms' },
  ];
}

function measureAlerts(): Figure[] {
  const home = join(folder, 'alerts');
  const store = openLocalStore({ folder: home });
  store.startImport('i', { paths: [] }, 1);
  const chunk = 1000;
  const filling = time(() => {
    for (let start = 0; start < alerts; start += chunk) {
      const groups = Array.from({ length: chunk }, (_, index) => variedGroup(start + index));
      store.commitBatch('i', sampleBatch({ closed: groups }));
      store.saveVerdicts(groups.map((group, index) => variedVerdict(group, start + index)));
    }
  });
  const ids = store.listAlerts(sampleQuery({ limit: 500 })).rows.map((row) => row.id);
  store.changeAlerts(ids, { kind: 'close', reason: 'benign' }, 1);
  const pages = queries().map(([name, query]): Figure => {
    const { median } = percentiles(repeat(9, () => store.listAlerts(query)));
    const measure = `page of 100,000 alerts, ${name}, median`;
    return { measure, value: median, unit: 'ms', target: '< 50', met: median < 50 };
  });
  store.close();
  const bytes = statSync(join(home, 'porchlight.db')).size;
  let reopened: ReturnType<typeof openLocalStore> | undefined;
  const openMs = time(() => {
    reopened = openLocalStore({ folder: home });
  });
  reopened?.close();
  return [
    { measure: 'alerts stored', value: (alerts * 1000) / filling, unit: '/s' },
    { measure: 'database of 100,000 alerts', value: bytes / 1e6, unit: 'MB' },
    { measure: 'opening it', value: openMs, unit: 'ms' },
    ...pages,
  ];
}

function queries(): [string, AlertQuery][] {
  const sorts = alertSortColumns.map((column): [string, AlertQuery] => [
    `by ${column}`,
    sampleQuery({ sort: { column, descending: true } }),
  ]);
  return [
    ...sorts,
    ['last page', sampleQuery({ offset: alerts - 100 })],
    ['open or acknowledged', sampleQuery({ states: ['open', 'acknowledged'] })],
    ['closed by title', sampleQuery({ states: ['closed'], sort: { column: 'title', descending: false } })],
    [
      'critical by last seen',
      sampleQuery({ severities: ['CRITICAL'], sort: { column: 'lastSeen', descending: true } }),
    ],
    ['text found everywhere', sampleQuery({ text: 'brute' })],
    ['text found once', sampleQuery({ text: 'host-77777 ' })],
    ['text found never', sampleQuery({ text: 'no such thing', states: ['open'] })],
  ];
}

function variedGroup(index: number): EventGroup {
  const spread = (index * 7919) % alerts;
  return sampleGroup(`g${index}`, {
    title: `sshd from host-${spread} to gate`,
    count: (spread % 977) + 1,
    firstSeen: 1_700_000_000_000 + spread * 1000,
    lastSeen: 1_700_000_000_000 + spread * 1000 + 500,
  });
}

function variedVerdict(group: EventGroup, index: number) {
  const spread = (index * 104_729) % alerts;
  return sampleVerdict(group.id, {
    severity: severities[spread % 4] ?? 'LOW',
    risk: spread % 100,
    confidence: (spread % 1000) / 1000,
  });
}

function repeat(times: number, action: () => unknown): number[] {
  return Array.from({ length: times }, () => time(action));
}

function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function percentiles(times: readonly number[]): { median: number; worst: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return { median: rounded(sorted[Math.floor(sorted.length / 2)]), worst: rounded(sorted.at(-1)) };
}
