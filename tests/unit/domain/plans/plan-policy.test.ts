import { expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { budgetProblems } from '#shared/domain/plans/budget-policy.ts';
import { planProblems, planWarnings, type PlanContext } from '#shared/domain/plans/plan-policy.ts';
import { aPlanDraft } from '../../../support/plan-drafts.ts';
import { anAppointment } from '../../../support/drafts.ts';
import { id } from '../builders.ts';

const KNOWN: PlanContext = {
  isKnownProgramme: (key) => key === 'mli',
  isKnownGoal: (key) => key === 'g1',
  isKnownRole: (key) => key === 'coach',
  isKnownGroup: () => false,
  isKnownLevel: (key, level) => key === 'B01' && level <= 4,
};

const said = (draft: Parameters<typeof aPlanDraft>[0]) =>
  planProblems(aPlanDraft(draft), KNOWN).map(({ path, code }) => `${path}: ${code}`);

it('takes what is whole, known and in order', () => {
  expect(
    said({
      programmeId: id<'programme'>('mli'),
      title: '',
      startsOn: isoDate('2026-09-01'),
      endsOn: isoDate('2026-09-01'),
      roleAfterId: id<'role'>('coach'),
      goalIds: [id<'goal'>('g1')],
      outcomes: [{ competenceId: id<'competence'>('B01'), level: 4 }],
      hours: [
        { schoolYear: 1990, source: 'study-leave', minutes: 1 },
        { schoolYear: 1990, source: 'own-time', minutes: 600_000 },
        { schoolYear: 2100, source: 'study-leave', minutes: 1 },
      ],
      costs: [{ id: null, year: 2026, payer: 'school', kind: 'tuition', cents: 1, note: '' }],
    }),
  ).toEqual([]);
});

it('asks for a title or a catalogue entry', () => {
  expect(said({ title: ' ' })).toEqual(['title: required']);
  expect(said({ title: '', programmeId: id<'programme'>('gone') })).toEqual(['programmeId: programme-unknown']);
});

it('refuses dates that cannot be', () => {
  expect(said({ startsOn: isoDate('2027-02-01'), endsOn: isoDate('2027-01-31') })).toEqual([
    'endsOn: end-before-start',
  ]);
  expect(said({ startsOn: isoDate('1989-12-31') })).toEqual(['startsOn: date-too-early']);
  expect(said({ endsOn: isoDate('2101-01-01') })).toEqual(['endsOn: date-too-late']);
});

it('refuses hours and costs that are not whole and above 0, and years that are a slip', () => {
  for (const minutes of [0, -60, 1.5, Number.NaN, 600_001]) {
    expect(said({ hours: [{ schoolYear: 2026, source: 'imposed', minutes }] })).toEqual([
      'hours.0.minutes: number-out-of-range',
    ]);
  }
  for (const cents of [0, -100, 0.5, Number.NaN, 100_000_001]) {
    expect(said({ costs: [{ id: null, year: 2026, payer: 'board', kind: 'travel', cents, note: '' }] })).toEqual([
      'costs.0.cents: amount-out-of-range',
    ]);
  }
  expect(said({ hours: [{ schoolYear: 1989, source: 'imposed', minutes: 60 }] })).toEqual([
    'hours.0.schoolYear: plan-year-out-of-range',
  ]);
  expect(said({ costs: [{ id: null, year: 2101, payer: 'school', kind: 'other', cents: 1, note: '' }] })).toEqual([
    'costs.0.year: plan-year-out-of-range',
  ]);
  const twice = { schoolYear: 2026, source: 'imposed', minutes: 60 } as const;
  expect(said({ hours: [twice, twice] })).toEqual(['hours.1.source: hours-twice']);
});

it('refuses links to what is not there, and the same twice', () => {
  const goal = id<'goal'>('g1');
  const outcome = { competenceId: id<'competence'>('B01'), level: 3 };
  expect(said({ goalIds: [goal, goal, id<'goal'>('g9')] })).toEqual([
    'goalIds.1: goal-unknown',
    'goalIds.2: goal-unknown',
  ]);
  expect(said({ outcomes: [outcome, outcome] })).toEqual(['outcomes.1: outcome-unknown']);
  expect(said({ outcomes: [{ ...outcome, level: 5 }] })).toEqual(['outcomes.0: outcome-unknown']);
  expect(said({ roleAfterId: id<'role'>('x'), groupId: id<'group'>('x') })).toEqual([
    'roleAfterId: role-unknown',
    'groupId: group-unknown',
  ]);
});

it('warns of dates outside employment, and stays silent where it is not known', () => {
  const appointment = { ...anAppointment(id<'person'>('anna')), id: id<'appointment'>('a1') };
  const member = (...periods: readonly (readonly [string | null, string | null])[]) => ({
    appointments: periods.map(([from, to]) => ({
      ...appointment,
      from: from === null ? null : isoDate(from),
      to: to === null ? null : isoDate(to),
    })),
  });
  const item = { startsOn: isoDate('2026-06-01'), endsOn: isoDate('2027-09-01') };
  const codes = (...periods: readonly (readonly [string | null, string | null])[]) =>
    planWarnings(item, member(...periods)).map(({ code, severity }) => `${severity} ${code}`);
  expect(codes(['2026-08-01', '2027-07-31'])).toEqual([
    'warning starts-before-employment',
    'warning ends-after-employment',
  ]);
  expect(codes(['2026-08-01', '2027-07-31'], ['2020-08-01', null])).toEqual([]);
  expect(codes([null, null])).toEqual([]);
  expect(codes(['2026-06-01', '2027-09-01'])).toEqual([]);
  expect(codes()).toEqual([]);
});

it('takes a budget of nothing, but no negative one', () => {
  const budget = { year: 2027, payer: 'school', title: 'Scholing', purpose: '', cents: 0 } as const;
  expect(budgetProblems(budget)).toEqual([]);
  const codes = (changes: object) => budgetProblems({ ...budget, ...changes }).map(({ code }) => code);
  expect(codes({ cents: -1 })).toEqual(['amount-not-negative']);
  expect(codes({ cents: 0.5 })).toEqual(['amount-not-negative']);
  expect(codes({ title: '' })).toEqual(['required']);
  expect(codes({ year: 1989 })).toEqual(['plan-year-out-of-range']);
});
