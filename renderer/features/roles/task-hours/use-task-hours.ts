import { useTranslation } from 'react-i18next';
import { sumMinutes, taskHoursByPerson, type MinuteSum } from '#shared/domain/roles/task-hours-groups.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { appointmentsOn, workingTimeFactorOn } from '#shared/domain/team/service.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useRoleWords } from '../use-role-words.ts';
import type { RolesData } from '../use-roles-data.ts';

type TaskHoursAnswer = ApiOutputs['roles']['taskHours'];

/** One line of task hours in words; a line of a role has days, one of learning has none. */
export interface TaskLine {
  readonly id: string;
  readonly task: string;
  /** What it is: `Rol`, or the source of the hours of an activity. */
  readonly kind: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Agreed for a whole school year; null when nothing was, and for an activity. */
  readonly minutesPerYear: number | null;
  /** Minutes of this school year; null when nothing was agreed. */
  readonly minutes: number | null;
  readonly deputy: string;
}

/** Somebody's lines with their sum. */
export interface TaskPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly functionTitle: string;
  /** In ten-thousandths, on the first day of the school year, or on his first day with a role when he comes later. */
  readonly workingTimeFactor: number;
  readonly lines: readonly TaskLine[];
  readonly sum: MinuteSum;
}

/** Everything of a school year, with the sum of all. */
export interface TaskYear {
  readonly period: TaskHoursAnswer['period'];
  readonly people: readonly TaskPerson[];
  readonly total: MinuteSum;
}

/** Puts the task hours of a school year into words, per person. */
export function useTaskHours(data: RolesData): (answer: TaskHoursAnswer) => TaskYear {
  const { t } = useTranslation('roles');
  const titles = useRequirementWords();
  const words = useRoleWords(data);
  return ({ tasks, activities, period }) => {
    const people = taskHoursByPerson(
      data.members.map(({ person }) => person.id),
      { tasks, activities },
    ).flatMap((each): readonly TaskPerson[] => {
      const member = data.membersById.get(each.personId);
      if (member === undefined) return [];
      const starts = each.tasks.map(({ from }) => from).sort();
      const day = appointmentsOn(member, period.from).length > 0 ? period.from : (starts[0] ?? period.from);
      const functions = appointmentsOn(member, day).map(({ functionTitle }) => functionTitle.trim());
      const roleLines = each.tasks.map((task): TaskLine => {
        const role = data.roles.find(({ id }) => id === task.roleId);
        return {
          id: task.occupancyId,
          task: role === undefined ? '…' : titles.title(role),
          kind: t('task-hours.role'),
          from: task.from,
          to: task.to,
          minutesPerYear: task.minutesPerYear,
          minutes: task.minutes,
          deputy: task.deputyId === null ? '' : words.name(task.deputyId),
        };
      });
      const learning = each.activities.map(({ id, title, source, minutes }): TaskLine => ({
        id,
        task: title,
        kind: t(`plans:sources.${source}`),
        from: null,
        to: null,
        minutesPerYear: null,
        minutes,
        deputy: '',
      }));
      return [
        {
          personId: each.personId,
          name: displayName(member.person),
          functionTitle: [...new Set(functions)].filter((title) => title !== '').join(', '),
          workingTimeFactor: workingTimeFactorOn(member, day),
          lines: [...roleLines, ...learning],
          sum: each.sum,
        },
      ];
    });
    return { period, people, total: sumMinutes(people.flatMap(({ lines }) => lines)) };
  };
}
