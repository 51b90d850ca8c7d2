import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_CONDITIONS, type ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { attendanceCount, groupPhaseOn, groupSummary, isToRecord } from '#shared/domain/groups/group-summary.ts';
import { missingConditions, questionFindings } from '#shared/domain/groups/question-findings.ts';
import {
  filterQuestions,
  orderQuestions,
  QUESTION_ORDERS,
  type QuestionFilter,
} from '#shared/domain/groups/question-order.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { id } from '../builders.ts';
import { aMeeting, aMembership, aQuestion } from './group-builders.ts';

const codes = (question: ResearchQuestion): readonly string[] => questionFindings(question).map(({ code }) => code);

describe('conditions of a research question', () => {
  it('names the missing ones in their fixed order', () => {
    expect(missingConditions(aQuestion({ conditions: ['followed-by-group', 'urgent'] }))).toEqual([
      'part-of-policy',
      'teacher-behaviour',
    ]);
    expect(missingConditions(aQuestion())).toEqual([]);
  });

  it('splits the four into met and missing, whatever is ticked', () => {
    fc.assert(
      fc.property(fc.subarray([...QUESTION_CONDITIONS]), (conditions) => {
        const missing = missingConditions({ conditions });
        expect([...conditions, ...missing].toSorted()).toEqual([...QUESTION_CONDITIONS].toSorted());
      }),
    );
  });

  it.each<[string, Partial<ResearchQuestion>, readonly string[]]>([
    ['complete and open', {}, []],
    [
      'not urgent',
      { conditions: ['part-of-policy', 'teacher-behaviour', 'followed-by-group'] },
      ['conditions-missing'],
    ],
    ['followed by a group that is not there', { groupId: null }, ['no-group-follows']],
    ['part of policy without a goal', { goalId: null, state: 'under-way' }, ['no-goal-behind']],
    ['without conditions, group and goal', { conditions: [], groupId: null, goalId: null }, ['conditions-missing']],
    ['answered with what follows', { state: 'answered', answer: 'Ja', followUp: 'In mei' }, []],
    ['answered without a word', { state: 'answered', conditions: [] }, ['no-answer', 'no-follow-up']],
    ['answered, nothing follows', { state: 'answered', answer: 'Ja', followUp: ' ' }, ['no-follow-up']],
    ['dropped', { state: 'dropped', conditions: [], groupId: null }, []],
  ])('%s', (_name, patch, expected) => {
    expect(codes(aQuestion(patch))).toEqual(expected);
  });
});

describe('the agenda in order', () => {
  const questions = [
    aQuestion({ id: id('c'), position: 2, priority: 'high', state: 'answered', conditions: ['urgent'] }),
    aQuestion({ id: id('a'), position: 0, priority: 'low', state: 'under-way' }),
    aQuestion({
      id: id('d'),
      position: 3,
      priority: 'low',
      state: 'open',
      goalId: null,
      question: 'Rekenen in groep 3',
    }),
    aQuestion({ id: id('b'), position: 1, priority: 'high', state: 'open', conditions: [] }),
  ];
  const everything: QuestionFilter = {
    state: null,
    priority: null,
    goalId: null,
    groupId: null,
    ownerId: null,
    words: '',
  };
  const idsOf = (list: readonly ResearchQuestion[]): string => list.map((question) => question.id).join('');

  it.each([
    ['own', 'abcd'],
    ['priority', 'bcad'],
    ['state', 'bdac'],
    ['conditions', 'adcb'],
  ] as const)('by %s', (order, expected) => {
    expect(idsOf(orderQuestions(questions, order))).toBe(expected);
  });

  it('loses no question in any order', () => {
    for (const order of QUESTION_ORDERS) expect(orderQuestions(questions, order)).toHaveLength(questions.length);
  });

  it.each<[string, Partial<QuestionFilter>, string]>([
    ['everything', {}, 'cadb'],
    ['unfinished', { state: 'unfinished' }, 'adb'],
    ['answered', { state: 'answered' }, 'c'],
    ['of low priority', { priority: 'low' }, 'ad'],
    ['of a goal', { goalId: id('goal-1') }, 'cab'],
    ['of a group and unfinished', { groupId: id('group-1'), state: 'unfinished' }, 'adb'],
    ['of an owner', { ownerId: id('anna') }, ''],
    ['by words, whatever the accents', { words: 'groep rékenen' }, 'd'],
  ])('filtered: %s', (_name, patch, expected) => {
    expect(idsOf(filterQuestions(questions, { ...everything, ...patch }))).toBe(expected);
  });
});

describe('a group in one line', () => {
  const today = isoDate('2026-11-01');

  it('counts who belongs, the next meeting, what is to be recorded, and open questions', () => {
    const summary = groupSummary(
      {
        group: { endsOn: null },
        memberships: [
          aMembership('lead', { duty: 'lead' }),
          aMembership('lead-before', { duty: 'lead', to: isoDate('2026-10-31') }),
          aMembership('member', { from: today }),
          aMembership('member-later', { from: isoDate('2026-11-02') }),
          aMembership('adviser', { duty: 'adviser' }),
        ],
        meetings: [
          aMeeting('2026-12-01', [], { state: 'planned' }),
          aMeeting('2026-11-20', [], { state: 'planned', startsAt: '15:00', id: id('next') }),
          aMeeting('2026-11-10', [], { state: 'cancelled' }),
          aMeeting('2026-10-20', [], { state: 'planned' }),
          aMeeting('2026-10-10', []),
          aMeeting('2026-10-01', ['lead']),
        ],
        questions: [{ state: 'open' }, { state: 'under-way' }, { state: 'answered' }, { state: 'dropped' }],
      },
      today,
    );
    expect(summary).toEqual({
      leads: ['lead'],
      memberCount: 2,
      adviserCount: 1,
      nextMeeting: { id: 'next', heldOn: '2026-11-20', startsAt: '15:00' },
      toRecord: 2,
      openQuestions: 2,
    });
  });

  it('counts the members of its last day once it has ended', () => {
    const memberships = [
      aMembership('lead', { duty: 'lead', to: isoDate('2026-07-31') }),
      aMembership('left-before', { to: isoDate('2026-07-30') }),
    ];
    const facts = { group: { endsOn: isoDate('2026-07-31') }, memberships, meetings: [], questions: [] };
    expect(groupSummary(facts, today)).toMatchObject({ leads: ['lead'], memberCount: 1 });
  });

  it('tells members who were there from others', () => {
    const memberships = [
      aMembership('lead', { duty: 'lead' }),
      aMembership('member'),
      aMembership('adviser', { duty: 'adviser' }),
      aMembership('left', { to: isoDate('2026-09-30') }),
    ];
    const meeting = aMeeting('2026-10-01', ['lead', 'adviser', 'left', 'guest']);
    expect(attendanceCount(meeting, memberships)).toEqual({ members: 1, expected: 2, others: 3 });
  });

  it('knows where it is in its life, and what must be recorded', () => {
    expect(groupPhaseOn({ startsOn: null, endsOn: today }, today)).toBe('running');
    expect(groupPhaseOn({ startsOn: today, endsOn: null }, today)).toBe('running');
    expect(groupPhaseOn({ startsOn: null, endsOn: isoDate('2026-10-31') }, today)).toBe('ended');
    expect(groupPhaseOn({ startsOn: isoDate('2026-11-02'), endsOn: null }, today)).toBe('ahead');
    expect(isToRecord(aMeeting('2026-11-01', [], { state: 'planned' }), today)).toBe(false);
    expect(isToRecord(aMeeting('2026-10-01', [], { state: 'cancelled' }), today)).toBe(false);
  });
});
