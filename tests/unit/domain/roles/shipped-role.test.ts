import { describe, expect, it } from 'vitest';
import { firstName, mastersOfCell, partsOfCell, roleFromShipped } from '#shared/domain/roles/shipped-role.ts';

describe('a role of the library', () => {
  it('is called by its first name, with a capital', () => {
    expect(firstName('taalcoördinator')).toBe('Taalcoördinator');
    expect(firstName('vakspecialist muziek / muziekspecialist')).toBe('Vakspecialist muziek');
    expect(firstName('(expert-)leraar')).toBe('(Expert-)leraar');
    expect(firstName('IB’er (IB-er)')).toBe('IB’er (IB-er)');
    expect(firstName('cultuurbegeleider/-specialist')).toBe('Cultuurbegeleider/-specialist');
  });

  it('knows what leads to it, and whether that exists', () => {
    expect(partsOfCell('Coördinator Taal; Coördinator Rekenen')).toEqual(['Coördinator Taal', 'Coördinator Rekenen']);
    expect(partsOfCell('')).toEqual([]);
    expect(mastersOfCell('Master SEN; desired: Master gedrag')).toEqual([
      { name: 'Master SEN', status: 'exists' },
      { name: 'Master gedrag', status: 'desired' },
    ]);
    expect(mastersOfCell('planned: European master (Saxion)')).toEqual([
      { name: 'European master (Saxion)', status: 'planned' },
    ]);
    expect(mastersOfCell('any master')).toEqual([{ name: '', status: 'any' }]);
  });

  it('starts in use, without hours, tasks and domains that no source gives', () => {
    const shipped = {
      key: 'teacher-educator',
      namesNl: 'lerarenopleider',
      namesEn: 'teacher educator',
      level: null,
      levelBasis: 'outside-school',
      registerCategories: [],
      masters: [],
      source: '003 5.2',
    } as const;
    expect(roleFromShipped(shipped)).toEqual({
      shippedKey: 'teacher-educator',
      titleNl: 'Lerarenopleider',
      titleEn: 'Teacher educator',
      level: 'board',
      tasks: '',
      minutesPerYear: null,
      isCritical: false,
      refreshMonths: null,
      domains: [],
      state: 'active',
    });
  });
});
