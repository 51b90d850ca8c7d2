import { describe, expect, it } from 'vitest';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import type { Qualification, TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id } from '../builders.ts';
import { aProgramme } from '../catalogue/programme-builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';
import { codesOf, factsOf } from './finding-builders.ts';

const pabo: Partial<Qualification> = { kind: 'pabo', title: 'Leraar basisonderwijs' };

function anna(...qualifications: Partial<Qualification>[]): TeamMember {
  return aMember('anna', { qualifications });
}

function asked(rules: Partial<Programme['entryRules']>): Programme {
  const programme = aProgramme();
  return { ...programme, entryRules: { ...programme.entryRules, ...rules } };
}

function codes(member: TeamMember, programme: Programme, item: Partial<PlanItem> = {}, others: PlanItem[] = []) {
  const planned = aPlanItem({
    programmeId: programme.id,
    state: 'discussed',
    startsOn: isoDate('2027-09-01'),
    ...item,
  });
  return codesOf({ members: [member], programmes: [programme], items: [planned, ...others] }).filter((code) =>
    code.startsWith('entry-'),
  );
}

describe('a bachelor', () => {
  it('is missing when only a diploma below it is recorded', () => {
    expect(codes(anna({ kind: 'other' }), asked({}))).toEqual(['entry-bachelor-missing']);
  });

  it('is there with a pabo, with a pabo that ends before the start, and when it is not asked', () => {
    expect(codes(anna(pabo), asked({}))).toEqual([]);
    expect(codes(anna({ ...pabo, isInProgress: true, awardedOn: null, expectedYear: 2027 }), asked({}))).toEqual([]);
    expect(codes(anna({ kind: 'other' }), asked({ needsBachelor: false }))).toEqual([]);
  });

  it('is missing when the pabo ends after the start, and unknown without a year or without any diploma', () => {
    const studying = { ...pabo, isInProgress: true, awardedOn: null };
    expect(codes(anna({ ...studying, expectedYear: 2028 }), asked({}))).toEqual(['entry-bachelor-missing']);
    expect(codes(anna({ ...studying, expectedYear: null }), asked({}))).toEqual(['entry-diploma-unknown']);
    expect(codes(anna(), asked({}))).toEqual(['entry-diploma-unknown']);
  });

  it('is not asked of who is enrolled', () => {
    expect(codes(anna({ kind: 'other' }), asked({}), { state: 'enrolled' })).toEqual([]);
  });
});

describe('a premaster', () => {
  const programme = asked({ needsPremaster: 'yes' });

  it('comes first after a pabo', () => {
    expect(codes(anna(pabo), programme)).toEqual(['entry-premaster-missing']);
  });

  it('is not needed with a university degree, as the academic pabo gives', () => {
    expect(codes(anna(pabo, { kind: 'wo-bachelor' }), programme)).toEqual([]);
  });

  it('is done when it is achieved or ends before the master starts, not when it ends later', () => {
    const premaster = (changes: Partial<PlanItem>) => [
      aPlanItem({ id: id('premaster'), kind: 'premaster', ...changes }),
    ];
    expect(codes(anna(pabo), programme, {}, premaster({ state: 'achieved' }))).toEqual([]);
    expect(codes(anna(pabo), programme, {}, premaster({ state: 'running', endsOn: isoDate('2027-08-31') }))).toEqual(
      [],
    );
    expect(codes(anna(pabo), programme, {}, premaster({ state: 'running', endsOn: isoDate('2028-08-31') }))).toEqual([
      'entry-premaster-missing',
    ]);
  });

  it('is asked of a university master that is entered freely, not of an hbo-master', () => {
    expect(codes(anna(pabo), programme, { programmeId: null, kind: 'wo-master' })).toEqual(['entry-premaster-missing']);
    expect(codes(anna(pabo), programme, { programmeId: null, kind: 'hbo-master' })).toEqual([]);
  });

  it('is not asked where the catalogue does not know', () => {
    expect(codes(anna(pabo), asked({ needsPremaster: 'unknown' }))).toEqual([]);
  });
});

describe('work experience', () => {
  const programme = asked({ experienceYears: 2 });
  const since = (date: string | null) =>
    aMember('anna', {
      person: { teachingSince: date === null ? null : isoDate(date) },
      qualifications: [pabo],
    });

  it('is short by a day and enough on the day', () => {
    expect(codes(since('2025-09-02'), programme)).toEqual(['entry-experience-short']);
    expect(codes(since('2025-09-01'), programme)).toEqual([]);
    const planned = aPlanItem({ programmeId: programme.id, state: 'wish', startsOn: isoDate('2027-09-01') });
    expect(
      factsOf('entry-experience-short', { members: [since('2025-09-02')], programmes: [programme], items: [planned] }),
    ).toEqual({ asked: 2, years: 1, on: '2027-09-01' });
  });

  it('is unknown without a first working day, and not asked where the source names none', () => {
    expect(codes(since(null), programme)).toEqual(['entry-experience-unknown']);
    expect(codes(since(null), asked({ experienceYears: null }))).toEqual([]);
  });
});

describe('a post', () => {
  const until = (to: string | null) =>
    aMember('anna', { qualifications: [pabo], appointments: [{ to: to === null ? null : isoDate(to) }] });

  it('is missing when the appointment has ended by the start', () => {
    expect(codes(until('2027-07-31'), asked({ needsPost: 'yes' }))).toEqual(['entry-post-missing']);
    expect(codes(until(null), asked({ needsPost: 'yes' }))).toEqual([]);
    expect(codes(until('2027-07-31'), asked({ needsPost: 'unknown' }))).toEqual([]);
  });
});
