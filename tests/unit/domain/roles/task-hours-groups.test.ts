import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinutes, taskHoursByPerson } from '#shared/domain/roles/task-hours-groups.ts';
import type { ActivityHours, TaskHours } from '#shared/domain/roles/task-hours.ts';
import type { PersonId } from '#shared/kernel/ids.ts';

const person = (id: string): PersonId => id as PersonId;
const aTask = (personId: string, minutes: number | null): TaskHours =>
  ({ personId: person(personId), minutes }) as TaskHours;
const anActivity = (personId: string, minutes: number): ActivityHours =>
  ({ personId: person(personId), minutes }) as ActivityHours;

describe('task hours per person', () => {
  it('stand in the given order with sums; unknown hours are counted beside them', () => {
    const groups = taskHoursByPerson([person('bert'), person('anna'), person('carla')], {
      tasks: [aTask('anna', 2400), aTask('anna', null), aTask('bert', 60)],
      activities: [anActivity('anna', 90)],
    });
    expect(groups.map(({ personId, sum }) => [personId, sum])).toEqual([
      ['bert', { minutes: 60, unknown: 0 }],
      // 40 hours and an hour and a half, beside a role without agreed hours.
      ['anna', { minutes: 2490, unknown: 1 }],
    ]);
  });

  it('have sums of people that make the sum of all', () => {
    const line = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(100_000)));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const tasks = lines.map(([id, minutes]) => aTask(id, minutes));
        const groups = taskHoursByPerson(['a', 'b', 'c'].map(person), { tasks, activities: [] });
        const total = groups.reduce((sum, each) => sum + each.sum.minutes, 0);
        const unknown = groups.reduce((sum, each) => sum + each.sum.unknown, 0);
        expect({ minutes: total, unknown }).toEqual(sumMinutes(tasks));
      }),
    );
  });
});
