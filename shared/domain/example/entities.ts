import type { IsoDate } from '../../kernel/dates.ts';
import type { RaterKind } from '../competences/entities.ts';
import type { Exemption, Goal, Requirement } from '../goals/entities.ts';
import type { Appointment, Person, Qualification, School } from '../team/entities.ts';
import type { Workspace } from '../workspace/entities.ts';

/** A person of the example school; `key` (`p01` …) stands for his id inside the file. */
export interface ExamplePerson extends Omit<Person, 'id'> {
  readonly key: string;
  readonly appointments: readonly Omit<Appointment, 'id' | 'personId' | 'schoolId'>[];
  readonly qualifications: readonly Omit<Qualification, 'id' | 'personId'>[];
}

/** A requirement of the example school; names its competence by code and its exempt people by key. */
export interface ExampleRequirement extends Omit<Requirement, 'id' | 'owner' | 'competenceId' | 'exemptions'> {
  readonly key: string;
  readonly competence: string;
  readonly exemptions: readonly ({ readonly person: string } & Pick<Exemption, 'reason'>)[];
}

/** A goal of the example school, after its parent; names its parent and its owner by key. */
export interface ExampleGoal extends Omit<
  Goal,
  'id' | 'parentId' | 'ownerId' | 'ownerGroupId' | 'domains' | 'position'
> {
  readonly key: string;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly requirements: readonly ExampleRequirement[];
}

/** A rating in short: rater kind, level, day and, where there is one, a note. */
export type ExampleRating = readonly [raterKind: RaterKind, level: number, ratedOn: IsoDate, note?: string | undefined];

/**
 * The built-in example school, as shipped: invented people and figures, dated for one school year.
 *
 * Dates are plain; texts name no year, because only dates are shifted to the user's own school year
 * ({@link ./shift-example-dates.ts}).
 */
export interface ExampleSchool {
  readonly key: string;
  readonly version: string;
  /** Calendar year in which the school year starts for which the dates are written. */
  readonly baseSchoolYear: number;
  /** Key of the shipped framework whose codes the requirements and ratings use. */
  readonly framework: string;
  readonly workspace: Workspace;
  readonly school: Omit<School, 'id'>;
  readonly people: readonly ExamplePerson[];
  readonly goals: readonly ExampleGoal[];
  /** Ratings by key of the person and code of the competence, oldest first. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, readonly ExampleRating[]>>>>;
}
