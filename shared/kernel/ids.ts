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
/** Id of a link between competences. */
export type CompetenceLinkId = Id<'competence-link'>;
/** Id of a specialist role. */
export type RoleId = Id<'role'>;
/** Id of an occupancy of a role. */
export type OccupancyId = Id<'occupancy'>;
/** Id of a group. */
export type GroupId = Id<'group'>;
/** Id of a membership of a group. */
export type MembershipId = Id<'membership'>;
/** Id of a meeting. */
export type MeetingId = Id<'meeting'>;
/** Id of a result of a group. */
export type GroupResultId = Id<'group-result'>;
/** Id of a research question. */
export type ResearchQuestionId = Id<'research-question'>;
/** Id of an observation form. */
export type ObservationFormId = Id<'observation-form'>;
/** Id of an item of an observation form. */
export type ObservationItemId = Id<'observation-item'>;
/** Id of an observation. */
export type ObservationId = Id<'observation'>;
/** Id of an induction. */
export type InductionId = Id<'induction'>;
/** Id of an induction decision. */
export type InductionDecisionId = Id<'induction-decision'>;
/** Id of a need survey. */
export type SurveyId = Id<'survey'>;
/** Id of a filled-in survey. */
export type SurveyAnswerId = Id<'survey-answer'>;
/** Id of a file that belongs to something. */
export type AttachmentId = Id<'attachment'>;
/** Id of a programme. */
export type ProgrammeId = Id<'programme'>;
/** Id of a link between programmes. */
export type ProgrammeLinkId = Id<'programme-link'>;
/** Id of an evaluation of a programme. */
export type ProgrammeEvaluationId = Id<'programme-evaluation'>;
/** Id of a plan item. */
export type PlanItemId = Id<'plan-item'>;
/** Id of hours of a plan item. */
export type PlanHoursId = Id<'plan-hours'>;
/** Id of a cost of a plan item. */
export type PlanCostId = Id<'plan-cost'>;
/** Id of a session of a plan item. */
export type PlanSessionId = Id<'plan-session'>;
/** Id of the cover of a plan item. */
export type PlanCoverId = Id<'plan-cover'>;
/** Id of an exemption within a plan item. */
export type PlanExemptionId = Id<'plan-exemption'>;
/** Id of hours kept for a later school year. */
export type HourSavingId = Id<'hour-saving'>;
/** Id of a holiday of the school. */
export type SchoolHolidayId = Id<'school-holiday'>;
/** Id of an agreement. */
export type AgreementId = Id<'agreement'>;
/** Id of a check of an agreement. */
export type AgreementCheckId = Id<'agreement-check'>;
/** Id of a signed copy of an agreement that was opened again. */
export type AgreementVersionId = Id<'agreement-version'>;
/** Id of a rule that the users of a workspace entered. */
export type OwnRuleId = Id<'own-rule'>;
/** Id of a budget. */
export type BudgetId = Id<'budget'>;
/** Id of a template of a cycle of talks. */
export type TalkTemplateId = Id<'talk-template'>;
/** Id of a cycle of talks. */
export type TalkCycleId = Id<'talk-cycle'>;
/** Id of a talk. */
export type TalkId = Id<'talk'>;
/** Id of a topic of a talk. */
export type TalkTopicId = Id<'talk-topic'>;

/** Makes new ids; comes from the context so that tests get the same ids every run. */
export interface IdSource {
  /** A new id that is unique in the workspace. */
  next<Kind extends string>(kind: Kind): Id<Kind>;
}
