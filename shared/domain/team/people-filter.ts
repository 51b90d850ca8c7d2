import type { IsoDate } from '../../kernel/dates.ts';
import type { GroupId, RoleId } from '../../kernel/ids.ts';
import { compareText, foldText } from '../../kernel/text.ts';
import { belongsToGroupOn } from '../goals/requirement-group.ts';
import { bouwenOn } from './bouw.ts';
import type { TeamMember } from './entities.ts';
import { experienceBandOn, type ExperienceBand } from './experience.ts';
import { appointmentsOn, functionGroupOn } from './service.ts';

/** Which people are wanted; an empty text filters nothing. */
export interface PeopleFilter {
  /** Teaches in this bouw. */
  readonly bouw: string;
  /** Is counted under this function group: that of his largest appointment. */
  readonly functionGroup: string;
  /** Has an appointment with this title, other than as student teacher; {@link functionKey}. */
  readonly functionTitle: string;
  /** Years in primary education, or `unknown`. */
  readonly experience: ExperienceBand | 'unknown' | '';
  /** Is a member of this group; advisers are none. */
  readonly groupId: string;
  /** Holds this role. */
  readonly roleId: string;
}

/** Filters nothing. */
export const NO_PEOPLE_FILTER: PeopleFilter = {
  bouw: '',
  functionGroup: '',
  functionTitle: '',
  experience: '',
  groupId: '',
  roleId: '',
};

/** Whether somebody passes every part of a filter on a date. */
export function passesFilterOn(member: TeamMember, filter: PeopleFilter, on: IsoDate): boolean {
  const { bouw, functionGroup, functionTitle, experience, groupId, roleId } = filter;
  return (
    (bouw === '' || bouwenOn(member, on).some((own) => own === bouw)) &&
    (functionGroup === '' || functionGroupOn(member, on) === functionGroup) &&
    (functionTitle === '' || belongsToGroupOn(member, { kind: 'function', functionTitle }, on)) &&
    (experience === '' || (experienceBandOn(member.person, on) ?? 'unknown') === experience) &&
    (groupId === '' || belongsToGroupOn(member, { kind: 'group', groupId: groupId as GroupId }, on)) &&
    (roleId === '' || belongsToGroupOn(member, { kind: 'role', roleId: roleId as RoleId }, on))
  );
}

/** What tells functions apart: the title without capitals, accents and signs. */
export function functionKey(title: string): string {
  return foldText(title);
}

/** The function titles in service on a date, student teachers left out: each once, as first written, by alphabet. */
export function functionTitlesOn(
  members: readonly TeamMember[],
  on: IsoDate,
): readonly { readonly key: string; readonly title: string }[] {
  const titles = new Map<string, string>();
  for (const member of members) {
    for (const { functionGroup, functionTitle } of appointmentsOn(member, on)) {
      const key = functionKey(functionTitle);
      if (functionGroup !== 'lio' && key !== '' && !titles.has(key)) titles.set(key, functionTitle.trim());
    }
  }
  return Array.from(titles, ([key, title]) => ({ key, title })).sort((left, right) =>
    compareText(left.title, right.title),
  );
}

/** The function title of somebody's largest appointment on a date, as written; empty when there is none. */
export function mainFunctionTitleOn(member: TeamMember, on: IsoDate): string {
  const [largest] = appointmentsOn(member, on).toSorted(
    (left, right) => right.workingTimeFactor - left.workingTimeFactor,
  );
  return largest?.functionTitle ?? '';
}
