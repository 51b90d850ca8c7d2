import { describe, expect, it } from 'vitest';
import { goalParentProblems, goalProblems } from '#shared/domain/goals/goal-policy.ts';
import {
  exemptionProblems,
  requirementProblems,
  type RequirementContext,
} from '#shared/domain/goals/requirement-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aCompetence, aFramework, aGoal, aRequirement, id, problemList } from '../builders.ts';

describe('a goal', () => {
  const context = { goalId: null, goals: [], isOwnerKnown: true, isOwnerGroupKnown: true };
  const problemsOf = (changes: Parameters<typeof aGoal>[0]): readonly string[] =>
    problemList(goalProblems(aGoal(changes), context));

  it('is accepted with a title alone', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ title: ' ' })).toEqual(['title: required']);
  });

  it('does not end before it starts', () => {
    const startsOn = isoDate('2026-08-01');
    expect(problemsOf({ startsOn, endsOn: isoDate('2026-07-31') })).toEqual(['endsOn: end-before-start']);
    expect(problemsOf({ startsOn, endsOn: startsOn })).toEqual([]);
    expect(problemsOf({ endsOn: isoDate('0026-07-31') })).toEqual(['endsOn: date-too-early']);
  });

  it('has an owner whom the workspace knows', () => {
    const draft = aGoal({ ownerId: id('ghost') });
    expect(problemList(goalProblems(draft, { ...context, isOwnerKnown: false }))).toEqual(['ownerId: owner-unknown']);
  });

  it('has texts of bearable length', () => {
    expect(problemsOf({ title: 'x'.repeat(201) })).toEqual(['title: too-long']);
  });

  it('lies below another goal but never below itself', () => {
    // a → b → c, d alone
    const goals = [
      aGoal({ id: id('a') }),
      aGoal({ id: id('b'), parentId: id('a') }),
      aGoal({ id: id('c'), parentId: id('b') }),
      aGoal({ id: id('d') }),
    ];
    const place = (goalId: string | null, parentId: string | null): readonly string[] =>
      problemList(
        goalParentProblems(parentId === null ? null : id<'goal'>(parentId), {
          goalId: goalId === null ? null : id<'goal'>(goalId),
          goals,
        }),
      );
    expect(place('d', 'c')).toEqual([]);
    expect(place('c', null)).toEqual([]);
    expect(place(null, 'c')).toEqual([]);
    expect(place('a', 'a')).toEqual(['parentId: parent-below-itself']);
    expect(place('a', 'c')).toEqual(['parentId: parent-below-itself']);
    expect(place('a', 'ghost')).toEqual(['parentId: parent-unknown']);
  });

  it('does not run in circles when stored goals do', () => {
    const goals = [aGoal({ id: id('a'), parentId: id('b') }), aGoal({ id: id('b'), parentId: id('a') })];
    expect(goalParentProblems(id('a'), { goalId: id('c'), goals })).toEqual([]);
  });
});

describe('a requirement', () => {
  const context: RequirementContext = {
    isOwnerKnown: true,
    isGroupKnown: true,
    competence: aCompetence(),
    framework: aFramework(),
    today: isoDate('2026-11-23'),
  };
  const problemsOf = (
    changes: Parameters<typeof aRequirement>[0],
    contextChanges: Partial<RequirementContext> = {},
  ): readonly string[] => problemList(requirementProblems(aRequirement(changes), { ...context, ...contextChanges }));

  it('is accepted as usual', () => {
    expect(problemsOf({ quantity: { kind: 'at-least-count', count: 1 } })).toEqual([]);
    expect(problemsOf({ quantity: { kind: 'at-least-percent', percent: 100 } })).toEqual([]);
  });

  it('asks for at least 1 person', () => {
    for (const count of [0, -1, 1.5, NaN]) {
      expect(problemsOf({ quantity: { kind: 'at-least-count', count } })).toEqual([
        'quantity.count: count-out-of-range',
      ]);
    }
  });

  it('asks for 1–100 whole percent', () => {
    for (const percent of [0, 101, 33.3]) {
      expect(problemsOf({ quantity: { kind: 'at-least-percent', percent } })).toEqual([
        'quantity.percent: percent-out-of-range',
      ]);
    }
  });

  it('asks for a step of the scale', () => {
    expect(problemsOf({ level: 5 })).toEqual(['level: level-not-in-scale']);
  });

  it('belongs to a known goal and asks for a known competence in use', () => {
    expect(problemsOf({}, { isOwnerKnown: false })).toEqual(['owner.goalId: goal-unknown']);
    expect(problemsOf({}, { competence: null })).toEqual(['competenceId: competence-unknown']);
    expect(problemsOf({}, { competence: aCompetence({ kind: 'domain' }) })).toEqual(['competenceId: not-a-competence']);
    expect(problemsOf({}, { competence: aCompetence({ retiredOn: isoDate('2026-11-22') }) })).toEqual([
      'competenceId: competence-retired',
    ]);
    expect(problemsOf({}, { competence: aCompetence({ retiredOn: isoDate('2026-11-23') }) })).toEqual([]);
  });

  it('names no date of another age', () => {
    expect(problemsOf({ byDate: isoDate('0202-08-01') })).toEqual(['byDate: date-too-early']);
  });
});

describe('an exemption', () => {
  const draft = { personId: id<'person'>('anna'), reason: 'Gaat met pensioen' };

  it('is of a known person, once, with a reason', () => {
    const context = { isPersonKnown: true, exemptions: [] };
    expect(exemptionProblems(draft, context)).toEqual([]);
    expect(problemList(exemptionProblems({ ...draft, reason: ' ' }, context))).toEqual(['reason: required']);
    expect(problemList(exemptionProblems(draft, { ...context, isPersonKnown: false }))).toEqual([
      'personId: person-unknown',
    ]);
    const exemptions = [{ ...draft, id: id<'exemption'>('exemption-1') }];
    expect(problemList(exemptionProblems(draft, { ...context, exemptions }))).toEqual(['personId: already-exempt']);
  });
});
