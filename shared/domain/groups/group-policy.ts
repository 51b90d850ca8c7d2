import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { TeamGroup } from './entities.ts';

/** The earliest date that a group, a meeting or a result may name: older ones are typing errors. */
export const EARLIEST_GROUP_DATE = isoDate('1990-01-01');
/** The latest such date: later ones are typing errors. */
export const LATEST_GROUP_DATE = isoDate('2199-12-31');
const MAX_LENGTHS = { title: 200, theme: 100, purpose: 4000 } as const;

/** A group as someone enters it. */
export type GroupDraft = Omit<TeamGroup, 'id' | 'position'>;

/** What can be wrong with a date of a group. */
export type GroupDateProblemCode = 'date-too-early' | 'date-too-late';

/** What can be wrong with a group. */
export type GroupProblemCode = 'required' | 'too-long' | 'end-before-start' | GroupDateProblemCode;

/**
 * What is wrong with a group; empty when it may be stored.
 *
 * A group has a title, does not end before it starts, and names dates of 1990–2199. How many leads it has is its own
 * choice: none, one or several.
 */
export function groupProblems(draft: GroupDraft): readonly Problem<GroupProblemCode>[] {
  const problems: Problem<GroupProblemCode>[] = [];
  if (draft.title.trim() === '') problems.push(errorAt('title', 'required'));
  for (const path of ['title', 'theme', 'purpose'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  problems.push(...periodProblems(draft.startsOn, draft.endsOn, { from: 'startsOn', to: 'endsOn' }));
  return problems;
}

/** What is wrong with one date of a group; a date that is not given has no problems. */
export function groupDateProblems(date: IsoDate | null, path: string): readonly Problem<GroupDateProblemCode>[] {
  if (date === null) return [];
  if (date < EARLIEST_GROUP_DATE) return [errorAt(path, 'date-too-early', { earliest: EARLIEST_GROUP_DATE })];
  if (date > LATEST_GROUP_DATE) return [errorAt(path, 'date-too-late', { latest: LATEST_GROUP_DATE })];
  return [];
}

/** What is wrong with a first and a last day, under the names of their fields; open ends are fine. */
export function periodProblems(
  from: IsoDate | null,
  to: IsoDate | null,
  paths: { readonly from: string; readonly to: string },
): readonly Problem<GroupDateProblemCode | 'end-before-start'>[] {
  return [
    ...groupDateProblems(from, paths.from),
    ...groupDateProblems(to, paths.to),
    ...(from !== null && to !== null && to < from ? [errorAt(paths.to, 'end-before-start' as const)] : []),
  ];
}
