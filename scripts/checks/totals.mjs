/**
 * @typedef {object} TestReport what is read of vitest's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one a test file
 */

/**
 * Counts the tests of a run. A file that fails outside its tests (it does not load, a hook throws) counts as one failure.
 * @param {TestReport} report
 * @returns {{ passed: number, failed: number }}
 */
function countTests(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/**
 * @typedef {object} StepResult
 * @property {number} code exit code of the step
 * @property {TestReport | undefined} report where the step runs tests and got as far as to report them
 */

/**
 * The total over all steps: tests passed and failed; a step that fails without a failed test counts as one failure.
 * @param {readonly StepResult[]} results
 * @returns {{ passed: number, failed: number }}
 */
export function total(results) {
  let passed = 0;
  let failed = 0;
  for (const { code, report } of results) {
    const tests = report ? countTests(report) : { passed: 0, failed: 0 };
    passed += tests.passed;
    failed += tests.failed === 0 && code !== 0 ? 1 : tests.failed;
  }
  return { passed, failed };
}

/**
 * The last line of `npm test`.
 * @param {{ passed: number, failed: number }} totals
 * @returns {string}
 */
export function totalsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
