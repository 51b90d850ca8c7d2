import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearLabel, schoolYearOf, type SchoolYear } from '#shared/kernel/school-year.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import type { GroupFacts, People } from './use-groups-data.ts';

/** The school year whose meetings are counted, and the others that there are. */
export interface MeetingYear {
  readonly chosen: SchoolYear;
  readonly all: readonly SchoolYear[];
  readonly choose: (startYear: string) => void;
}

/** The school years in which a group meets, this one among them, newest first; the chosen one stands in the address. */
export function useMeetingYear(facts: GroupFacts, people: People): MeetingYear {
  const present = schoolYearOf(people.today, people.schoolYearStart).startYear;
  const [asked, choose] = useUrlParam('year', String(present));
  const starts = new Set([
    present,
    ...facts.meetings.map(({ heldOn }) => schoolYearOf(heldOn, people.schoolYearStart).startYear),
  ]);
  const all = [...starts]
    .toSorted((left, right) => right - left)
    .map((startYear): SchoolYear => ({ kind: 'school-year', startYear }));
  const chosen = all.find(({ startYear }) => String(startYear) === asked);
  return { chosen: chosen ?? { kind: 'school-year', startYear: present }, all, choose };
}

/** The choice of a school year; nothing when there is only one. */
export function YearSelect(props: { readonly years: MeetingYear }): ReactNode {
  const { t } = useTranslation('groups');
  const { chosen, all, choose } = props.years;
  if (all.length < 2) return <span className="gk-groups-line">{schoolYearLabel(chosen)}</span>;
  return (
    <ToolSelect
      label={t('time.year')}
      value={String(chosen.startYear)}
      options={all.map((year) => ({ value: String(year.startYear), label: schoolYearLabel(year) }))}
      onChange={choose}
    />
  );
}
