import { expect, test } from 'vitest';
import { total, totalsLine } from '../../scripts/checks/totals.mjs';

const report = (passed: number, failed: number, files: { status: string; tests: string[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
});

test('tests of all steps are added up', () => {
  const results = [
    { code: 0, report: undefined },
    { code: 0, report: report(10, 0) },
    { code: 1, report: report(2, 3, [{ status: 'failed', tests: ['failed', 'failed', 'failed'] }]) },
  ];
  expect(totalsLine(total(results))).toBe('12 passed, 3 failed');
});

test.each([
  ['a check', { code: 1, report: undefined }, { passed: 0, failed: 1 }],
  [
    'a test file that does not load',
    { code: 1, report: report(4, 0, [{ status: 'failed', tests: [] }]) },
    { passed: 4, failed: 1 },
  ],
  ['an error outside the tests', { code: 1, report: report(4, 0) }, { passed: 4, failed: 1 }],
])('counts as one failure: %s', (_what, result, wanted) => {
  expect(total([result])).toEqual(wanted);
});
