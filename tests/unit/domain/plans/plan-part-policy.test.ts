import { describe, expect, it } from 'vitest';
import {
  coverOfSessions,
  coverProblems,
  exemptionProblems,
  planPartWarnings,
  sessionProblems,
  type PlanCoverDraft,
  type PlanExemptionDraft,
  type PlanSessionDraft,
} from '#shared/domain/plans/plan-part-policy.ts';
import { holidayProblems } from '#shared/domain/plans/school-holidays.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { id } from '../builders.ts';

const said = (problems: readonly { readonly path: string; readonly code: string }[]) =>
  problems.map(({ path, code }) => `${path}: ${code}`);

const session = (changes: Partial<PlanSessionDraft> = {}): PlanSessionDraft => ({
  id: null,
  heldOn: isoDate('2026-09-02'),
  minutes: 360,
  needsCover: true,
  ...changes,
});
const cover = (changes: Partial<PlanCoverDraft> = {}): PlanCoverDraft => ({
  id: null,
  weekday: 3,
  from: isoDate('2026-09-01'),
  to: isoDate('2026-10-31'),
  minutesPerWeek: 300,
  state: 'found',
  coveredBy: 'Invaller Kees',
  ...changes,
});
const exemption = (changes: Partial<PlanExemptionDraft> = {}): PlanExemptionDraft => ({
  id: null,
  title: 'Module onderzoek',
  credits: 5,
  state: 'granted',
  decidedOn: isoDate('2026-06-01'),
  evidence: 'Brief van de opleiding',
  ...changes,
});

it('takes sessions of whole minutes, each day once', () => {
  expect(said(sessionProblems([session(), session({ heldOn: isoDate('2026-09-05'), needsCover: false })]))).toEqual([]);
  for (const minutes of [0, -60, 0.5, 1441, Number.NaN])
    expect(said(sessionProblems([session({ minutes })]))).toEqual(['sessions.0.minutes: hours-above-zero']);
  expect(said(sessionProblems([session(), session()]))).toEqual(['sessions.1.heldOn: session-twice']);
  expect(said(sessionProblems([session({ heldOn: isoDate('1989-12-29') })]))).toEqual([
    'sessions.0.heldOn: date-too-early',
  ]);
});

it('takes cover on a school day or spread, in order of dates, by a name only', () => {
  expect(said(coverProblems([cover(), cover({ weekday: null, minutesPerWeek: 2400 })]))).toEqual([]);
  expect(said(coverProblems([cover({ to: isoDate('2026-08-31') })]))).toEqual(['cover.0.to: end-before-start']);
  for (const minutesPerWeek of [0, -1, 1.5, 1441])
    expect(said(coverProblems([cover({ minutesPerWeek })]))).toEqual(['cover.0.minutesPerWeek: hours-above-zero']);
  for (const weekday of [0, 6, 1.5])
    expect(said(coverProblems([cover({ weekday })]))).toEqual(['cover.0.weekday: weekday-unknown']);
  for (const coveredBy of ['kees@example.org', '06-12345678', '06 12 34 56 78'])
    expect(said(coverProblems([cover({ coveredBy })]))).toEqual(['cover.0.coveredBy: only-a-name']);
  expect(said(coverProblems([cover({ coveredBy: 'Duo groep 5 en 6' })]))).toEqual([]);
});

it('offers cover for sessions that need it and have none on their day', () => {
  const sessions = ['2026-09-03', '2026-09-02', '2026-11-04'].map((day) => ({
    ...session({ heldOn: isoDate(day) }),
    id: id<'plan-session'>(day),
  }));
  const present = [{ ...cover(), id: id<'plan-cover'>('wednesdays') }];
  expect(coverOfSessions({ sessions, cover: present }).map(({ weekday, from, to }) => [weekday, from, to])).toEqual([
    [4, '2026-09-03', '2026-09-03'],
    [3, '2026-11-04', '2026-11-04'],
  ]);
  expect(said(coverProblems(coverOfSessions({ sessions, cover: [] })))).toEqual([]);
});

it('takes exemptions with a title, and no decision while it is asked', () => {
  expect(said(exemptionProblems([exemption(), exemption({ state: 'asked', decidedOn: null, credits: null })]))).toEqual(
    [],
  );
  expect(said(exemptionProblems([exemption({ title: ' ' })]))).toEqual(['exemptions.0.title: required']);
  for (const credits of [0, -5, 2.5])
    expect(said(exemptionProblems([exemption({ credits })]))).toEqual(['exemptions.0.credits: number-out-of-range']);
  expect(said(exemptionProblems([exemption({ state: 'asked' })]))).toEqual([
    'exemptions.0.decidedOn: decided-while-asked',
  ]);
});

describe('days outside the period of the item', () => {
  const item = { startsOn: isoDate('2026-09-01'), endsOn: isoDate('2026-09-30') };

  it('are a warning', () => {
    const sessions = [session(), session({ heldOn: isoDate('2026-10-01') })];
    expect(
      planPartWarnings({ ...item, sessions, cover: [cover()] }).map(({ path, severity }) => [path, severity]),
    ).toEqual([
      ['sessions.1.heldOn', 'warning'],
      ['cover.0.from', 'warning'],
    ]);
  });

  it('or on Saturday with cover are one too', () => {
    const sessions = [
      session({ heldOn: isoDate('2026-09-05') }),
      session({ heldOn: isoDate('2026-09-05'), needsCover: false }),
    ];
    expect(said(planPartWarnings({ ...item, sessions, cover: [] }))).toEqual([
      'sessions.0.needsCover: no-cover-at-weekend',
    ]);
    expect(
      coverOfSessions({ sessions: [{ ...session({ heldOn: isoDate('2026-09-05') }), id: id('saturday') }], cover: [] }),
    ).toEqual([]);
  });

  it('are none where a side is open', () => {
    expect(planPartWarnings({ startsOn: null, endsOn: null, sessions: [session()], cover: [cover()] })).toEqual([]);
  });
});

it('takes a holiday with a name and two days in order', () => {
  const holiday = { title: 'Herfstvakantie', from: isoDate('2026-10-10'), to: isoDate('2026-10-18') };
  expect(said(holidayProblems(holiday))).toEqual([]);
  expect(said(holidayProblems({ ...holiday, title: '' }))).toEqual(['title: required']);
  expect(said(holidayProblems({ ...holiday, to: isoDate('2026-10-09') }))).toEqual(['to: end-before-start']);
  expect(said(holidayProblems({ ...holiday, to: isoDate('2027-10-18') }))).toEqual(['to: period-too-long']);
});
