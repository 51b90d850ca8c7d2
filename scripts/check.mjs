/**
 * `npm run check`: format, types, layers, dead code and lint. Runs every step, also after a failed one, and ends with
 * exit code 1 when any failed. With arguments it runs only the steps named, for example `npm run check lint`.
 */
import process from 'node:process';
import { CHECK_STEPS, runCheckStep } from './check-steps.mjs';
import { continueOnOwnNode } from './project-root.mjs';

continueOnOwnNode();

const names = process.argv.slice(2);
const unknown = names.filter((name) => !CHECK_STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}; there are ${CHECK_STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const steps = names.length === 0 ? CHECK_STEPS : CHECK_STEPS.filter((step) => names.includes(step.name));
const failed = steps.filter((step) => !runCheckStep(step));
if (failed.length > 0) {
  console.error(`Failed: ${failed.map((step) => step.name).join(', ')}.`);
  process.exit(1);
}
console.log('All checks passed.');
