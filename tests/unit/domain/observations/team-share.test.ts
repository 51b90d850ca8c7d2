import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teamShare, type TeamShareFacts } from '#shared/domain/observations/team-share.ts';
import type { Observation } from '#shared/domain/observations/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id } from '../builders.ts';
import { aForm, aVisit } from './builders.ts';

const form = aForm({ Afstemmen: ['a', 'b'], Sfeer: ['c'] });
const people = ['anna', 'bram', 'cato', 'daan', 'els', 'finn', 'gijs'];
const members = people.map((name) => aMember(name));

function visitOf(person: string, on: string, steps: Parameters<typeof aVisit>[1], more = {}): Observation {
  return aVisit(on, steps, { id: id(`${person} ${on}`), personId: id(person), ...more });
}

function share(observations: readonly Observation[], changes: Partial<TeamShareFacts> = {}) {
  return teamShare({
    form,
    observations,
    members,
    from: isoDate('2025-08-01'),
    to: isoDate('2026-07-31'),
    today: isoDate('2026-11-01'),
    step: 3,
    ...changes,
  });
}

/** `Afstemmen: 3 of 6`, or `hidden`. */
function figures(result: ReturnType<typeof share>): readonly string[] {
  return [...result.sections, ...result.items].map(({ section, itemId, figure }) => {
    const name = itemId ?? section;
    return figure.kind === 'hidden'
      ? `${name}: hidden`
      : `${name}: ${String(figure.reached)} of ${String(figure.scored)}`;
  });
}

describe('the share of the team', () => {
  // Step 3. Latest visit of the period per person, Afstemmen = mean of a and b:
  //   anna 4 and 2: 3 reaches; bram 3 and 2: 2.5 does not; cato 3 alone: reaches; daan first 1, later 3 and 3: reaches;
  //   els 2 and 2: not; finn visited before the period only and gijs never: unknown.
  //   So Afstemmen 3 of 5; a: anna, bram, cato, daan of 5 = 4; b: anna 2, bram 2, daan 3, els 2 = 4 people: hidden;
  //   c: anna alone: hidden.
  const visits = [
    visitOf('anna', '2026-03-01', { a: 4, b: 2, c: 4 }),
    visitOf('bram', '2026-03-02', { a: 3, b: 2 }),
    visitOf('cato', '2025-08-01', { a: 3 }),
    visitOf('daan', '2025-10-01', { a: 1, b: 1 }),
    visitOf('daan', '2026-05-01', { a: 3, b: 3 }),
    visitOf('els', '2026-07-31', { a: 2, b: 2 }),
    visitOf('finn', '2025-07-31', { a: 4, b: 4 }),
  ];

  it('gives the figures that were counted by hand', () => {
    const result = share(visits);
    expect(result).toMatchObject({ on: '2026-07-31', group: 7, visited: 5 });
    expect(figures(result)).toEqual(['Afstemmen: 3 of 5', 'Sfeer: hidden', 'a: 4 of 5', 'b: hidden', 'c: hidden']);
  });

  it('takes the latest visit on which it was scored', () => {
    const later = visitOf('anna', '2026-06-01', { c: 4 });
    expect(figures(share([...visits, later]))[0]).toBe('Afstemmen: 3 of 5');
    const worse = visitOf('anna', '2026-06-01', { a: 1 });
    expect(figures(share([...visits, worse]))[0]).toBe('Afstemmen: 2 of 5');
  });

  it('counts no other form and nothing that teachers scored themselves', () => {
    const more = [
      visitOf('gijs', '2026-03-01', { a: 4, b: 4 }, { formId: id('form-2') }),
      visitOf('gijs', '2026-03-02', { a: 4, b: 4 }, { observerKind: 'self' }),
    ];
    expect(share([...visits, ...more])).toEqual(share(visits));
  });

  it('is of the teachers in service at the end of the period', () => {
    const left = aMember('anna', { appointments: [{ to: isoDate('2026-06-30') }] });
    const assistant = aMember('bram', { appointments: [{ functionGroup: 'oop' }] });
    const team = [left, assistant, ...members.slice(2)];
    expect(share(visits, { members: team })).toMatchObject({ group: 5, visited: 3 });
    expect(figures(share(visits, { members: team }))[0]).toBe('Afstemmen: hidden');
    expect(share(visits, { members: team, today: isoDate('2026-06-30') })).toMatchObject({
      on: '2026-06-30',
      group: 6,
    });
  });

  const steps = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }));
  const anyVisits = fc
    .array(fc.record({ person: fc.constantFrom(...people), day: fc.integer({ min: 1, max: 28 }), steps }), {
      maxLength: 20,
    })
    .map((all) =>
      all.map(({ person, day, steps: given }, index) =>
        visitOf(person, `2026-03-${String(day).padStart(2, '0')}`, given, { id: id(`v${String(index)}`) }),
      ),
    );

  it('never tells of fewer than five, and a higher step is never reached by more', () => {
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: 1, max: 3 }), (all, step) => {
        const [lower, higher] = [share(all, { step }), share(all, { step: step + 1 })];
        expect(share(all.toReversed(), { step })).toEqual(lower);
        expect(lower.visited).toBeLessThanOrEqual(lower.group);
        for (const [index, { figure }] of lower.items.entries()) {
          const next = higher.items[index]?.figure;
          expect(next?.kind).toBe(figure.kind);
          if (figure.kind === 'hidden' || next?.kind !== 'shown') continue;
          expect(figure.scored).toBeGreaterThanOrEqual(5);
          expect(figure.scored).toBeLessThanOrEqual(lower.visited);
          expect(figure.reached).toBeLessThanOrEqual(figure.scored);
          expect(next.reached).toBeLessThanOrEqual(figure.reached);
        }
      }),
    );
  });
});
