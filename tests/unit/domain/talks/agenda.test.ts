import { describe, expect, it } from 'vitest';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import type { PlanItemId, TalkCycleId, TalkTopicId } from '#shared/kernel/ids.ts';
import { proposeAgenda, type AgendaFacts } from '#shared/domain/talks/agenda.ts';
import { cycleStanding, objectionEndsOn, peopleWithoutTalk } from '#shared/domain/talks/cycle-standing.ts';
import type { Talk } from '#shared/domain/talks/entities.ts';
import { openPreparations, preparationsSeenBy } from '#shared/domain/talks/talk-secrecy.ts';
import { schemeProblems } from '#shared/domain/talks/template-policy.ts';
import { aMember, anAppointment } from '../builders.ts';
import { aTalk, SCHEME } from '../../../support/talk-drafts.ts';

const TODAY = isoDate('2026-11-01');
const NONE: AgendaFacts = {
  today: TODAY,
  lastTalk: null,
  openChecks: [],
  planItems: [],
  gaps: [],
  goals: [],
  sharedWishes: [],
  topics: [],
};
const topic = (title: string, isDiscussed: boolean): Talk['topics'][number] => ({
  id: title as TalkTopicId,
  source: 'own',
  subjectId: null,
  title,
  notes: '',
  isDiscussed,
  planItemId: null,
});
const item = (title: string, state: 'wish' | 'running' | 'achieved') => ({
  id: title as PlanItemId,
  title,
  state,
  endsOn: null,
});

describe('the agenda', () => {
  it('is proposed from what is open, most pressing first', () => {
    const proposed = proposeAgenda({
      ...NONE,
      lastTalk: { topics: [topic('Bleef liggen', false), topic('Besproken', true)] },
      sharedWishes: ['- Minder uren\n\n'],
      openChecks: [
        { checkId: 'later', subject: 'Over 61 dagen', dueOn: isoDate('2027-01-01') },
        { checkId: 'soon', subject: 'Over 60 dagen', dueOn: isoDate('2026-12-31') },
      ],
      planItems: [item('Wens', 'wish'), item('Loopt', 'running'), item('Klaar', 'achieved')],
      gaps: [
        { competenceId: 'unknown', title: 'Onbekend', level: null, asked: 4 },
        { competenceId: 'one', title: 'Eén stap', level: 2, asked: 3 },
        { competenceId: 'two', title: 'Twee stappen', level: 1, asked: 3 },
      ],
      goals: [{ goalId: 'g', title: 'Doel' }],
    });
    expect(proposed.map(({ source, title }) => `${source}: ${title}`)).toEqual([
      'last-talk: Bleef liggen',
      'preparation: Minder uren',
      'agreement: Over 60 dagen',
      'plan: Loopt',
      'wish: Wens',
      'gap: Twee stappen',
      'gap: Eén stap',
      'gap: Onbekend',
      'goal: Doel',
    ]);
  });

  it('proposes nothing twice, and nothing that is on it already', () => {
    const facts = { ...NONE, sharedWishes: ['Rekenen', 'Rekenen'], goals: [{ goalId: 'g', title: 'Lezen' }] };
    expect(proposeAgenda(facts)).toHaveLength(2);
    expect(proposeAgenda({ ...facts, topics: proposeAgenda(facts) })).toEqual([]);
    const renamed = [{ source: 'goal' as const, subjectId: 'g', title: 'Anders genoemd' }];
    expect(proposeAgenda({ ...facts, topics: renamed }).map(({ title }) => title)).toEqual(['Rekenen']);
  });
});

describe('a cycle', () => {
  const cycle = { ...SCHEME, id: 'c' as TalkCycleId, audience: 'everyone' as const };
  const members = ['a', 'b', 'c'].map((id) =>
    aMember(id, { appointments: [anAppointment({ to: id === 'c' ? isoDate('2026-10-31') : null })] }),
  );
  const inCycle = (personId: string, patch: Partial<Talk>): Talk =>
    aTalk({
      id: `${personId}-talk` as Talk['id'],
      personId: personId as Talk['personId'],
      cycleId: cycle.id,
      stepKey: 'doel',
      ...patch,
    });

  it('says who still lacks what, of the people in service', () => {
    const talks = [inCycle('a', { state: 'held', heldOn: TODAY }), inCycle('b', { plannedOn: isoDate('2026-10-30') })];
    const { counts, people } = cycleStanding(cycle, members, talks, TODAY);
    expect(people.map(({ personId }) => personId)).toEqual(['a', 'b']);
    expect(counts[0]).toEqual({ stepKey: 'doel', none: 0, planned: 0, late: 1, held: 1, closed: 0, lacking: ['b'] });
    expect(counts[1]).toMatchObject({ none: 2, lacking: ['a', 'b'] });
    const off = cycleStanding(cycle, members, [inCycle('a', { state: 'cancelled' })], TODAY);
    expect(off.counts[0]?.none).toBe(2);
  });

  it('counts the days to object from the day both signed', () => {
    const frozenAt = '2026-11-01T12:00:00.000Z' as IsoMoment;
    expect(objectionEndsOn({ kind: 'appraisal', frozenAt }, cycle)).toBe('2026-12-13');
    expect(objectionEndsOn({ kind: 'goal', frozenAt }, cycle)).toBeNull();
    expect(objectionEndsOn({ kind: 'appraisal', frozenAt: null }, cycle)).toBeNull();
  });

  it('has at least one talk, unique keys, known forms and usable scales', () => {
    expect(schemeProblems(SCHEME)).toEqual([]);
    const codes = (patch: Partial<typeof SCHEME>): readonly string[] =>
      schemeProblems({ ...SCHEME, ...patch }).map(({ code }) => code);
    expect(codes({ title: '', steps: [] })).toEqual(['required', 'required']);
    expect(codes({ forms: [] })).toEqual(['talk-form-unknown']);
    expect(codes({ objectionDays: -1 })).toEqual(['number-out-of-range']);
    expect(codes({ steps: [...SCHEME.steps, ...SCHEME.steps.slice(0, 1)] })).toEqual(['talk-key-twice']);
    const judged = SCHEME.steps.map((step) => ({ ...step, precedesAppraisal: true }));
    expect(codes({ steps: judged })).toEqual(['appraisal-precedes-itself']);
  });
});

describe('a preparation', () => {
  const of = (side: 'leader' | 'teacher', isShared: boolean) => ({
    side,
    answers: {},
    wishes: 'Iets',
    sharedAt: isShared ? ('2026-11-01T12:00:00.000Z' as IsoMoment) : null,
  });

  it('is seen by its own side, and by the other once it is shared', () => {
    const both = [of('leader', false), of('teacher', true)];
    expect(preparationsSeenBy('leader', both).teacher.content?.wishes).toBe('Iets');
    expect(preparationsSeenBy('teacher', both).leader).toEqual({
      side: 'leader',
      isBegun: true,
      isShared: false,
      content: null,
    });
    expect(preparationsSeenBy('leader', both).leader.content?.wishes).toBe('Iets');
    expect(openPreparations(both)).toEqual(['leader']);
    expect(openPreparations([{ ...of('leader', false), wishes: ' ' }])).toEqual([]);
  });
});

describe('who has no talk yet', () => {
  it('is named once, for running rounds of the school year only', () => {
    const running = {
      ...SCHEME,
      id: 'c' as TalkCycleId,
      audience: 'everyone' as const,
      schoolYear: 2026,
      closedOn: null,
    };
    const members = ['a', 'b'].map((id) => aMember(id, { appointments: [anAppointment()] }));
    const planned = aTalk({ personId: 'a' as Talk['personId'], cycleId: running.id, stepKey: 'doel' });
    const when = { today: TODAY, schoolYear: 2026 };
    expect(peopleWithoutTalk([running, running], members, [planned], when)).toEqual(['b']);
    expect(peopleWithoutTalk([running], members, [{ ...planned, state: 'cancelled' }], when)).toEqual(['a', 'b']);
    expect(peopleWithoutTalk([{ ...running, closedOn: TODAY }], members, [], when)).toEqual([]);
    expect(peopleWithoutTalk([{ ...running, schoolYear: 2025 }], members, [], when)).toEqual([]);
  });
});
