import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverRequirement, needOf } from '#shared/domain/goals/requirement-coverage.ts';
import { groupMembersOn } from '#shared/domain/goals/requirement-group.ts';
import { coverageCases, exemptionOf, personName, type CoverageCase } from './coverage-cases.ts';

const RUNS = { numRuns: 300 };

function holdsFor(check: (given: CoverageCase) => void): void {
  fc.assert(fc.property(coverageCases, check), RUNS);
}

describe('for any requirement on any team', () => {
  it('0 ≤ have ≤ known ≤ asked', () => {
    holdsFor(({ requirement, facts }) => {
      const { have, known, people } = coverRequirement(requirement, facts);
      const asked = people.have.length + people.lacking.length + people.unknown.length;
      expect(have).toBeGreaterThanOrEqual(0);
      expect(have).toBeLessThanOrEqual(known);
      expect(known).toBeLessThanOrEqual(asked);
    });
  });

  it('have, lacking, unknown and exempt are the group, each person once', () => {
    holdsFor(({ requirement, facts }) => {
      const { people } = coverRequirement(requirement, facts);
      const group = groupMembersOn(facts.members, requirement.group, facts.on).map(({ person }) => person.id);
      const parts = [...people.have, ...people.lacking, ...people.unknown, ...people.exempt];
      expect(parts.toSorted()).toEqual(group.toSorted());
    });
  });

  it('gap = max(0, need − have), and need is that of the asked people', () => {
    holdsFor(({ requirement, facts }) => {
      const { have, need, gap, people } = coverRequirement(requirement, facts);
      const asked = people.have.length + people.lacking.length + people.unknown.length;
      expect(gap).toBe(Math.max(0, need - have));
      expect(need).toBe(needOf(requirement.quantity, asked));
      if (requirement.quantity.kind !== 'at-least-count') expect(need).toBeLessThanOrEqual(asked);
    });
  });

  it('forecast = have + rising − leaving, and both stand in the right list', () => {
    holdsFor(({ requirement, facts }) => {
      const { have, forecast, people } = coverRequirement(requirement, facts);
      expect(forecast).toBe(have + people.rising.length - people.leaving.length);
      const below = new Set([...people.lacking, ...people.unknown]);
      expect(people.rising.every((personId) => below.has(personId))).toBe(true);
      expect(people.leaving.every((personId) => people.have.includes(personId))).toBe(true);
    });
  });

  it('without plans the forecast never lies above have', () => {
    holdsFor(({ requirement, facts }) => {
      const { have, forecast } = coverRequirement(requirement, { ...facts, plannedRises: [] });
      expect(forecast).toBeLessThanOrEqual(have);
    });
  });

  it('plans change the forecast and nothing else', () => {
    holdsFor(({ requirement, facts }) => {
      const { forecast: _with, people, ...figures } = coverRequirement(requirement, facts);
      const without = coverRequirement(requirement, { ...facts, plannedRises: [] });
      expect(without).toMatchObject(figures);
      expect(without.people).toEqual({ ...people, rising: [] });
    });
  });

  it('exempting anybody never raises the gap of everyone', () => {
    fc.assert(
      fc.property(coverageCases, fc.nat({ max: 9 }), ({ requirement, facts }, person) => {
        const everyone = { ...requirement, quantity: { kind: 'everyone' } as const };
        const after = { ...everyone, exemptions: [...everyone.exemptions, exemptionOf(personName(person))] };
        expect(coverRequirement(after, facts).gap).toBeLessThanOrEqual(coverRequirement(everyone, facts).gap);
      }),
      RUNS,
    );
  });

  // Exempting who has the level may raise the gap of a number or a percentage: he no longer counts as having it.
  it('exempting who is not at the level never raises any gap', () => {
    holdsFor(({ requirement, facts }) => {
      const before = coverRequirement(requirement, facts);
      for (const personId of [...before.people.lacking, ...before.people.unknown]) {
        const exemptions = [...requirement.exemptions, exemptionOf(personId)];
        expect(coverRequirement({ ...requirement, exemptions }, facts).gap).toBeLessThanOrEqual(before.gap);
      }
    });
  });

  it('a higher level of somebody never raises the gap', () => {
    holdsFor(({ requirement, facts }) => {
      const before = coverRequirement(requirement, facts);
      const usedLevel: typeof facts.usedLevel = (personId, competenceId) =>
        (facts.usedLevel(personId, competenceId) ?? 0) + 1;
      expect(coverRequirement(requirement, { ...facts, usedLevel }).gap).toBeLessThanOrEqual(before.gap);
    });
  });

  it('the order of people, exemptions and plans changes no figure', () => {
    holdsFor(({ requirement, facts }) => {
      const { people, ...figures } = coverRequirement(requirement, facts);
      const turned = coverRequirement(
        { ...requirement, exemptions: requirement.exemptions.toReversed() },
        { ...facts, members: facts.members.toReversed(), plannedRises: facts.plannedRises.toReversed() },
      );
      expect(turned).toMatchObject(figures);
      for (const list of ['have', 'lacking', 'unknown', 'exempt', 'rising', 'leaving'] as const) {
        expect(turned.people[list].toSorted()).toEqual(people[list].toSorted());
      }
    });
  });
});
