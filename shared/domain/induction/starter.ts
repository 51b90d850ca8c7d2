import type { IsoDate } from '../../kernel/dates.ts';
import type { TeamMember } from '../team/entities.ts';
import { yearsOfExperienceOn } from '../team/experience.ts';
import { appointmentsOn, isTeacherOn } from '../team/service.ts';

/** Whether somebody is a starting teacher; unknown when neither years nor step are recorded. */
export type StarterState = 'starter' | 'not-a-starter' | 'unknown';

const STARTER_YEARS = 3;
const LAST_STARTER_STEP = 3;

/**
 * Whether a person is a starting teacher on a date (domain-rules C-40): qualified, under three years in primary
 * education and not yet in step 4 of the scale.
 *
 * What is not recorded does not count against him: with known years the step may be missing and the other way round;
 * without both the answer is unknown. A career changer in a higher step is no starter in this sense (C-34).
 */
export function starterState(member: TeamMember, on: IsoDate): StarterState {
  if (!isTeacherOn(member, on)) return 'not-a-starter';
  const years = yearsOfExperienceOn(member.person, on);
  const steps = appointmentsOn(member, on).flatMap(({ functionGroup, step }) =>
    functionGroup === 'op' && step !== null ? [step] : [],
  );
  const isPastStep = steps.length > 0 && Math.max(...steps) > LAST_STARTER_STEP;
  const isPastYears = years !== null && years >= STARTER_YEARS;
  if (isPastStep || isPastYears) return 'not-a-starter';
  return years === null && steps.length === 0 ? 'unknown' : 'starter';
}
