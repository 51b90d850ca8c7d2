/** A branded text id: ids of different kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

/** Id of a person. */
export type PersonId = Id<'person'>;
/** Id of an appointment. */
export type AppointmentId = Id<'appointment'>;
/** Id of a qualification. */
export type QualificationId = Id<'qualification'>;
/** Id of a school. */
export type SchoolId = Id<'school'>;
/** Id of a framework. */
export type FrameworkId = Id<'framework'>;
/** Id of a competence. */
export type CompetenceId = Id<'competence'>;
/** Id of a rating. */
export type RatingId = Id<'rating'>;
/** Id of a goal. */
export type GoalId = Id<'goal'>;
/** Id of a requirement. */
export type RequirementId = Id<'requirement'>;
/** Id of an exemption. */
export type ExemptionId = Id<'exemption'>;

/** Makes new ids; comes from the context so that tests get the same ids every run. */
export interface IdSource {
  /** A new id that is unique in the workspace. */
  next<Kind extends string>(kind: Kind): Id<Kind>;
}
