/** Checks the import directions of .dependency-cruiser.cjs on a folder. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { projectRoot } from './project-root.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const SOURCE_FILE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** @typedef {{ rule: string, from: string, to: string }} LayerViolation */

/**
 * @typedef {object} LayerReport
 * @property {number} modules how many of our files were read
 * @property {number} dependencies how many imports they hold
 * @property {LayerViolation[]} violations
 * @property {string[]} uncovered files that no layer covers
 * @property {string[]} unread files that were listed but not read
 */

/** The names of all rules, sorted as they stand. */
export const RULE_NAMES = (configuration.forbidden ?? []).map((rule) => rule.name ?? 'unnamed');

/** Whether a file lies in a folder that has its own layer. Paths are relative to the root, with forward slashes. */
export function isCoveredByLayer(/** @type {string} */ file) {
  return (configuration.forbidden ?? []).some(
    (rule) =>
      rule.name?.startsWith('layer-') === true &&
      'path' in rule.from &&
      rule.from.path !== undefined &&
      new RegExp([rule.from.path].flat().join('|')).test(file),
  );
}

/**
 * Reads the source files among `files` and everything they import, and tests every import against the rules.
 *
 * @param {string} root
 * @param {readonly string[]} files relative to `root`
 * @returns {Promise<LayerReport>}
 */
export async function checkLayers(root, files) {
  const sources = files.filter((file) => SOURCE_FILE.test(file));
  const uncovered = sources.filter((file) => !isCoveredByLayer(file));
  if (sources.length === 0) return { modules: 0, dependencies: 0, violations: [], uncovered, unread: [] };
  const options = configuration.options ?? {};
  const result = await cruise(
    [...sources],
    {
      ...options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden ?? [] },
    },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(projectRoot, options.tsConfig?.fileName ?? '')) },
  );
  if (typeof result.output === 'string') throw new Error('dependency-cruiser gave a report instead of data.');
  const ours = result.output.modules.filter((module) => sources.includes(module.source));
  return {
    modules: ours.length,
    dependencies: ours.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: result.output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    uncovered,
    unread: sources.filter((source) => !ours.some((module) => module.source === source)),
  };
}

/**
 * What is wrong in a report, one sentence each; empty when all is well.
 *
 * A run that read no file, or fewer than there are, or no import at all, is wrong too: dependency-cruiser says nothing
 * when it cannot read the installed version of TypeScript.
 *
 * @param {LayerReport} report
 * @returns {string[]}
 */
export function findLayerProblems(report) {
  const problems = report.violations.map(({ rule, from, to }) => `${rule}: ${from} imports ${to}`);
  problems.push(...report.uncovered.map((file) => `no layer covers ${file}`));
  problems.push(...report.unread.map((file) => `${file} was not read`));
  if (report.modules === 0) problems.push('no file was read');
  else if (report.dependencies === 0) problems.push('no import was read');
  return problems;
}
