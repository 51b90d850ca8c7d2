import { describe, expect, it } from 'vitest';
import { functionsOn } from '#shared/domain/team/function-titles.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember } from '../builders.ts';

const on = isoDate('2026-10-01');

describe('the functions of a team', () => {
  const team = [
    aMember('anna'),
    aMember('bert', { appointments: [{ functionTitle: 'leerkracht' }, { functionTitle: 'Leerkracht' }] }),
    aMember('cor', { appointments: [{ functionTitle: 'Intern  begeleider' }] }),
    aMember('dora', { appointments: [{ functionTitle: 'Leerkracht', functionGroup: 'lio' }] }),
    aMember('emil', { appointments: [{ functionTitle: 'Conciërge', to: isoDate('2026-09-30') }] }),
    aMember('fien', { appointments: [{ functionTitle: '' }] }),
  ];

  it('are the titles in service, however they are spelled, each with its people once', () => {
    expect(functionsOn(team, on)).toEqual([
      { title: 'Intern  begeleider', personIds: ['cor'] },
      { title: 'Leerkracht', personIds: ['anna', 'bert'] },
    ]);
  });

  it('do not depend on the order of the team', () => {
    const titles = (order: typeof team) => functionsOn(order, on).map(({ title }) => title);
    expect(titles(team.toReversed())).toEqual(titles(team));
  });
});
