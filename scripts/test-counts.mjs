/**
 * How many tests passed, failed and were skipped, read from the reports of the test runners.
 *
 * A runner that leaves no readable report, or a file of tests that does not load, is one failed test.
 */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return counts.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a test run: `N passed, N failed`, with `, N skipped` when there are any. */
export function summaryLine(/** @type {Counts} */ counts) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** Whether a run may be called good: nothing failed, and something was tested. */
export function isGood(/** @type {Counts} */ counts) {
  return counts.failed === 0 && counts.passed > 0;
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Reads vitest's JSON report.
 *
 * @param {string} file
 * @param {boolean} hasRunWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function readVitestCounts(file, hasRunWell) {
  const report = /** @type {VitestReport | null} */ (readJson(file));
  if (report === null) return ONE_FAILURE;
  const brokenFiles = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(counts, hasRunWell);
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/**
 * Reads Playwright's JSON report. A flaky test has failed.
 *
 * @param {string} file
 * @param {boolean} hasRunWell whether the runner ended with exit code 0
 * @returns {Counts}
 */
export function readPlaywrightCounts(file, hasRunWell) {
  const report = /** @type {PlaywrightReport | null} */ (readJson(file));
  if (report === null) return ONE_FAILURE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
  return withExitCode(counts, hasRunWell);
}

/**
 * A runner that failed without a failed test (an unhandled error, a broken teardown) counts as one failure; one that
 * ran no test at all does too.
 *
 * @param {Counts} counts
 * @param {boolean} hasRunWell
 * @returns {Counts}
 */
function withExitCode(counts, hasRunWell) {
  const hasRun = counts.passed + counts.failed > 0;
  return (hasRunWell && hasRun) || counts.failed > 0 ? counts : addCounts([counts, ONE_FAILURE]);
}

/** @returns {unknown} */
function readJson(/** @type {string} */ file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
