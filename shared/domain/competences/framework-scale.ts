import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { FrameworkLevel, LevelDescriptor } from './entities.ts';
import { scaleProblems, type FrameworkProblemCode } from './framework-policy.ts';
import { inBothLanguages } from './framework-texts.ts';

/** A level as the scale editor gives it: in order from low to high, with the level that it was before. */
export interface WantedLevel {
  /** The level of the scale as it was; null for a new one. */
  readonly was: number | null;
  readonly labelNl: string;
  readonly labelEn: string;
}

/** A scale that has been changed. */
export interface ScaleChange {
  readonly levels: readonly FrameworkLevel[];
  /** The new number of each old level that stays; what is not in it goes. */
  readonly moved: ReadonlyMap<number, number>;
  readonly problems: readonly Problem<FrameworkProblemCode | 'level-in-use' | 'level-unknown'>[];
}

/**
 * Works out a change of a scale: levels added, removed, renamed, put in another order.
 *
 * A level in use – by a rating or a requirement – keeps its number: removing it would leave ratings without a level, and
 * another number would let old ratings say something else. Such a change has the problem `level-in-use` with the label
 * of the level. `level-unknown` is a level that the scale never had, or that is named twice.
 */
export function changeScale(
  scale: readonly FrameworkLevel[],
  wanted: readonly WantedLevel[],
  usedLevels: ReadonlySet<number>,
): ScaleChange {
  const levels = wanted.map(({ labelNl, labelEn }, index): FrameworkLevel => {
    const label = inBothLanguages({ nl: labelNl.trim(), en: labelEn.trim() });
    return { level: index + 1, labelNl: label.nl, labelEn: label.en };
  });
  const problems: ScaleChange['problems'][number][] = [...scaleProblems(levels)];
  const moved = new Map<number, number>();
  wanted.forEach(({ was }, index) => {
    if (was === null) return;
    if (moved.has(was) || !scale.some(({ level }) => level === was)) {
      problems.push(errorAt(`levels.${String(index)}`, 'level-unknown'));
    }
    moved.set(was, index + 1);
  });
  for (const { level, labelNl } of scale) {
    if (usedLevels.has(level) && moved.get(level) !== level) {
      problems.push(errorAt('levels', 'level-in-use', { label: labelNl }));
    }
  }
  return { levels, moved, problems };
}

/** The descriptors of a competence after a change of the scale; those of levels that go, go with them. */
export function descriptorsAfter(
  descriptors: readonly LevelDescriptor[],
  moved: ScaleChange['moved'],
): readonly LevelDescriptor[] {
  return descriptors
    .flatMap((descriptor) => {
      const level = moved.get(descriptor.level);
      return level === undefined ? [] : [{ ...descriptor, level }];
    })
    .sort((left, right) => left.level - right.level);
}
