import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { GroupResult } from './entities.ts';
import { groupDateProblems, type GroupDateProblemCode } from './group-policy.ts';

const MAX_LENGTHS = { title: 200, description: 10_000 } as const;

/** A result of a group as someone enters it. */
export type ResultDraft = Omit<GroupResult, 'id'>;

/** What is wrong with a result; empty when it may be stored. It has a title and a date of 1990–2199. */
export function resultProblems(draft: ResultDraft): readonly Problem<'required' | 'too-long' | GroupDateProblemCode>[] {
  const problems: Problem<'required' | 'too-long' | GroupDateProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'description'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  problems.push(...groupDateProblems(draft.datedOn, 'datedOn'));
  return problems;
}
