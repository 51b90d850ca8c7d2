import { describe, expect, it } from 'vitest';
import { ageBandOf, ageBandOn } from '#shared/domain/team/age-band.ts';
import { bouwenOfGroups, bouwenOn, bouwOfGroup } from '#shared/domain/team/bouw.ts';
import { PUPIL_GROUPS } from '#shared/domain/team/entities.ts';
import { experienceBandOf, experienceBandOn, yearsOfExperienceOn } from '#shared/domain/team/experience.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, aTeacher } from '../builders.ts';

const day = isoDate('2026-10-01');

describe('bouw', () => {
  it('divides the eight groups into lower 1–2, middle 3–5 and upper 6–8', () => {
    expect(PUPIL_GROUPS.map(bouwOfGroup)).toEqual([
      'lower',
      'lower',
      'middle',
      'middle',
      'middle',
      'upper',
      'upper',
      'upper',
    ]);
  });

  it('counts a person in each bouw he teaches in, once', () => {
    expect(bouwenOfGroups([8, 1, 2])).toEqual(['lower', 'upper']);
    expect(bouwenOn(aTeacher('anna', 2, 3), day)).toEqual(['lower', 'middle']);
    expect(bouwenOn(aTeacher('bert'), day)).toEqual([]);
  });

  it('looks at appointments in service only, and not at student teachers', () => {
    const member = aMember('anna', {
      appointments: [
        { pupilGroups: [1], to: isoDate('2026-07-31') },
        { pupilGroups: [7], from: isoDate('2026-08-01') },
        { pupilGroups: [4], functionGroup: 'lio' },
      ],
    });
    expect(bouwenOn(member, day)).toEqual(['upper']);
  });
});

describe('experience', () => {
  it('counts whole years since the first working day', () => {
    expect(yearsOfExperienceOn({ teachingSince: isoDate('2016-10-02') }, day)).toBe(9);
    expect(yearsOfExperienceOn({ teachingSince: isoDate('2016-10-01') }, day)).toBe(10);
    expect(yearsOfExperienceOn({ teachingSince: null }, day)).toBeNull();
    expect(yearsOfExperienceOn({ teachingSince: isoDate('2026-10-02') }, day)).toBeNull();
  });

  it('puts the lower bound into the band', () => {
    expect([0, 4, 5, 9, 10, 19, 20, 29, 30, 45].map(experienceBandOf)).toEqual([
      'under-5',
      'under-5',
      '5-10',
      '5-10',
      '10-20',
      '10-20',
      '20-30',
      '20-30',
      'over-30',
      'over-30',
    ]);
    expect(experienceBandOn({ teachingSince: isoDate('1996-10-01') }, day)).toBe('over-30');
    expect(experienceBandOn({ teachingSince: null }, day)).toBeNull();
  });
});

describe('age bands of DUO', () => {
  it('puts the lower bound into the band', () => {
    expect([14, 15, 24, 25, 34, 35, 44, 45, 54, 55, 64, 65, 80].map(ageBandOf)).toEqual([
      'under-15',
      '15-25',
      '15-25',
      '25-35',
      '25-35',
      '35-45',
      '35-45',
      '45-55',
      '45-55',
      '55-65',
      '55-65',
      '65-plus',
      '65-plus',
    ]);
  });

  it('changes band on the birthday', () => {
    // Born 1 October 1961: 64 on 30 September 2026, 65 on 1 October 2026.
    expect(ageBandOn({ birthDate: isoDate('1961-10-01') }, isoDate('2026-09-30'))).toBe('55-65');
    expect(ageBandOn({ birthDate: isoDate('1961-10-01') }, day)).toBe('65-plus');
  });

  it('is unknown without a birth date or with one after the date', () => {
    expect(ageBandOn({ birthDate: null }, day)).toBeNull();
    expect(ageBandOn({ birthDate: isoDate('2027-01-01') }, day)).toBeNull();
  });
});
