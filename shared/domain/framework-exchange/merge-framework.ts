import type { Framework, FrameworkLevel } from '../competences/entities.ts';
import { isSame, mergeValue, type ConflictChoice } from './merge-facts.ts';
import type { FrameworkFacts, FrameworkOutline } from './outline.ts';
import type { FieldChange } from './update-types.ts';

const FACTS = [
  'titleNl',
  'titleEn',
  'descriptionNl',
  'descriptionEn',
  'version',
  'status',
  'isLocked',
  'source',
  'licence',
] as const satisfies readonly (keyof FrameworkFacts)[];

/** What changes of a framework as a whole; levels null when its scale stays. */
export interface MergedFramework {
  readonly facts: Partial<FrameworkFacts>;
  readonly levels: readonly FrameworkLevel[] | null;
  readonly fields: readonly FieldChange[];
}

/**
 * Brings the facts of a framework together. A table says nothing of most of them, and what a file does not say changes
 * nothing. Of the scale only the labels can change: with another number of levels every rating would mean something else.
 */
export function mergeFramework(
  outline: FrameworkOutline,
  framework: Framework,
  base: FrameworkOutline | null,
  choice: ConflictChoice,
): MergedFramework {
  const fields: FieldChange[] = [];
  const facts: Record<string, unknown> = {};
  for (const field of FACTS) {
    if (outline.format === 'table') continue;
    const { value, outcome } = mergeValue<unknown>(base?.facts[field], framework[field], outline.facts[field], choice);
    if (outcome === 'same' || outcome === 'mine') continue;
    if (value !== framework[field]) facts[field] = value;
    const [before, after] = [String(framework[field]), String(outline.facts[field])];
    fields.push({ field, before, after, isConflict: outcome === 'conflict' });
  }
  if (outline.levels?.length !== framework.levels.length) return { facts, levels: null, fields };
  const levels = mergeValue(base?.levels ?? undefined, framework.levels, outline.levels, choice);
  if (levels.outcome === 'theirs' || levels.outcome === 'conflict') {
    const [before, after] = [labelsOf(framework.levels), labelsOf(outline.levels)];
    fields.push({ field: 'levels', before, after, isConflict: levels.outcome === 'conflict' });
  }
  return { facts, levels: isSame(levels.value, framework.levels) ? null : levels.value, fields };
}

function labelsOf(levels: readonly FrameworkLevel[]): string {
  return levels.map(({ labelNl }) => labelNl).join(', ');
}
