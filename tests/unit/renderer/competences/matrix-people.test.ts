import { describe, expect, it } from 'vitest';
import { EVERYBODY, requirementsInView } from '#renderer/features/competences/asker.ts';
import { buildColumns } from '#renderer/features/competences/matrix-columns.ts';
import { buildPeople, type PeopleView } from '#renderer/features/competences/matrix-people.ts';
import { NO_PEOPLE_FILTER } from '#shared/domain/team/people-filter.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, aRequirement, id, ofGoal } from '../../domain/builders.ts';
import { aMatrix, goalNamed } from './matrix-facts.ts';

/*
 * Every teacher at reading 3 and at maths 2:
 *
 *   anna  reading 3, maths unknown      met 1, lacking 0, unknown 1
 *   bert  reading 2, maths 1            met 0, lacking 2, unknown 0
 *   cor   both unknown                  met 0, lacking 0, unknown 2
 *   dora  support staff, not asked
 *   emil  left on 31 July 2026
 */
const named = (name: string) => ({ person: { givenName: name, namePrefix: '', familyName: name } });
const members = [
  aMember('anna', named('Anna')),
  aMember('bert', named('Bert')),
  aMember('cor', named('Cor')),
  aMember('dora', { ...named('Dora'), appointments: [{ functionGroup: 'oop', functionTitle: 'Conciërge' }] }),
  aMember('emil', { ...named('Emil'), appointments: [{ to: isoDate('2026-07-31'), pupilGroups: [8] }] }),
];
const matrix = aMatrix({
  members,
  levels: { anna: { reading: 3 }, bert: { reading: 2, maths: 1 } },
  goals: [goalNamed('plan')],
  requirements: (['reading', 'maths'] as const).map((name, index) =>
    aRequirement({
      id: id<'requirement'>(name),
      owner: ofGoal('plan'),
      competenceId: id<'competence'>(name),
      level: 3 - index,
    }),
  ),
});
const requirements = requirementsInView(matrix, EVERYBODY);
const groups = buildColumns(matrix, requirements, new Set(), {
  asker: EVERYBODY,
  order: 'framework',
  choice: 'all',
  closed: [],
});

function peopleOf(view: Partial<PeopleView> = {}) {
  const whole: PeopleView = { query: '', filter: NO_PEOPLE_FILTER, order: 'name', ...view };
  return buildPeople(matrix, groups, requirements, whole, (personId) =>
    isoDate(personId === id<'person'>('emil') ? '2026-07-01' : '2026-10-01'),
  );
}

describe('the people of the matrix', () => {
  it('are told what is asked of them: a sign per column, and totals', () => {
    const signs = peopleOf().map(({ member, marks, asked }) => [member.person.id, marks, asked]);
    expect(signs).toEqual([
      ['anna', '.u.', { met: 1, lacking: 0, unknown: 1 }],
      ['bert', 'bb.', { met: 0, lacking: 2, unknown: 0 }],
      ['cor', 'uu.', { met: 0, lacking: 0, unknown: 2 }],
      ['dora', '...', { met: 0, lacking: 0, unknown: 0 }],
      ['emil', '...', { met: 0, lacking: 0, unknown: 0 }],
    ]);
  });

  it('can stand with the most below first, then the most unknown', () => {
    expect(peopleOf({ order: 'gap' }).map(({ name }) => name.split(' ')[0])).toEqual([
      'Bert',
      'Cor',
      'Anna',
      'Dora',
      'Emil',
    ]);
  });

  it('can stand by function', () => {
    expect(peopleOf({ order: 'function' }).map(({ functionTitle }) => functionTitle)).toEqual([
      'Leerkracht',
      'Leerkracht',
      'Leerkracht',
      'Leerkracht',
      'Conciërge',
    ]);
  });

  it('are found by name and by filter; who had left is looked at on the day he was there', () => {
    expect(peopleOf({ query: 'bert' })).toHaveLength(1);
    expect(peopleOf({ filter: { ...NO_PEOPLE_FILTER, functionGroup: 'oop' } }).map(({ name }) => name)).toEqual([
      'Dora Dora',
    ]);
    expect(peopleOf({ filter: { ...NO_PEOPLE_FILTER, bouw: 'upper' } }).map(({ name }) => name)).toEqual(['Emil Emil']);
  });
});
