import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import type { WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { aGoal, anAppointment, aPerson, aQualification, aRequirement } from '../../support/drafts.ts';
import { PASSPHRASE, TestCore } from '../../support/test-core.ts';

let test: TestCore;

// The clock stands on 1 November 2026, the day for which the example school was counted by hand.
beforeEach(() => {
  test = new TestCore();
});

afterEach(async () => {
  await test.remove();
});

describe('the example school', () => {
  it('has the figures that were counted by hand', async () => {
    await test.api.session.openExample.mutate();
    const overview = await test.api.overview.get.query();
    expect(overview.inService).toBe(27);
    const { a, b } = overview.masterShare;
    expect(a.counted.share).toEqual({ numerator: 6, denominator: 22, percent: 27 });
    expect(a.target).toEqual({ percent: 30, needed: 7, gap: 1 });
    expect(b.counted.share).toEqual({ numerator: 7, denominator: 22, percent: 32 });
    expect(b.target.gap).toBe(0);
    expect([a.selfReported.amount, a.inProgress.amount, a.notAccredited.amount]).toEqual([3, 2, 1]);
    expect(a.inProgress.byExpectedYear.map(({ expectedYear, amount }) => [expectedYear, amount])).toEqual([
      [2027, 1],
      [2028, 1],
    ]);
    // Of goals.
    expect(overview.requirements.filter(({ owner }) => owner.kind === 'goal')).toHaveLength(12);
    // The gaps of r07, r01, r11 are 7, of r02 3, of r03 2, of r04, r05, r06, r09, r10 1.
    const gapsOf = (kind: string) =>
      overview.gaps.filter(({ owner }) => owner.kind === kind).map(({ coverage }) => coverage.gap);
    expect(gapsOf('goal')).toEqual([7, 7, 7, 3, 2, 1, 1, 1, 1, 1]);
    // Coach asks Coachen (B07) ≥ 3 of p12 (3) and p17 (2): 1 short; culture asks nobody, since nobody holds it.
    expect(gapsOf('role')).toEqual([1]);
    // Intern begeleider asks Samenwerken met ouders (K1) ≥ 3 of p03 (4) and p04 (unknown): 1 short.
    expect(gapsOf('function')).toEqual([1]);
    expect(overview.firstSteps.every(({ isDone }) => isDone)).toBe(true);
  });

  it('gives the words for every gap', async () => {
    await test.api.session.openExample.mutate();
    const { gaps, competences, goals, requirements, frameworks } = await test.api.overview.get.query();
    for (const gap of gaps) {
      const competence = competences.find(({ id }) => id === gap.competenceId);
      expect(frameworks.map(({ id }) => id)).toContain(competence?.frameworkId);
      const { owner } = gap;
      if (owner.kind === 'goal') expect(goals.map(({ id }) => id)).toContain(owner.goalId);
      expect(requirements.map(({ id }) => id)).toContain(gap.requirementId);
    }
  });

  it('lays both national series beside it', async () => {
    await test.api.session.openExample.mutate();
    const { nationalSeries } = (await test.api.overview.get.query()).masterShare;
    const realised = (year: number) =>
      nationalSeries.map(({ values }) => values.find((value) => value.year === year)?.realisedPercent ?? null);
    expect(realised(2014)).toEqual([21, 20.5]);
    expect(realised(2016)).toEqual([21.5, null]);
  });
});

describe('a new workspace', () => {
  it('ticks the first steps one by one', async () => {
    await test.createSchool();
    const done = async () => {
      const { firstSteps } = await test.api.overview.get.query();
      return firstSteps.filter(({ isDone }) => isDone).map(({ step }) => step);
    };
    expect(await done()).toEqual([]);
    const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
    expect(await done()).toEqual(['people']);
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    expect(await done()).toEqual(['people']);
    const [list] = await test.api.frameworks.list.query();
    const competenceId = list?.competences.find(({ kind }) => kind === 'competence')?.id;
    if (competenceId === undefined) throw new Error('No competence');
    await test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competenceId) });
    expect(await done()).toEqual(['people', 'goal']);
    await test.api.competences.rate.mutate({ personId, competenceId, level: 2, raterKind: 'self' });
    expect(await done()).toEqual(['people', 'goal', 'rating']);
    await test.api.history.undo.mutate();
    expect(await done()).toEqual(['people', 'goal']);
  });

  it('has no share without teachers, and no gap in it', async () => {
    await test.createSchool();
    const { masterShare, gaps } = await test.api.overview.get.query();
    expect(masterShare.a.counted.share).toBeNull();
    expect(masterShare.a.target).toEqual({ percent: 30, needed: 0, gap: 0 });
    expect(gaps).toEqual([]);
  });

  it('says what waits for the user', async () => {
    await test.createSchool();
    const add = async (familyName: string) =>
      (await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) })).personId;
    const without = await add('Zonder aanstelling');
    const noHours = await add('Zonder uren');
    const unproven = await add('Zonder bewijs');
    await test.api.team.createAppointment.mutate({
      appointment: anAppointment(noHours, { workingTimeFactor: 0 as WorkingTimeFactor }),
    });
    await test.api.team.createAppointment.mutate({ appointment: anAppointment(unproven) });
    await test.api.team.createQualification.mutate({
      qualification: aQualification(unproven, { evidence: 'self-reported' }),
    });
    const { goalId: empty } = await test.api.goals.create.mutate({ goal: aGoal() });
    await test.api.goals.create.mutate({ goal: aGoal({ state: 'draft' }) });
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal() });
    const [list] = await test.api.frameworks.list.query();
    const competenceId = list?.competences.find(({ kind }) => kind === 'competence')?.id;
    if (competenceId === undefined) throw new Error('No competence');
    const { requirementId } = await test.api.requirements.create.mutate({
      requirement: aRequirement(goalId, competenceId, { byDate: isoDate('2026-10-31') }),
    });
    const { needs } = await test.api.overview.get.query();
    expect(needs.peopleWithoutAppointment).toEqual([without]);
    expect(needs.peopleWithoutWorkingTime).toEqual([noHours]);
    expect(needs.peopleWithUnprovenMaster).toEqual([unproven]);
    expect(needs.peopleWithoutRating.toSorted()).toEqual([noHours, unproven].toSorted());
    expect(needs.goalsWithoutRequirement).toEqual([empty]);
    expect(needs.requirementsPastDate).toEqual([requirementId]);
  });

  it('of a board tells what it holds', async () => {
    await test.api.session.create.mutate({
      folder: test.directory,
      fileName: 'bestuur',
      passphrase: PASSPHRASE,
      kind: 'board',
      name: 'Bestuur',
      brin: null,
      schoolYearStart: '08-01',
      masterTargetPercent: 30,
      masterTargetYear: null,
    });
    await test.api.goals.create.mutate({ goal: aGoal() });
    const overview = await test.api.overview.get.query();
    expect(overview).toMatchObject({ kind: 'board', schools: 0, people: [] });
    expect([overview.goals.length, overview.frameworks.length]).toEqual([1, 1]);
  });
});
