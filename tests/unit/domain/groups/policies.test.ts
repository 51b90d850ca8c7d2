import { describe, expect, it } from 'vitest';
import { groupProblems, type GroupDraft } from '#shared/domain/groups/group-policy.ts';
import { attendanceProblems, meetingProblems, type MeetingDraft } from '#shared/domain/groups/meeting-policy.ts';
import { doPeriodsOverlap, freePeriodFrom, membershipProblems } from '#shared/domain/groups/membership-policy.ts';
import { questionProblems } from '#shared/domain/groups/question-policy.ts';
import { resultProblems } from '#shared/domain/groups/result-policy.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import fc from 'fast-check';
import { dates } from '../arbitraries.ts';
import { id, problemList } from '../builders.ts';
import { aMembership, aQuestion } from './group-builders.ts';

const TODAY = isoDate('2026-11-01');

describe('a group', () => {
  const draft: GroupDraft = {
    kind: 'working-group',
    title: 'Lezen',
    purpose: '',
    theme: '',
    startsOn: isoDate('2026-08-01'),
    endsOn: isoDate('2027-07-31'),
  };

  it.each<[string, Partial<GroupDraft>, readonly string[]]>([
    ['complete', {}, []],
    ['one day long', { endsOn: isoDate('2026-08-01') }, []],
    ['without dates', { startsOn: null, endsOn: null }, []],
    ['without a title', { title: ' ' }, ['title: required']],
    ['with a title of 201 signs', { title: 'x'.repeat(201) }, ['title: too-long']],
    ['with a theme of 101 signs', { theme: 'x'.repeat(101) }, ['theme: too-long']],
    ['ending before it starts', { endsOn: isoDate('2026-07-31') }, ['endsOn: end-before-start']],
    ['of 1989', { startsOn: isoDate('1989-12-31') }, ['startsOn: date-too-early']],
    ['of 2200', { endsOn: isoDate('2200-01-01') }, ['endsOn: date-too-late']],
  ])('%s', (_name, patch, expected) => {
    expect(problemList(groupProblems({ ...draft, ...patch }))).toEqual(expected);
  });
});

describe('a membership', () => {
  const group = { startsOn: isoDate('2026-08-01'), endsOn: isoDate('2027-07-31') };
  const first = aMembership('anna', { from: isoDate('2026-08-01'), to: isoDate('2026-12-31') });
  const check = (from: string | null, to: string | null, membershipId: string | null = null) =>
    membershipProblems(
      { ...first, from: from === null ? null : isoDate(from), to: to === null ? null : isoDate(to) },
      {
        membershipId: membershipId === null ? null : id<'membership'>(membershipId),
        group,
        memberships: [first],
        isPersonKnown: true,
      },
    );

  it.each<[string, string | null, string | null, readonly string[]]>([
    ['starts on the day after the first', '2027-01-01', null, []],
    ['starts on the last day of the first', '2026-12-31', null, ['from: membership-overlaps']],
    ['has no known days', null, null, ['from: membership-overlaps']],
    ['ends before the first starts', null, '2026-07-31', []],
    ['ends before it starts', '2027-02-01', '2027-01-31', ['to: end-before-start']],
    ['starts before the group', '2026-07-01', '2026-07-31', ['from: outside-group-period']],
    ['ends after the group', '2027-02-01', '2027-08-01', ['to: outside-group-period']],
  ])('a second one of the same person that %s', (_name, from, to, expected) => {
    expect(problemList(check(from, to))).toEqual(expected);
  });

  it('does not overlap itself while it is changed', () => {
    expect(check('2026-09-01', null, first.id)).toEqual([]);
  });

  it('may overlap that of somebody else, or of nobody known', () => {
    const draft = aMembership('bart', { from: first.from, to: first.to });
    const context = { membershipId: null, group, memberships: [first] };
    expect(membershipProblems(draft, { ...context, isPersonKnown: true })).toEqual([]);
    expect(problemList(membershipProblems(draft, { ...context, isPersonKnown: false }))).toEqual([
      'personId: person-unknown',
    ]);
  });

  it('is only warned about when it lies outside the period of the group', () => {
    expect(hasErrors(check('2027-02-01', '2027-08-01'))).toBe(false);
  });

  it('overlaps another exactly when they share a day', () => {
    const period = fc.record({
      from: fc.option(dates('2026-01-01', '2026-01-12')),
      to: fc.option(dates('2026-01-01', '2026-01-12')),
    });
    const whole = period.filter(({ from, to }) => from === null || to === null || from <= to);
    const days = Array.from({ length: 40 }, (_, day) =>
      isoDate(new Date(Date.UTC(2025, 11, 20 + day)).toISOString().slice(0, 10)),
    );
    const covers = ({ from, to }: { from: string | null; to: string | null }, day: string) =>
      (from === null || from <= day) && (to === null || day <= to);
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        expect(doPeriodsOverlap(left, right)).toBe(days.some((day) => covers(left, day) && covers(right, day)));
      }),
    );
  });

  it('finds the free days from a day on', () => {
    const later = aMembership('anna', { from: isoDate('2027-03-01') });
    const from = isoDate('2027-01-01');
    expect(freePeriodFrom([first, later], id('anna'), from)).toEqual({ from, to: '2027-02-28' });
    expect(freePeriodFrom([first], id('anna'), from)).toEqual({ from, to: null });
    expect(freePeriodFrom([first], id('anna'), isoDate('2026-12-31'))).toBeNull();
    expect(freePeriodFrom([first], id('bart'), isoDate('2026-12-31'))).toEqual({ from: '2026-12-31', to: null });
  });
});

describe('a meeting', () => {
  const draft: MeetingDraft = {
    groupId: id('group-1'),
    heldOn: isoDate('2026-11-03'),
    startsAt: '14:30',
    minutes: 90,
    topic: '',
    notes: '',
    decisions: '',
    state: 'planned',
  };

  it.each<[string, Partial<MeetingDraft>, readonly string[]]>([
    ['complete', {}, []],
    ['without a time', { startsAt: null }, []],
    ['of one minute', { minutes: 1 }, []],
    ['of a whole day', { minutes: 1440 }, []],
    ['of no minutes', { minutes: 0 }, ['minutes: minutes-out-of-range']],
    ['of more than a day', { minutes: 1441 }, ['minutes: minutes-out-of-range']],
    ['of half a minute', { minutes: 0.5 }, ['minutes: minutes-out-of-range']],
    ['at 24:00', { startsAt: '24:00' }, ['startsAt: time-invalid']],
    ['at 9:00', { startsAt: '9:00' }, ['startsAt: time-invalid']],
    ['at 23:60', { startsAt: '23:60' }, ['startsAt: time-invalid']],
    ['held in two days', { state: 'held' }, ['state: held-in-future']],
    ['held today', { state: 'held', heldOn: TODAY }, []],
    ['called off in the future', { state: 'cancelled' }, []],
    ['of 1900', { heldOn: isoDate('1900-01-01') }, ['heldOn: date-too-early']],
  ])('%s', (_name, patch, expected) => {
    expect(problemList(meetingProblems({ ...draft, ...patch }, TODAY))).toEqual(expected);
  });

  it.each<[string, readonly string[], Partial<MeetingDraft>, readonly string[]]>([
    ['of members and guests', ['anna', 'guest'], {}, []],
    ['of nobody, of a meeting to come', [], { heldOn: isoDate('2027-01-01') }, []],
    ['of somebody unknown', ['ghost'], {}, ['present: person-unknown']],
    ['of somebody twice', ['anna', 'anna'], {}, ['present: person-twice']],
    ['of a meeting called off', ['anna'], { state: 'cancelled' }, ['present: meeting-cancelled']],
    ['of a meeting to come', ['anna'], { heldOn: isoDate('2026-11-02') }, ['present: held-in-future']],
  ])('attendance %s', (_name, present, patch, expected) => {
    const meeting = { heldOn: TODAY, state: 'planned' as const, ...patch };
    const known = ['anna', 'guest'];
    const problems = attendanceProblems(
      present.map((person) => id<'person'>(person)),
      { meeting, today: TODAY, isPersonKnown: (personId) => known.includes(personId) },
    );
    expect(problemList(problems)).toEqual(expected);
  });
});

describe('a question and a result', () => {
  it('refuses what the workspace does not know', () => {
    const {
      id: _id,
      position: _position,
      ...draft
    } = aQuestion({ ownerId: id('anna'), question: ' ', conditions: ['urgent', 'urgent'] });
    const nothing = { isGroupKnown: false, isGoalKnown: false, isOwnerKnown: false };
    expect(problemList(questionProblems(draft, nothing))).toEqual([
      'question: required',
      'groupId: group-unknown',
      'goalId: goal-unknown',
      'ownerId: person-unknown',
      'conditions: condition-twice',
    ]);
    const free = { ...draft, question: 'Wat?', groupId: null, goalId: null, ownerId: null, conditions: [] };
    expect(questionProblems(free, nothing)).toEqual([]);
  });

  it('asks a title of a result', () => {
    const draft = {
      groupId: id<'group'>('group-1'),
      kind: 'design' as const,
      title: '',
      description: '',
      datedOn: TODAY,
    };
    expect(problemList(resultProblems(draft))).toEqual(['title: required']);
    expect(resultProblems({ ...draft, title: 'Lesontwerp, versie 2' })).toEqual([]);
    expect(problemList(resultProblems({ ...draft, title: 'x', description: 'x'.repeat(10_001) }))).toEqual([
      'description: too-long',
    ]);
  });
});
