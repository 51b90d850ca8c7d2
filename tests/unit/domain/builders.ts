import type { Membership } from '#shared/domain/groups/entities.ts';
import type { Occupancy, Role } from '#shared/domain/roles/entities.ts';
import type { Competence, Framework, Rating } from '#shared/domain/competences/entities.ts';
import type { Goal, Requirement, RequirementOwner } from '#shared/domain/goals/entities.ts';
import type {
  Appointment,
  Person,
  PupilGroup,
  Qualification,
  TeamMember,
  WorkingTimeFactor,
} from '#shared/domain/team/entities.ts';
import { isoDate, type IsoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import type { Id } from '#shared/kernel/ids.ts';

/** An id written out in a test. */
export function id<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}

/** A working-time factor: `wtf(0.8)` is 8,000 ten-thousandths. */
export function wtf(fullTime: number): WorkingTimeFactor {
  return Math.round(fullTime * 10_000) as WorkingTimeFactor;
}

/** A moment at a time on a day. */
export function momentOn(date: string, time = '12:00'): IsoMoment {
  return `${date}T${time}:00.000Z` as IsoMoment;
}

/** A person; what a test does not name is plain. */
export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    id: id<'person'>('person-1'),
    givenName: 'Anna',
    namePrefix: "van 't",
    familyName: 'Hoff',
    birthDate: isoDate('1985-03-14'),
    gender: 'unknown',
    staffNumber: '00123',
    email: 'anna@esdoorn.example',
    teachingSince: isoDate('2010-08-01'),
    ...changes,
  };
}

/** An appointment; what a test does not name is plain. */
export function anAppointment(changes: Partial<Appointment> = {}): Appointment {
  return {
    id: id<'appointment'>('appointment-1'),
    personId: id<'person'>('person-1'),
    schoolId: null,
    functionGroup: 'op',
    functionTitle: 'Leerkracht',
    isCareCoordinator: false,
    workingTimeFactor: wtf(1),
    contractKind: 'permanent',
    scale: null,
    scaleGeneration: null,
    step: null,
    pupilGroups: [],
    from: null,
    to: null,
    ...changes,
  };
}

/** A qualification; what a test does not name is plain. */
export function aQualification(changes: Partial<Qualification> = {}): Qualification {
  return {
    id: id<'qualification'>('qualification-1'),
    personId: id<'person'>('person-1'),
    kind: 'hbo-master',
    title: 'Master Educational Needs',
    field: '',
    institute: '',
    awardedOn: isoDate('2018-07-01'),
    accredited: 'yes',
    evidence: 'seen',
    isInProgress: false,
    expectedYear: null,
    ...changes,
  };
}

/** A member of the team with a name for an id; one full-time teaching appointment unless told otherwise. */
export function aMember(
  personId: string,
  changes: {
    readonly person?: Partial<Person>;
    readonly appointments?: readonly Partial<Appointment>[];
    readonly qualifications?: readonly Partial<Qualification>[];
    readonly occupancies?: readonly Partial<Occupancy>[];
    readonly memberships?: readonly Partial<Membership>[];
  } = {},
): TeamMember {
  const person = aPerson({ ...changes.person, id: id<'person'>(personId) });
  return {
    person,
    appointments: (changes.appointments ?? [{}]).map((appointment, index) =>
      anAppointment({
        id: id<'appointment'>(`${personId}-appointment-${String(index + 1)}`),
        ...appointment,
        personId: person.id,
      }),
    ),
    qualifications: (changes.qualifications ?? []).map((qualification, index) =>
      aQualification({
        id: id<'qualification'>(`${personId}-qualification-${String(index + 1)}`),
        ...qualification,
        personId: person.id,
      }),
    ),
    occupancies: (changes.occupancies ?? []).map((occupancy, index) => ({
      id: id<'occupancy'>(`${personId}-occupancy-${String(index + 1)}`),
      roleId: id<'role'>('role-1'),
      from: null,
      to: null,
      minutesPerYear: null,
      deputyId: null,
      refreshedOn: null,
      ...occupancy,
      personId: person.id,
    })),
    memberships: (changes.memberships ?? []).map((membership, index) => ({
      id: id<'membership'>(`${personId}-membership-${String(index + 1)}`),
      groupId: id<'group'>('group-1'),
      duty: 'member' as const,
      from: null,
      to: null,
      ...membership,
      personId: person.id,
    })),
  };
}

/** A teacher with these pupil groups. */
export function aTeacher(personId: string, ...pupilGroups: PupilGroup[]): TeamMember {
  return aMember(personId, { appointments: [{ pupilGroups }] });
}

/** A framework with a scale of four levels. */
export function aFramework(changes: Partial<Framework> = {}): Framework {
  return {
    id: id<'framework'>('framework-1'),
    shippedKey: null,
    titleNl: 'Eigen kader',
    titleEn: 'Own framework',
    version: '1',
    status: 'active',
    source: '',
    licence: '',
    levels: [1, 2, 3, 4].map((level) => ({
      level,
      labelNl: `niveau ${String(level)}`,
      labelEn: `level ${String(level)}`,
    })),
    descriptionNl: '',
    descriptionEn: '',
    replacesId: null,
    sourceKey: null,
    isLocked: false,
    ...changes,
  };
}

/** A competence in use. */
export function aCompetence(changes: Partial<Competence> = {}): Competence {
  return {
    id: id<'competence'>('competence-1'),
    frameworkId: id<'framework'>('framework-1'),
    parentId: null,
    kind: 'competence',
    code: '1',
    titleNl: 'Differentiëren',
    titleEn: 'Differentiating',
    descriptionNl: '',
    descriptionEn: '',
    position: 0,
    retiredOn: null,
    descriptors: [],
    sourceKey: null,
    ...changes,
  };
}

/** A rating; what a test does not name is plain. */
export function aRating(changes: Partial<Rating> = {}): Rating {
  const ratedOn: IsoDate = changes.ratedOn ?? isoDate('2026-03-01');
  return {
    id: id<'rating'>('rating-1'),
    personId: id<'person'>('person-1'),
    competenceId: id<'competence'>('competence-1'),
    level: 2,
    raterKind: 'leader',
    raterName: '',
    note: '',
    evidence: '',
    recordedAt: momentOn(ratedOn),
    confirmsId: null,
    observationId: null,
    ...changes,
    ratedOn,
  };
}

/** A goal; what a test does not name is plain. */
export function aGoal(changes: Partial<Goal> = {}): Goal {
  return {
    id: id<'goal'>('goal-1'),
    parentId: null,
    title: 'Alle kinderen lezen',
    why: '',
    theme: '',
    startsOn: null,
    endsOn: null,
    ownerId: null,
    ownerGroupId: null,
    domains: [],
    successCriteria: '',
    state: 'active',
    position: 0,
    ...changes,
  };
}

/** A role; what a test does not name is plain. */
export function aRole(changes: Partial<Role> = {}): Role {
  return {
    id: id<'role'>('role-1'),
    shippedKey: null,
    titleNl: 'Taalcoördinator',
    titleEn: 'Language coordinator',
    level: 'team',
    tasks: '',
    minutesPerYear: null,
    isCritical: false,
    refreshMonths: null,
    domains: [],
    state: 'active',
    position: 0,
    ...changes,
  };
}

/** The owner of a requirement of a goal. */
export function ofGoal(goalId: string): RequirementOwner {
  return { kind: 'goal', goalId: id<'goal'>(goalId) };
}

/** A requirement; what a test does not name is plain. */
export function aRequirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: id<'requirement'>('requirement-1'),
    owner: ofGoal('goal-1'),
    competenceId: id<'competence'>('competence-1'),
    level: 3,
    quantity: { kind: 'everyone' },
    group: { kind: 'all-teachers' },
    byDate: null,
    exemptions: [],
    ...changes,
  };
}

/** The codes of problems with their fields, for short assertions: `familyName: required`. */
export function problemList(problems: readonly { readonly path: string; readonly code: string }[]): readonly string[] {
  return problems.map((problem) => `${problem.path}: ${problem.code}`);
}
