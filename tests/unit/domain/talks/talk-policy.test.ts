import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import type { TalkCycleId } from '#shared/kernel/ids.ts';
import { TALK_SIDES, TALK_STATES, type Talk, type TalkSignature } from '#shared/domain/talks/entities.ts';
import {
  changeProblems,
  closeCycleProblems,
  holdProblems,
  isTalkLocked,
  planWarnings,
  reopenProblems,
  signProblems,
  stateProblems,
  type TalkFacts,
} from '#shared/domain/talks/talk-policy.ts';
import { aTalk, SCHEME } from '../../../support/talk-drafts.ts';

const cycle = { ...SCHEME, id: 'cycle' as TalkCycleId, schoolYear: 2026, closedOn: null };
const TODAY = isoDate('2027-05-01');

const inCycle = (stepKey: string, patch: Partial<Talk> = {}): Talk =>
  aTalk({
    id: stepKey as Talk['id'],
    cycleId: cycle.id,
    stepKey,
    kind: stepKey === 'oordeel' ? 'appraisal' : 'goal',
    ...patch,
  });
const held = (stepKey: string, on: string): Talk => inCycle(stepKey, { state: 'held', heldOn: isoDate(on) });
const signature = (side: 'leader' | 'teacher'): TalkSignature => ({
  side,
  stance: 'agreed',
  signedAt: '2026-10-01T12:00:00.000Z' as IsoMoment,
  textHash: 'a',
});
const facts = (talk: Talk, others: readonly Talk[] = [], patch: Partial<TalkFacts> = {}): TalkFacts => ({
  talk,
  cycle,
  talksOfPerson: [talk, ...others],
  openPreparations: [],
  schoolYearStart: '08-01',
  today: TODAY,
  ...patch,
});
const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code);

describe('an appraisal', () => {
  const appraisal = inCycle('oordeel', { plannedOn: isoDate('2027-04-20') });

  it('waits for every step before it that has to precede it', () => {
    const on = isoDate('2027-04-20');
    expect(codes(holdProblems(facts(appraisal), on))).toEqual(['appraisal-before-required-talks']);
    const one = [held('doel', '2026-09-10')];
    expect(holdProblems(facts(appraisal, one), on)[0]?.details).toEqual({ count: 1 });
    const both = [...one, held('voortgang', '2027-01-20')];
    expect(holdProblems(facts(appraisal, both), on)).toEqual([]);
    // A day before the progress talk it is too early.
    expect(codes(holdProblems(facts(appraisal, both), isoDate('2027-01-19')))).toEqual([
      'appraisal-before-required-talks',
    ]);
  });

  it('does not count talks that are planned, called off, or of another cycle', () => {
    const none = [
      inCycle('doel', { plannedOn: isoDate('2026-09-10') }),
      inCycle('voortgang', { state: 'cancelled' }),
      { ...held('doel', '2026-09-10'), cycleId: 'other' as TalkCycleId },
    ];
    expect(holdProblems(facts(appraisal, none), TODAY)[0]?.details).toEqual({ count: 2 });
  });

  it('is warned about when it is planned, and never refused', () => {
    expect(planWarnings(facts(appraisal))).toMatchObject([
      { code: 'appraisal-waits', severity: 'warning', details: { count: 2 } },
    ]);
    const alone = aTalk({ kind: 'appraisal' });
    expect(codes(planWarnings(facts(alone, [], { cycle: null })))).toEqual(['few-talks-before-appraisal']);
    expect(holdProblems(facts(alone, [], { cycle: null }), TODAY)).toEqual([]);
  });
});

describe('planning', () => {
  it('warns below the least number of days after the step before, by hand: 89 days and 90 days', () => {
    const goal = held('doel', '2026-09-01');
    const soon = inCycle('voortgang', { plannedOn: addDays(isoDate('2026-09-01'), 89) });
    expect(planWarnings(facts(soon, [goal]))).toMatchObject([{ code: 'talk-too-soon', details: { days: 90 } }]);
    expect(planWarnings(facts({ ...soon, plannedOn: addDays(isoDate('2026-09-01'), 90) }, [goal]))).toEqual([]);
    expect(planWarnings(facts({ ...soon, state: 'cancelled' }, [goal]))).toEqual([]);
  });

  it('warns outside the school year of the cycle', () => {
    for (const [day, expected] of [
      ['2026-07-31', ['talk-outside-school-year']],
      ['2026-08-01', []],
      ['2027-07-31', []],
      ['2027-08-01', ['talk-outside-school-year']],
    ] as const) {
      expect(codes(planWarnings(facts(inCycle('doel', { plannedOn: isoDate(day) }))))).toEqual(expected);
    }
  });
});

describe('signing', () => {
  const ready = { ...held('doel', '2026-10-01'), report: 'Verslag' };

  it('asks for a talk that was held, a report, and no draft of a preparation', () => {
    expect(signProblems(facts(ready), 'teacher', 'seen')).toEqual([]);
    expect(codes(signProblems(facts({ ...ready, report: ' \n' }), 'teacher', 'seen'))).toEqual(['talk-report-empty']);
    expect(codes(signProblems(facts({ ...ready, state: 'planned', heldOn: null }), 'teacher', 'seen'))).toEqual([
      'talk-not-held',
    ]);
    const open = facts(ready, [], { openPreparations: ['leader'] });
    expect(codes(signProblems(open, 'teacher', 'agreed'))).toEqual(['talk-preparation-open']);
    expect(codes(signProblems(facts({ ...ready, signatures: [signature('teacher')] }), 'teacher', 'seen'))).toEqual([
      'talk-signed-already',
    ]);
    expect(codes(signProblems(facts(ready), 'leader', 'seen'))).toEqual(['leader-must-agree']);
  });
});

describe('the guards, whatever the talk', () => {
  const anyTalk = fc.record({
    state: fc.constantFrom(...TALK_STATES),
    signatures: fc.subarray([signature('leader'), signature('teacher')]),
    report: fc.constantFrom('', 'Verslag'),
    heldOn: fc.constantFrom(null, isoDate('2026-10-01')),
  });

  it('let a talk change or be reopened, never both', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        expect(changeProblems(talk).length === 0).toBe(reopenProblems(talk, 'Reden').length > 0);
        expect(reopenProblems(talk, '  ').length).toBeGreaterThan(0);
      }),
    );
  });

  it('let nobody sign twice, nor anything move once somebody signed', () => {
    fc.assert(
      fc.property(anyTalk, fc.constantFrom(...TALK_SIDES), (patch, side) => {
        const talk = inCycle('doel', patch);
        const isSigned = talk.signatures.some((one) => one.side === side);
        if (isSigned) expect(codes(signProblems(facts(talk), side, 'agreed'))).toContain('talk-signed-already');
        if (!isTalkLocked(talk)) return;
        expect(stateProblems(talk, 'cancel')).not.toEqual([]);
        expect(stateProblems(talk, 'plan-again')).not.toEqual([]);
      }),
    );
  });

  it('hold no appraisal that lacks a required talk, on any day', () => {
    const days = fc.integer({ min: 0, max: 300 }).map((day) => addDays(isoDate('2026-08-01'), day));
    fc.assert(
      fc.property(fc.option(days), fc.option(days), days, (goal, progress, on) => {
        const others = [
          ...(goal === null ? [] : [held('doel', goal)]),
          ...(progress === null ? [] : [held('voortgang', progress)]),
        ];
        const isFree = [goal, progress].every((day) => day !== null && day <= on);
        const given = facts(inCycle('oordeel'), others, { today: isoDate('2028-01-01') });
        expect(holdProblems(given, on).length === 0).toBe(isFree);
      }),
    );
  });

  it('close a cycle when, and only when, no report is a draft', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ state: fc.constantFrom(...TALK_STATES) })), (talks) => {
        const isRefused = closeCycleProblems(talks).some(({ severity }) => severity === 'error');
        expect(isRefused).toBe(talks.some(({ state }) => state === 'held'));
      }),
    );
  });
});
