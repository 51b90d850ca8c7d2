/** A branded text id: ids of different kinds cannot be mixed up. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type PersonId = Id<'person'>;
export type AppointmentId = Id<'appointment'>;
export type QualificationId = Id<'qualification'>;
export type SchoolId = Id<'school'>;
export type FrameworkId = Id<'framework'>;
export type CompetenceId = Id<'competence'>;
export type RatingId = Id<'rating'>;
export type GoalId = Id<'goal'>;
export type RequirementId = Id<'requirement'>;
export type ExemptionId = Id<'exemption'>;

/** Makes new ids; comes from the context so that tests get the same ids every run. */
export interface IdSource {
  /** A new id that is unique in the workspace. */
  next<Kind extends string>(kind: Kind): Id<Kind>;
}
