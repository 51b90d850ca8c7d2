import { describe, expect, it } from 'vitest';
import { requirementSentence } from '#shared/domain/goals/requirement-sentence.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aRequirement } from '../builders.ts';

describe('the sentence of a requirement', () => {
  it('says everyone, a number or a percentage, of a group', () => {
    expect(requirementSentence(aRequirement())).toEqual({
      key: 'requirement.sentence.everyone',
      groupKey: 'requirement.group.all-teachers',
      params: {},
      competenceId: 'competence-1',
      level: 3,
      byDate: null,
    });
    expect(
      requirementSentence(
        aRequirement({ quantity: { kind: 'at-least-count', count: 2 }, group: { kind: 'bouw', bouw: 'upper' } }),
      ),
    ).toMatchObject({
      key: 'requirement.sentence.at-least-count',
      groupKey: 'requirement.group.upper',
      params: { count: 2 },
    });
    expect(
      requirementSentence(
        aRequirement({ quantity: { kind: 'at-least-percent', percent: 60 }, group: { kind: 'all-staff' } }),
      ),
    ).toMatchObject({
      key: 'requirement.sentence.at-least-percent',
      groupKey: 'requirement.group.all-staff',
      params: { percent: 60 },
    });
  });

  it('has a form of its own with a date', () => {
    const byDate = isoDate('2028-08-01');
    expect(requirementSentence(aRequirement({ byDate }))).toMatchObject({
      key: 'requirement.sentence.everyone-by-date',
      byDate,
    });
  });
});
