import { expect, test } from 'vitest';
import { alertToJson } from '../../src/main/commands/alert-json.ts';
import { alertTable, parseReport } from '../../src/main/commands/human-output.ts';
import { emptyCounters, type SourceReport } from '../../src/shared/analysis.ts';
import { fakeAlert, fakeDetail, fakeImport } from '../renderer/fake-data.ts';

const sure = fakeDetail(fakeAlert(0), []);
const unsure = fakeDetail(fakeAlert(9), []);

test('the table ranks techniques and says what "not sure" means and what to do', () => {
  const table = alertTable([sure, unsure]);
  const [, first, second] = table.split('\n');
  expect(first).toMatch(/ T1110 72 % /);
  expect(first).toMatch(/\d %$/);
  expect(second).toContain('T1070.001 72 %, T1078 20 %, +1');
  expect(second).toMatch(/\d %, not sure$/);
  expect(table).toMatch(/1 alert is marked "not sure"\..*\n.*ask those concerned/);
});

test('without an unsure alert the table says nothing of it', () => {
  expect(alertTable([sure])).not.toContain('not sure');
});

test('a harmless kind has a readable name', () => {
  const summary = { ...sure.summary, threat: 'Benign: Backup Job' };
  expect(alertTable([{ ...sure, summary }])).toContain('Harmless: backup');
});

test('JSON tells whether the model is not sure, the probability of each technique, and what answered', () => {
  expect(alertToJson(unsure)).toMatchObject({
    unsure: true,
    techniques: ['T1070.001', 'T1078', 'T1098'],
    techniqueDetails: [{ id: 'T1070.001', probability: 0.72 }, { probability: 0.2 }, { probability: 0.08 }],
    provenance: { stage: 'model' },
  });
});

test('without a model an empty table is no all-clear', () => {
  expect(alertTable([])).toBe('No alerts.\n');
  expect(alertTable([], 15)).toContain('15 groups of log lines have not been judged');
});

test('the parse report names formats, products, and lines that were not understood with the reason and an example', () => {
  const report = parseReport(
    fakeImport('one', {
      counters: {
        ...emptyCounters(),
        lines: 12,
        formats: { plain: 2, 'syslog-rfc3164': 9 },
        products: { 'FortiGate firewall': 3 },
      },
      sources: [
        {
          ...fakeImport('two', {}).sources[0],
          unknown: [{ reason: 'unknown-form', lines: 2, examples: [{ lineNumber: 7, text: 'odd \u001b[2Jline' }] }],
        } as SourceReport,
      ],
    }),
    { state: 'ready', pack: 'starter', packName: 'Starter', backend: null, error: null },
  );
  expect(report).toContain('Formats: Syslog 9, Plain text (structure not known) 2');
  expect(report).toContain('Products: FortiGate firewall 3');
  expect(report).toContain('2 lines of no known form, kept as plain text');
  expect(report).toMatch(/such as line 7: odd .*line/);
  expect(report).not.toContain('\u001b');
});
