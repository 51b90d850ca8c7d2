import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  functionKey,
  functionTitlesOn,
  mainFunctionTitleOn,
  NO_PEOPLE_FILTER,
  passesFilterOn,
  type PeopleFilter,
} from '#shared/domain/team/people-filter.ts';
import { EXPERIENCE_BANDS } from '#shared/domain/team/experience.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { dates, teams } from '../arbitraries.ts';
import { aMember, id, wtf } from '../builders.ts';

const on = isoDate('2026-10-01');

/*
 *   anna   two appointments on the day: Leerkracht 0.4 in group 2, Intern begeleider 0.6; 4 whole years of experience
 *   bert   Leerkracht in group 8, holds the role until 31 July 2026; experience unknown
 *   cor    leerkracht, group 5, holds the role and is a member of the group; 5 whole years
 *   dora   adviser of the group, support staff
 *   fien   student teacher in group 4
 */
const team = [
  aMember('anna', {
    person: { teachingSince: isoDate('2022-08-01') },
    appointments: [
      { functionTitle: 'Leerkracht', pupilGroups: [2], workingTimeFactor: wtf(0.4) },
      { functionTitle: 'Intern begeleider', workingTimeFactor: wtf(0.6) },
    ],
  }),
  aMember('bert', {
    person: { teachingSince: null },
    appointments: [{ functionTitle: 'Leerkracht', pupilGroups: [8] }],
    occupancies: [{ roleId: id<'role'>('coach'), to: isoDate('2026-07-31') }],
  }),
  aMember('cor', {
    person: { teachingSince: isoDate('2021-10-01') },
    appointments: [{ functionTitle: ' leerkracht ', pupilGroups: [5] }],
    occupancies: [{ roleId: id<'role'>('coach') }],
    memberships: [{ groupId: id<'group'>('plg') }],
  }),
  aMember('dora', {
    person: { teachingSince: null },
    appointments: [{ functionGroup: 'oop', functionTitle: 'Conciërge' }],
    memberships: [{ groupId: id<'group'>('plg'), duty: 'adviser' }],
  }),
  aMember('fien', {
    person: { teachingSince: isoDate('2026-08-01') },
    appointments: [{ functionGroup: 'lio', functionTitle: 'Leerkracht', pupilGroups: [4] }],
  }),
];

function namesOf(filter: Partial<PeopleFilter>): readonly string[] {
  const whole = { ...NO_PEOPLE_FILTER, ...filter };
  return team.filter((member) => passesFilterOn(member, whole, on)).map(({ person }) => person.id);
}

describe('a filter of people', () => {
  it.each([
    ['nothing', {}, ['anna', 'bert', 'cor', 'dora', 'fien']],
    ['a bouw, without student teachers', { bouw: 'middle' }, ['cor']],
    ['a function group', { functionGroup: 'lio' }, ['fien']],
    ['a function, also of a smaller appointment', { functionTitle: 'leerkracht' }, ['anna', 'bert', 'cor']],
    ['under 5 years', { experience: 'under-5' }, ['anna', 'fien']],
    ['5 whole years, which is the next band', { experience: '5-10' }, ['cor']],
    ['unknown experience', { experience: 'unknown' }, ['bert', 'dora']],
    ['members of a group, advisers not', { groupId: 'plg' }, ['cor']],
    ['holders of a role on the day', { roleId: 'coach' }, ['cor']],
    ['two parts, of which both must pass', { functionTitle: 'leerkracht', bouw: 'upper' }, ['bert']],
    ['a word that no list knows', { bouw: 'attic' }, []],
  ] as const)('on %s', (_what, filter, names) => {
    expect(namesOf(filter)).toEqual(names);
  });

  it('by experience parts any team: everybody passes exactly one band', () => {
    fc.assert(
      fc.property(teams, dates(), (members, day) => {
        for (const member of members) {
          const bands = [...EXPERIENCE_BANDS, 'unknown' as const].filter((experience) =>
            passesFilterOn(member, { ...NO_PEOPLE_FILTER, experience }, day),
          );
          expect(bands).toHaveLength(1);
        }
      }),
    );
  });
});

describe('functions', () => {
  it('are listed once each, however they are written, by alphabet and without student teachers', () => {
    expect(functionTitlesOn(team, on)).toEqual([
      { key: 'concierge', title: 'Conciërge' },
      { key: 'intern begeleider', title: 'Intern begeleider' },
      { key: 'leerkracht', title: 'Leerkracht' },
    ]);
    expect(functionKey(' LEERKRACHT ')).toBe('leerkracht');
  });

  it('of a person is that of his largest appointment on the day', () => {
    expect(team.slice(0, 2).map((member) => mainFunctionTitleOn(member, on))).toEqual([
      'Intern begeleider',
      'Leerkracht',
    ]);
    expect(mainFunctionTitleOn(aMember('x', { appointments: [] }), on)).toBe('');
  });
});
