import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/main/store/database.ts';
import { openLocalStore } from '../../src/main/store/local-store.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Lets the child commit, kills it some ms after its first commit, and returns the last batch that it printed. */
async function killAfter(ms: number, meanwhile: () => void): Promise<number> {
  const running = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(running.stdout, 'data');
  meanwhile();
  await wait(ms);
  running.kill('SIGKILL');
  await once(running, 'close');
  return Number(printed.trimEnd().split('\n').at(-1));
}

function stateOfStore() {
  const { database, close } = openDatabase({ folder });
  const one = (sql: string) => database.prepare(sql).pluck().get();
  const state = {
    integrity: database.pragma('integrity_check', { simple: true }),
    batch: Number(one("SELECT checkpoint ->> '$.lineNumber' FROM imports")),
    imports: one('SELECT count(*) FROM imports'),
    groups: one('SELECT count(*) FROM groups'),
    links: one('SELECT count(*) FROM import_groups WHERE duplicates = 0'),
    openStates: database.prepare("SELECT DISTINCT state FROM open_groups WHERE state LIKE '% x%'").pluck().all(),
    verdictsTwice: one('SELECT count(*) - count(DISTINCT group_number) FROM verdicts'),
    alertsWithoutVerdict: one('SELECT (SELECT count(*) FROM verdicts) - (SELECT count(*) FROM alerts)'),
    historyTwice: one('SELECT (SELECT count(*) FROM alert_history) - (SELECT count(*) FROM alerts)'),
  };
  close();
  return state;
}

test('a kill at any moment loses no commit and stores nothing twice; the folder is locked before and free after', async () => {
  const locked = () => {
    expect(() => openLocalStore({ folder })).toThrow('Another Porchlight is using the data folder');
  };
  for (const ms of Array.from({ length: 6 }, () => Math.random() * 120)) {
    const printed = await killAfter(ms, locked);
    const state = stateOfStore();
    expect([printed, printed + 1]).toContain(state.batch);
    expect(state).toEqual({
      integrity: 'ok',
      batch: state.batch,
      imports: 1,
      groups: 3 * state.batch,
      links: 3 * state.batch,
      openStates: [`${state.batch} ${'x'.repeat(3000)}`],
      verdictsTwice: 0,
      alertsWithoutVerdict: 0,
      historyTwice: 0,
    });
  }
  const store = openLocalStore({ folder });
  expect(store.imports()[0]?.progress.state).toBe('interrupted');
  store.close();
}, 60_000);
