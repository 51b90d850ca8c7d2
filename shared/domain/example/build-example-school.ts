import type { IsoMoment } from '../../kernel/dates.ts';
import type { CompetenceId, GoalId, IdSource, PersonId, SchoolId } from '../../kernel/ids.ts';
import type { Rating } from '../competences/entities.ts';
import { buildShippedFramework, type BuiltFramework, type ShippedFramework } from '../competences/shipped-framework.ts';
import type { Goal, Requirement } from '../goals/entities.ts';
import type { School, TeamMember } from '../team/entities.ts';
import type { Workspace } from '../workspace/entities.ts';
import type { ExampleGoal, ExamplePerson, ExampleRating, ExampleSchool } from './entities.ts';

/** The example school as entities of a workspace, ready to be stored. */
export interface BuiltExampleSchool extends BuiltFramework {
  readonly workspace: Workspace;
  readonly school: School;
  readonly members: readonly TeamMember[];
  /** Every parent before its children. */
  readonly goals: readonly Goal[];
  readonly requirements: readonly Requirement[];
  readonly ratings: readonly Rating[];
  /** The people by the keys of the file. */
  readonly personIds: ReadonlyMap<string, PersonId>;
  /** The goals by the keys of the file. */
  readonly goalIds: ReadonlyMap<string, GoalId>;
  /** The competences by their codes. */
  readonly competenceIds: ReadonlyMap<string, CompetenceId>;
}

/**
 * Turns the example school and the framework that it uses into entities with ids of their own.
 *
 * Ratings count as recorded on the day of the rating. Throws when the file refers to a person, goal or competence that
 * is not there: the shipped data are ours.
 */
export function buildExampleSchool(
  example: ExampleSchool,
  shippedFramework: ShippedFramework,
  ids: IdSource,
): BuiltExampleSchool {
  if (example.framework !== shippedFramework.key) throw new Error(`The example school uses ${example.framework}`);
  const built = buildShippedFramework(shippedFramework, ids);
  const competenceIds = new Map(
    built.competences.filter(({ kind }) => kind === 'competence').map(({ code, id }) => [code, id]),
  );
  const school: School = { ...example.school, id: ids.next('school') };
  const personIds = new Map(example.people.map(({ key }) => [key, ids.next('person')]));
  const goalIds = new Map(example.goals.map(({ key }) => [key, ids.next('goal')]));
  return {
    ...built,
    workspace: example.workspace,
    school,
    members: example.people.map((person) => memberOf(person, lookUp(personIds, person.key), school.id, ids)),
    goals: example.goals.map((goal) => goalOf(goal, example.goals, goalIds, personIds)),
    requirements: example.goals.flatMap((goal) =>
      requirementsOf(goal, lookUp(goalIds, goal.key), competenceIds, personIds, ids),
    ),
    ratings: ratingsOf(example.ratings, personIds, competenceIds, ids),
    personIds,
    goalIds,
    competenceIds,
  };
}

function memberOf(example: ExamplePerson, personId: PersonId, schoolId: SchoolId, ids: IdSource): TeamMember {
  const { key: _key, appointments, qualifications, ...person } = example;
  return {
    person: { ...person, id: personId },
    appointments: appointments.map((appointment) => ({
      ...appointment,
      id: ids.next('appointment'),
      personId,
      schoolId,
    })),
    qualifications: qualifications.map((qualification) => ({
      ...qualification,
      id: ids.next('qualification'),
      personId,
    })),
    occupancies: [],
    memberships: [],
  };
}

function goalOf(
  example: ExampleGoal,
  all: readonly ExampleGoal[],
  goalIds: ReadonlyMap<string, GoalId>,
  personIds: ReadonlyMap<string, PersonId>,
): Goal {
  const { key, parent, owner, requirements: _requirements, ...goal } = example;
  return {
    ...goal,
    id: lookUp(goalIds, key),
    parentId: parent === null ? null : lookUp(goalIds, parent),
    ownerId: owner === null ? null : lookUp(personIds, owner),
    ownerGroupId: null,
    domains: [],
    position: all.filter((other) => other.parent === parent).findIndex((other) => other.key === key),
  };
}

function requirementsOf(
  goal: ExampleGoal,
  goalId: GoalId,
  competenceIds: ReadonlyMap<string, CompetenceId>,
  personIds: ReadonlyMap<string, PersonId>,
  ids: IdSource,
): readonly Requirement[] {
  return goal.requirements.map(({ key: _key, competence, exemptions, ...requirement }) => ({
    ...requirement,
    id: ids.next('requirement'),
    owner: { kind: 'goal', goalId },
    competenceId: lookUp(competenceIds, competence),
    exemptions: exemptions.map(({ person, reason }) => ({
      id: ids.next('exemption'),
      personId: lookUp(personIds, person),
      reason,
    })),
  }));
}

function ratingsOf(
  example: ExampleSchool['ratings'],
  personIds: ReadonlyMap<string, PersonId>,
  competenceIds: ReadonlyMap<string, CompetenceId>,
  ids: IdSource,
): readonly Rating[] {
  return Object.entries(example).flatMap(([person, byCode]) =>
    Object.entries(byCode).flatMap(([code, ratings]) =>
      ratings.map((rating) => ratingOf(rating, lookUp(personIds, person), lookUp(competenceIds, code), ids)),
    ),
  );
}

function ratingOf(
  [raterKind, level, ratedOn, note]: ExampleRating,
  personId: PersonId,
  competenceId: CompetenceId,
  ids: IdSource,
): Rating {
  return {
    id: ids.next('rating'),
    personId,
    competenceId,
    level,
    raterKind,
    raterName: '',
    ratedOn,
    note: note ?? '',
    evidence: '',
    recordedAt: `${ratedOn}T12:00:00.000Z` as IsoMoment,
    confirmsId: null,
    observationId: null,
  };
}

function lookUp<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The example school refers to ${key}, which is not in it`);
  return value;
}
