/** The steps of `npm run check`, in the order in which they tell most in least time. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { packageFile, projectRoot } from './project-root.mjs';

/**
 * @typedef {object} CheckStep
 * @property {string} name the npm script that runs this step alone
 * @property {string[]} command arguments for Node
 */

/** @type {readonly CheckStep[]} */
export const CHECK_STEPS = [
  {
    name: 'format',
    command: [
      packageFile('prettier', 'bin/prettier.cjs'),
      '--check',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '--log-level',
      'warn',
      '.',
    ],
  },
  { name: 'types', command: [packageFile('typescript', 'bin/tsc'), '--build'] },
  { name: 'layers', command: ['scripts/layers.mjs'] },
  { name: 'dead-code', command: [packageFile('knip', 'bin/knip.js'), '--no-progress'] },
  {
    name: 'lint',
    command: [
      packageFile('eslint', 'bin/eslint.js'),
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      '.cache/eslint/',
      '--max-warnings',
      '0',
      '.',
    ],
  },
];

/**
 * Runs one step with its output shown.
 *
 * @param {CheckStep} step
 * @returns {boolean} whether it passed
 */
export function runCheckStep(step) {
  console.log(`check: ${step.name}`);
  const result = spawnSync(process.execPath, step.command, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status === 0) return true;
  console.error(`check: ${step.name} failed. It runs alone with "npm run ${step.name}".`);
  return false;
}
