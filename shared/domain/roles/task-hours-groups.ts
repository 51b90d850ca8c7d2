import type { PersonId } from '../../kernel/ids.ts';
import type { ActivityHours, TaskHours } from './task-hours.ts';

/** Minutes added up; what is not known is counted beside them, never as 0. */
export interface MinuteSum {
  readonly minutes: number;
  /** Lines without agreed hours, which are not in the sum. */
  readonly unknown: number;
}

/** What one person has in a school year: hours of roles and of learning, with their sum. */
export interface PersonTaskHours {
  readonly personId: PersonId;
  readonly tasks: readonly TaskHours[];
  readonly activities: readonly ActivityHours[];
  readonly sum: MinuteSum;
}

/** Whole minutes of some lines together. */
export function sumMinutes(lines: readonly { readonly minutes: number | null }[]): MinuteSum {
  return {
    minutes: lines.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    unknown: lines.filter(({ minutes }) => minutes === null).length,
  };
}

/** The lines of a school year per person, in a given order of people; whoever has no line is left out. */
export function taskHoursByPerson(
  personIds: readonly PersonId[],
  lines: { readonly tasks: readonly TaskHours[]; readonly activities: readonly ActivityHours[] },
): readonly PersonTaskHours[] {
  return personIds.flatMap((personId): readonly PersonTaskHours[] => {
    const tasks = lines.tasks.filter((line) => line.personId === personId);
    const activities = lines.activities.filter((line) => line.personId === personId);
    const all = [...tasks, ...activities];
    return all.length === 0 ? [] : [{ personId, tasks, activities, sum: sumMinutes(all) }];
  });
}
