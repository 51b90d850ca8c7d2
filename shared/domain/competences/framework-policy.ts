import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Framework, FrameworkLevel } from './entities.ts';

/** How many levels a scale has: fewer than two say nothing, more than ten nobody can tell apart. */
export const SCALE_LENGTH = { min: 2, max: 10 } as const;
/** The most nodes that a framework may have. */
export const MAX_FRAMEWORK_NODES = 20_000;
/** Longest texts of a framework and its levels, in characters. */
export const MAX_FRAMEWORK_TEXT = {
  titleNl: 300,
  titleEn: 300,
  version: 100,
  source: 4000,
  licence: 4000,
  descriptionNl: 20_000,
  descriptionEn: 20_000,
  label: 100,
} as const;

/** A framework as someone enters it. */
export type FrameworkDraft = Pick<
  Framework,
  'titleNl' | 'titleEn' | 'version' | 'source' | 'licence' | 'descriptionNl' | 'descriptionEn' | 'levels'
>;

/** What can be wrong with a framework. */
export type FrameworkProblemCode =
  'required' | 'too-long' | 'levels-out-of-range' | 'levels-not-in-order' | 'label-required' | 'label-taken';

/**
 * What is wrong with a framework apart from its tree; empty when it may be stored.
 *
 * It has a title in at least one language and a scale as {@link scaleProblems} asks; no text is too long.
 */
export function frameworkProblems(draft: FrameworkDraft): readonly Problem<FrameworkProblemCode>[] {
  const problems: Problem<FrameworkProblemCode>[] = [];
  if (draft.titleNl.trim() === '' && draft.titleEn.trim() === '') problems.push(errorAt('titleNl', 'required'));
  for (const path of [
    'titleNl',
    'titleEn',
    'version',
    'source',
    'licence',
    'descriptionNl',
    'descriptionEn',
  ] as const) {
    const max = MAX_FRAMEWORK_TEXT[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  return [...problems, ...scaleProblems(draft.levels)];
}

/**
 * What is wrong with a scale: it has 2–10 levels, numbered 1, 2, … from low to high, each with a label in at least one
 * language. Two levels with one label are a warning. Paths are `levels` and `levels.<index>`.
 */
export function scaleProblems(levels: readonly FrameworkLevel[]): readonly Problem<FrameworkProblemCode>[] {
  const problems: Problem<FrameworkProblemCode>[] = [];
  if (levels.length < SCALE_LENGTH.min || levels.length > SCALE_LENGTH.max) {
    problems.push(errorAt('levels', 'levels-out-of-range', SCALE_LENGTH));
  }
  if (levels.some(({ level }, index) => level !== index + 1)) problems.push(errorAt('levels', 'levels-not-in-order'));
  const taken = new Set<string>();
  levels.forEach(({ labelNl, labelEn }, index) => {
    const path = `levels.${String(index)}`;
    const label = labelNl.trim() === '' ? labelEn.trim() : labelNl.trim();
    if (label === '') problems.push(errorAt(path, 'label-required'));
    if (characterCount(labelNl) > MAX_FRAMEWORK_TEXT.label || characterCount(labelEn) > MAX_FRAMEWORK_TEXT.label) {
      problems.push(errorAt(path, 'too-long', { max: MAX_FRAMEWORK_TEXT.label }));
    }
    const key = label.toLowerCase();
    if (key !== '' && taken.has(key)) problems.push(warningAt(path, 'label-taken'));
    taken.add(key);
  });
  return problems;
}

/** Why the texts, scale and tree of a framework stay as they are. */
export type FrameworkEditProblemCode = 'framework-locked' | 'framework-retired';

/**
 * Why a framework cannot be edited; empty when it can.
 *
 * A shipped or adopted framework is locked: a copy can be edited. A retired one is kept for its history. Taking
 * competences in and out of use, and linking them, is no edit: it leaves every text as it is.
 */
export function editProblems(
  framework: Pick<Framework, 'isLocked' | 'status'>,
): readonly Problem<FrameworkEditProblemCode>[] {
  if (framework.isLocked) return [errorAt('frameworkId', 'framework-locked')];
  return framework.status === 'retired' ? [errorAt('frameworkId', 'framework-retired')] : [];
}
