import fc from 'fast-check';
import type { RatingFact } from '#shared/domain/competences/used-level.ts';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import {
  ACCREDITATION_STATES,
  EVIDENCE_STATES,
  FUNCTION_GROUPS,
  PUPIL_GROUPS,
  QUALIFICATION_KINDS,
  type TeamMember,
} from '#shared/domain/team/entities.ts';
import { dateOfDayNumber, dayNumber, isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { aMember, momentOn, wtf } from './builders.ts';

/** Any calendar date of a range, both ends included. */
export function dates(from = '2020-01-01', to = '2030-12-31'): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: dayNumber(isoDate(from)), max: dayNumber(isoDate(to)) }).map(dateOfDayNumber);
}

/** Any rating of one person on one competence; few days and moments, so that ties occur. */
export const ratingFacts: fc.Arbitrary<RatingFact> = fc.record({
  raterKind: fc.constantFrom(...RATER_KINDS),
  level: fc.integer({ min: 1, max: 6 }),
  ratedOn: dates('2026-01-01', '2026-01-10'),
  recordedAt: fc.constantFrom(momentOn('2026-02-01'), momentOn('2026-02-02'), momentOn('2026-02-03')),
});

const appointmentChanges = fc.record({
  functionGroup: fc.constantFrom(...FUNCTION_GROUPS),
  isCareCoordinator: fc.boolean(),
  workingTimeFactor: fc.integer({ min: 0, max: 12 }).map((tenths) => wtf(tenths / 10)),
  pupilGroups: fc.subarray([...PUPIL_GROUPS]),
  from: fc.option(dates()),
  to: fc.option(dates()),
});

const qualificationChanges = fc.record({
  kind: fc.constantFrom(...QUALIFICATION_KINDS),
  awardedOn: fc.option(dates()),
  accredited: fc.constantFrom(...ACCREDITATION_STATES),
  evidence: fc.constantFrom(...EVIDENCE_STATES),
  isInProgress: fc.boolean(),
  expectedYear: fc.option(fc.integer({ min: 2024, max: 2032 })),
});

/** Any team of up to 12 people with all kinds of appointments and qualifications. */
export const teams: fc.Arbitrary<readonly TeamMember[]> = fc
  .array(
    fc.record({
      appointments: fc.array(appointmentChanges, { maxLength: 3 }),
      qualifications: fc.array(qualificationChanges, { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((people) => people.map((changes, index) => aMember(`person-${String(index + 1)}`, changes)));
