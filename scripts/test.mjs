/**
 * `npm test`: checks, build, unit to architecture tests, and the end-to-end tests in a real Chromium.
 *
 * Everything runs, also after a failure. The last line is `N passed, N failed`; the exit code is 1 when anything failed
 * or nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CHECK_STEPS, runCheckStep } from './check-steps.mjs';
import { NO_CHROMIUM, obtainChromium } from './obtain-chromium.mjs';
import { continueOnOwnNode, packageFile, projectRoot } from './project-root.mjs';
import { addCounts, isGood, readPlaywrightCounts, readVitestCounts, summaryLine } from './test-counts.mjs';

continueOnOwnNode();

mkdirSync(path.join(projectRoot, '.cache'), { recursive: true });
const reports = mkdtempSync(path.join(projectRoot, '.cache', 'test-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

const chromium = await obtainChromium();
console.log(chromium === null ? NO_CHROMIUM : `End-to-end tests use ${chromium}`);

const checks = CHECK_STEPS.map((step) => one(runCheckStep(step)));

const isBuilt = runNode(['scripts/build.mjs']);

const isVitestWell = runNode([
  packageFile('vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
const vitest = readVitestCounts(vitestReport, isVitestWell);

const counts = addCounts([...checks, one(isBuilt), vitest, runEndToEnd()]);
rmSync(reports, { recursive: true, force: true });
process.exitCode = isGood(counts) ? 0 : 1;
console.log(`\n${summaryLine(counts)}`);

/** Runs the end-to-end tests; without a build or a browser they have failed. */
function runEndToEnd() {
  if (chromium === null) console.error(NO_CHROMIUM);
  if (chromium === null || !isBuilt) return one(false);
  const isWell = runNode([packageFile('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'], {
    GROEIKAART_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
  });
  return readPlaywrightCounts(playwrightReport, isWell);
}

/** The counts of a step that is one test. */
function one(/** @type {boolean} */ isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/**
 * Runs a program on this Node with its output shown and nothing to read.
 *
 * @param {string[]} args
 * @param {Record<string, string>} extra environment variables to add
 * @returns {boolean} whether it ended with exit code 0
 */
function runNode(args, extra = {}) {
  const result = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...extra },
  });
  return result.status === 0;
}
