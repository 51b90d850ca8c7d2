import { afterEach, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { aPerson } from '../../support/drafts.ts';
import { failureOf, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

it('tell when levels changed, and what was decided', async () => {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson() });
  const [entry] = await test.api.frameworks.list.query();
  const competence = entry?.competences.find(({ kind }) => kind === 'competence');
  if (competence === undefined) throw new Error('A new school has a framework');
  const rate = (level: number, ratedOn: string, raterKind: 'leader' | 'self') =>
    test.api.competences.rate.mutate({
      personId,
      competenceId: competence.id,
      level,
      raterKind,
      ratedOn: isoDate(ratedOn),
    });
  await rate(2, '2025-03-01', 'leader');
  await rate(4, '2025-09-01', 'self');
  await rate(3, '2026-03-01', 'leader');
  await test.api.induction.recordDecision.mutate({
    decision: {
      personId,
      outcome: 'basisbekwaam',
      decidedOn: isoDate('2026-06-01'),
      decidedBy: 'Directeur',
      instrument: 'Kijkwijzer',
      grounds: '',
    },
  });
  const milestones = await test.api.team.milestones.query({ personId });
  expect(milestones.levelChanges.map(({ on, from, to }) => [on, from, to])).toEqual([
    ['2025-03-01', null, 2],
    ['2026-03-01', 2, 3],
  ]);
  expect(milestones.competences.map(({ id }) => id)).toEqual([competence.id]);
  expect(milestones.decisions.map(({ outcome }) => outcome)).toEqual(['basisbekwaam']);
  expect(milestones.induction).toBeNull();
});

it('of nobody are not found', async () => {
  const failure = await failureOf(test.api.team.milestones.query({ personId: 'nobody' }));
  expect(failure.code).toBe('not-found');
});
