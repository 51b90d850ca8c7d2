import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addCounts,
  isGood,
  readPlaywrightCounts,
  readVitestCounts,
  summaryLine,
} from '../../../scripts/test-counts.mjs';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'groeikaart-counts-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 4 }, errors: [] };

describe('the counts of a test run', () => {
  test('are those of the reports', () => {
    expect(readVitestCounts(report(vitest), true)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(readPlaywrightCounts(report(playwright), true)).toEqual({ passed: 2, failed: 0, skipped: 4 });
  });

  test('have a failure for a file of tests that does not load', () => {
    const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(readVitestCounts(report(broken), false).failed).toBe(1);
    const errors = { ...playwright, errors: [{ message: 'does not load' }] };
    expect(readPlaywrightCounts(report(errors), false).failed).toBe(1);
  });

  test('have a failure for a flaky test', () => {
    const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
    expect(readPlaywrightCounts(report(flaky), true).failed).toBe(1);
  });

  test('have a failure when the runner failed without a failed test', () => {
    expect(readVitestCounts(report(vitest), false).failed).toBe(1);
    expect(readPlaywrightCounts(report(playwright), false).failed).toBe(1);
  });

  test('have a failure when nothing ran', () => {
    const nothing = { ...playwright, stats: { ...playwright.stats, expected: 0 } };
    expect(readPlaywrightCounts(report(nothing), true).failed).toBe(1);
  });

  test.each(['', '{"stats":', 'null'])('have a failure for the report %j', (content) => {
    expect(readVitestCounts(report(content), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(readPlaywrightCounts(report(content), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('are good only when something passed and nothing failed', () => {
    expect(isGood({ passed: 1, failed: 0, skipped: 1 })).toBe(true);
    expect(isGood({ passed: 0, failed: 0, skipped: 9 })).toBe(false);
    expect(isGood({ passed: 9, failed: 1, skipped: 0 })).toBe(false);
  });

  test('end in one line', () => {
    const sum = addCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(summaryLine(sum)).toBe('3 passed, 1 failed');
    expect(summaryLine({ ...sum, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
