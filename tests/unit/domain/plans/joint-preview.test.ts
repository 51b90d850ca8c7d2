import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { jointPreview, jointTotals } from '#shared/domain/plans/joint-preview.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import type { PlanDraft } from '#shared/domain/plans/plan-policy.ts';
import type { TeamMember, WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aPlanDraft } from '../../../support/plan-drafts.ts';
import { aMember, id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const rules = ruleSetSchema.parse(JSON.parse(readFileSync('assets/rules/rules.json', 'utf8')));
const memberOf = (key: string, to: string | null = null): TeamMember =>
  aMember(key, {
    person: { birthDate: isoDate('1990-01-01') },
    appointments: [
      {
        workingTimeFactor: 8000 as WorkingTimeFactor,
        step: 9,
        from: isoDate('2015-08-01'),
        to: to === null ? null : isoDate(to),
      },
    ],
  });
const anna = memberOf('anna');
const bert = memberOf('bert', '2027-01-31');
const carla = aMember('carla', { appointments: [] });
const day: PlanDraft = aPlanDraft({
  title: 'Studiedag rekenen',
  startsOn: isoDate('2027-03-10'),
  endsOn: isoDate('2027-03-10'),
  hours: [{ schoolYear: 2026, source: 'professionalisation', minutes: 600 }],
  costs: [{ id: null, year: 2027, payer: 'school', kind: 'tuition', cents: 8_550, note: '' }],
});
const previewOf = (draft: PlanDraft, members: readonly TeamMember[], items: readonly PlanItem[] = []) =>
  jointPreview(draft, members, { items, savings: [], rules, schoolYearStart: '08-01' });

describe('the preview of planning together', () => {
  it('counts what everybody gets: three people, 30 hours and € 256,50', () => {
    const lines = previewOf(day, [anna, bert, carla]);
    expect(jointTotals(lines)).toEqual({ people: 3, minutes: 1800, cents: 25_650 });
    expect(jointTotals(lines.filter(({ personId }) => personId !== bert.person.id))).toEqual({
      people: 2,
      minutes: 1200,
      cents: 17_100,
    });
  });

  it('says whose hours run over: 60 hours promised and 10 more on a right of 66.4 is 3.6 too much', () => {
    const present = aPlanItem({ personId: anna.person.id, hours: [{ minutes: 60 * 60 }] });
    expect(previewOf(day, [anna, bert], [present]).map(({ overruns }) => overruns)).toEqual([
      [{ schoolYear: 2026, source: 'professionalisation', minutes: 216 }],
      [],
    ]);
  });

  it('says who is not in service then, and knows nothing without a day or an appointment', () => {
    expect(previewOf(day, [anna, bert, carla]).map(({ service }) => service)).toEqual(['in', 'out', 'unknown']);
    const long = { ...day, startsOn: isoDate('2026-09-01') };
    expect(previewOf(long, [bert])[0]?.service).toBe('partly');
    expect(previewOf({ ...day, startsOn: null, endsOn: null }, [anna])[0]?.service).toBe('unknown');
  });

  it('says who has it already, by entry or by name, unless it ended or lies in other years', () => {
    const same = { personId: anna.person.id, title: 'studiedag  Rekenen', startsOn: isoDate('2026-10-01') };
    const alreadyOf = (changes: Parameters<typeof aPlanItem>[0], draft: PlanDraft = day) =>
      previewOf(draft, [anna], [aPlanItem({ ...same, ...changes })])[0]?.plannedAlready.length;
    expect(alreadyOf({ title: 'STUDIEDAG REKENEN' })).toBe(1);
    expect(alreadyOf({ state: 'stopped', title: 'Studiedag rekenen' })).toBe(0);
    expect(alreadyOf({ startsOn: isoDate('2025-10-01'), title: 'Studiedag rekenen' })).toBe(0);
    expect(alreadyOf({ title: 'Anders' })).toBe(0);
    const programmeId = id<'programme'>('programme-1');
    expect(alreadyOf({ title: 'Anders', programmeId }, { ...day, programmeId })).toBe(1);
  });

  it('has totals that are the sums of its lines, whoever is left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 5 }),
        fc.subarray([anna, bert, carla]),
        (sizes, members) => {
          const lines = previewOf(
            {
              ...day,
              hours: sizes.map((minutes, index) => ({ schoolYear: 2024 + index, source: 'imposed', minutes })),
            },
            members,
          );
          const each = sizes.reduce((sum, size) => sum + size, 0);
          expect(jointTotals(lines)).toEqual({
            people: members.length,
            minutes: each * members.length,
            cents: 8_550 * members.length,
          });
        },
      ),
    );
  });
});
