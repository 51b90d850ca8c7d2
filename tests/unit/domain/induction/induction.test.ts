import { describe, expect, it } from 'vitest';
import type { Induction, InductionDecision, InductionOutcome } from '#shared/domain/induction/entities.ts';
import {
  inductionDecisionProblems,
  inductionFindings,
  inductionProblems,
} from '#shared/domain/induction/induction-policy.ts';
import { starterState } from '#shared/domain/induction/starter.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id, problemList } from '../builders.ts';

const induction: Induction = {
  id: id('induction-1'),
  personId: id('starter'),
  startsOn: isoDate('2024-08-01'),
  endsOn: null,
  coachId: id('coach'),
  coachName: '',
  isCoachManager: false,
  plan: '',
};

const decision = (outcome: InductionOutcome, decidedOn: string): InductionDecision => ({
  id: id(`decision-${outcome}`),
  personId: id('starter'),
  outcome,
  decidedOn: isoDate(decidedOn),
  decidedBy: 'Directeur',
  instrument: 'Kijkwijzer',
  grounds: '',
});

describe('an induction', () => {
  const problemsOf = (changes: Partial<Induction>): readonly string[] =>
    problemList(inductionProblems({ ...induction, ...changes }, { isPersonKnown: true, isCoachKnown: true }));

  it('has a coach in the team or one who is named, and not the starter himself', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ coachId: null, coachName: 'Coach van het bestuur' })).toEqual([]);
    expect(problemsOf({ coachName: 'Nog iemand' })).toEqual(['coachName: two-coaches']);
    expect(problemsOf({ coachId: induction.personId })).toEqual(['coachId: coach-is-starter']);
  });

  it('warns when the coach is the manager', () => {
    const problems = inductionProblems(
      { ...induction, isCoachManager: true },
      { isPersonKnown: true, isCoachKnown: true },
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['coach-is-manager', 'warning']]);
  });

  it('does not end before it starts', () => {
    expect(problemsOf({ endsOn: isoDate('2024-07-31') })).toEqual(['endsOn: end-before-start']);
  });
});

describe('a decision', () => {
  const problemsOf = (draft: InductionDecision, others: readonly InductionDecision[] = []): readonly string[] =>
    problemList(inductionDecisionProblems(draft, { isPersonKnown: true, others, today: isoDate('2027-11-01') }));

  it('names who decided and on what instrument', () => {
    expect(problemsOf({ ...decision('basisbekwaam', '2027-08-01'), decidedBy: '', instrument: ' ' })).toEqual([
      'decidedBy: required',
      'instrument: required',
    ]);
    expect(problemsOf({ ...decision('not-yet', '2027-08-01'), instrument: '' })).toEqual([]);
  });

  it('is not dated ahead', () => {
    expect(problemsOf(decision('basisbekwaam', '2027-11-02'))).toEqual(['decidedOn: date-in-future']);
  });

  it('comes in order: basisbekwaam before vakbekwaam', () => {
    const basis = decision('basisbekwaam', '2027-06-01');
    expect(problemsOf(decision('vakbekwaam', '2027-05-01'), [basis])).toEqual(['decidedOn: decision-out-of-order']);
    expect(problemsOf(decision('vakbekwaam', '2027-07-01'), [basis])).toEqual([]);
    expect(problemsOf(basis, [decision('vakbekwaam', '2027-05-01')])).toEqual(['decidedOn: decision-out-of-order']);
  });
});

describe('what is to be said of an induction', () => {
  const codes = (changes: Partial<Induction>, decisions: readonly InductionDecision[], on: string): readonly string[] =>
    inductionFindings({ ...induction, ...changes }, decisions, isoDate(on)).map(({ code }) => code);

  it('is nothing while it runs with a coach', () => {
    expect(codes({}, [], '2026-11-01')).toEqual([]);
  });

  it('is that a coach is missing, or is the manager', () => {
    expect(codes({ coachId: null }, [], '2026-11-01')).toEqual(['no-coach']);
    expect(codes({ isCoachManager: true }, [], '2026-11-01')).toEqual(['coach-is-manager']);
    expect(codes({ coachId: null, endsOn: isoDate('2025-07-31') }, [], '2026-11-01')).toEqual([]);
  });

  it('is that a decision is due from three years on', () => {
    expect(codes({}, [], '2027-07-31')).toEqual([]);
    expect(codes({}, [], '2027-08-01')).toEqual(['decision-due']);
    expect(codes({}, [decision('not-yet', '2027-07-01')], '2027-08-01')).toEqual(['decision-due']);
    expect(codes({}, [decision('basisbekwaam', '2027-08-01')], '2027-09-01')).toEqual([]);
  });

  it('is that it went fast when basisbekwaam came within three years', () => {
    expect(codes({}, [decision('basisbekwaam', '2026-06-01')], '2026-11-01')).toEqual(['accelerated']);
    expect(codes({}, [decision('basisbekwaam', '2026-12-01')], '2026-11-01')).toEqual([]);
  });
});

describe('a starting teacher', () => {
  const on = isoDate('2026-11-01');
  const stateOf = (teachingSince: string | null, step: number | null): string =>
    starterState(
      aMember('anna', {
        person: { teachingSince: teachingSince === null ? null : isoDate(teachingSince) },
        appointments: [{ step }],
      }),
      on,
    );

  it('has under three years and is not in step 4', () => {
    expect(stateOf('2023-11-02', 3)).toBe('starter');
    expect(stateOf('2023-11-01', 3)).toBe('not-a-starter');
    expect(stateOf('2025-08-01', 4)).toBe('not-a-starter');
  });

  it('is told by what is known', () => {
    expect(stateOf(null, 2)).toBe('starter');
    expect(stateOf('2025-08-01', null)).toBe('starter');
    expect(stateOf(null, null)).toBe('unknown');
  });

  it('is a teacher', () => {
    const assistant = aMember('bert', { appointments: [{ functionGroup: 'oop', step: 1 }] });
    expect(starterState(assistant, on)).toBe('not-a-starter');
  });
});
