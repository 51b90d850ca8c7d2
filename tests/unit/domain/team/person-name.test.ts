import { describe, expect, it } from 'vitest';
import { comparePeople, comparePersonNames, displayName, sortName } from '#shared/domain/team/person-name.ts';
import { aPerson, id } from '../builders.ts';

describe('names of people', () => {
  it('puts the prefix in the middle when spoken and behind in a list', () => {
    const anna = { givenName: 'Anna', namePrefix: "van 't", familyName: 'Hoff' };
    expect(displayName(anna)).toBe("Anna van 't Hoff");
    expect(sortName(anna)).toBe("Hoff, Anna van 't");
  });

  it('leaves out what is not filled in', () => {
    expect(displayName({ givenName: '', namePrefix: '', familyName: 'Hoff' })).toBe('Hoff');
    expect(sortName({ givenName: ' ', namePrefix: '', familyName: 'Hoff' })).toBe('Hoff');
    expect(sortName({ givenName: 'Bo', namePrefix: '', familyName: 'Smit' })).toBe('Smit, Bo');
    expect(sortName({ givenName: '', namePrefix: 'de', familyName: 'Wit' })).toBe('Wit, de');
  });

  it('sorts by family name, given name and prefix, whatever the accents', () => {
    const people = [
      { givenName: 'Bo', namePrefix: '', familyName: 'Smit' },
      { givenName: 'Anna', namePrefix: "van 't", familyName: 'Hoff' },
      { givenName: 'Ben', namePrefix: 'de', familyName: 'Ávila' },
      { givenName: 'Ans', namePrefix: '', familyName: 'Smit' },
      { givenName: 'Anna', namePrefix: '', familyName: 'Hoff' },
      { givenName: 'Cor', namePrefix: '', familyName: "O'Brien" },
      { givenName: 'Dé', namePrefix: '', familyName: 'Obers' },
    ];
    expect(people.toSorted(comparePersonNames).map(sortName)).toEqual([
      'Ávila, Ben de',
      'Hoff, Anna',
      "Hoff, Anna van 't",
      'Obers, Dé',
      "O'Brien, Cor",
      'Smit, Ans',
      'Smit, Bo',
    ]);
  });

  it('keeps a fixed order between people of the same name', () => {
    const first = aPerson({ id: id('a') });
    const second = aPerson({ id: id('b') });
    expect([second, first].toSorted(comparePeople)).toEqual([first, second]);
  });
});
