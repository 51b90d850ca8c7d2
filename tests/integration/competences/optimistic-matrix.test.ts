import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { applyRatings, type TypedRating } from '#renderer/features/competences/apply-rating.ts';
import { TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.api.session.openExample.mutate();
});

afterEach(async () => {
  await test.remove();
});

async function matrix() {
  const [entry] = await test.api.frameworks.list.query();
  if (entry === undefined) throw new Error('No framework');
  return test.api.competences.matrix.query({ frameworkId: entry.framework.id });
}

describe('the matrix shown while ratings are on their way', () => {
  it('equals what the core answers once they are in, for every kind of rater', async () => {
    let shown = await matrix();
    const people = shown.rows.map(({ personId }) => personId);
    const competences = shown.columnIds;
    for (let step = 0; step < 25; step += 1) {
      const personId = people[(step * 5) % people.length];
      const competenceId = competences[(step * 3) % competences.length];
      const raterKind = RATER_KINDS[step % RATER_KINDS.length];
      if (personId === undefined || competenceId === undefined || raterKind === undefined) throw new Error('Empty');
      const rating: TypedRating = { personId, competenceId, level: 1 + (step % 4), raterKind };
      const expected = applyRatings(shown, [rating]);
      await test.api.competences.rate.mutate(rating);
      shown = await matrix();
      expect(expected).toEqual(shown);
      // Once the answer holds it, laying it over changes nothing.
      expect(applyRatings(shown, [rating])).toEqual(shown);
    }
  });

  it('keeps the rows of everybody else as they are, so that only one row is drawn again', async () => {
    const before = await matrix();
    const [row] = before.rows;
    const [competenceId] = before.columnIds;
    if (row === undefined || competenceId === undefined) throw new Error('Empty');
    const after = applyRatings(before, [{ personId: row.personId, competenceId, level: 4, raterKind: 'leader' }]);
    expect(after.rows.filter((candidate, at) => candidate !== before.rows[at])).toHaveLength(1);
  });
});
