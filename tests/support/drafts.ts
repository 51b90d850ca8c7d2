import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, PersonId, RoleId } from '#shared/kernel/ids.ts';
import type { GoalDraft } from '#shared/domain/goals/goal-policy.ts';
import type { RequirementDraft } from '#shared/domain/goals/requirement-policy.ts';
import type { OccupancyDraft } from '#shared/domain/roles/occupancy-policy.ts';
import type { RoleDraft } from '#shared/domain/roles/role-policy.ts';
import type { WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import type { AppointmentDraft } from '#shared/domain/team/appointment-policy.ts';
import type { PersonDraft } from '#shared/domain/team/person-policy.ts';
import type { QualificationDraft } from '#shared/domain/team/qualification-policy.ts';

/** A person to enter; what a test does not name is plain. */
export function aPerson(patch: Partial<PersonDraft> = {}): PersonDraft {
  return {
    givenName: 'Anna',
    namePrefix: '',
    familyName: 'Proef',
    birthDate: null,
    gender: 'unknown',
    staffNumber: null,
    email: null,
    teachingSince: null,
    ...patch,
  };
}

/** An appointment to enter: a full-time teacher since August 2020. */
export function anAppointment(personId: PersonId, patch: Partial<AppointmentDraft> = {}): AppointmentDraft {
  return {
    personId,
    schoolId: null,
    functionGroup: 'op',
    functionTitle: 'Leerkracht',
    isCareCoordinator: false,
    workingTimeFactor: 10_000 as WorkingTimeFactor,
    contractKind: 'permanent',
    scale: null,
    scaleGeneration: null,
    step: null,
    pupilGroups: [],
    from: isoDate('2020-08-01'),
    to: null,
    ...patch,
  };
}

/** A qualification to enter: an accredited hbo master, seen. */
export function aQualification(personId: PersonId, patch: Partial<QualificationDraft> = {}): QualificationDraft {
  return {
    personId,
    kind: 'hbo-master',
    title: 'Master Educational Needs',
    field: '',
    institute: '',
    awardedOn: isoDate('2020-06-30'),
    accredited: 'yes',
    evidence: 'seen',
    isInProgress: false,
    expectedYear: null,
    ...patch,
  };
}

/** A goal to enter. */
export function aGoal(patch: Partial<GoalDraft> = {}): GoalDraft {
  return {
    parentId: null,
    title: 'Beter rekenonderwijs',
    why: '',
    theme: '',
    startsOn: null,
    endsOn: null,
    ownerId: null,
    ownerGroupId: null,
    domains: [],
    successCriteria: '',
    state: 'active',
    ...patch,
  };
}

/** A requirement to enter: every teacher at level 3. */
export function aRequirement(
  goalId: GoalId,
  competenceId: CompetenceId,
  patch: Partial<RequirementDraft> = {},
): RequirementDraft {
  return {
    owner: { kind: 'goal', goalId },
    competenceId,
    level: 3,
    quantity: { kind: 'everyone' },
    group: { kind: 'all-teachers' },
    byDate: null,
    ...patch,
  };
}

/** A role to enter: of 80 hours, in use. */
export function aRole(patch: Partial<RoleDraft> = {}): RoleDraft {
  return {
    titleNl: 'Taalcoördinator',
    titleEn: 'Language coordinator',
    level: 'team',
    tasks: '',
    minutesPerYear: 80 * 60,
    isCritical: false,
    refreshMonths: null,
    domains: [],
    state: 'active',
    ...patch,
  };
}

/** An occupancy to enter: of 80 hours since August 2026. */
export function anOccupancy(roleId: RoleId, personId: PersonId, patch: Partial<OccupancyDraft> = {}): OccupancyDraft {
  return {
    roleId,
    personId,
    from: isoDate('2026-08-01'),
    to: null,
    minutesPerYear: 80 * 60,
    deputyId: null,
    refreshedOn: null,
    ...patch,
  };
}
