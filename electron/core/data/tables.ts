import type {
  WorkspaceRow,
  GenerationRow,
  SchoolRow,
  AttachmentRow,
  FileContentRow,
  SurveyRow,
  SurveyAnswerRow,
  ChangeSetRow,
  ChangeLogRow,
} from './rows/workspace-rows.ts';
import type {
  PersonRow,
  AppointmentRow,
  QualificationRow,
  RoleRow,
  OccupancyRow,
  TeamGroupRow,
  MembershipRow,
  MeetingRow,
  AttendanceRow,
  GroupResultRow,
  ResearchQuestionRow,
  InductionRow,
  InductionDecisionRow,
} from './rows/team-rows.ts';
import type {
  FrameworkRow,
  FrameworkSourceRow,
  CompetenceRow,
  CompetenceLinkRow,
  RatingRow,
  PackedLevelsRow,
  GoalRow,
  RequirementRow,
  ExemptionRow,
  ObservationFormRow,
  ObservationItemRow,
  ObservationRow,
  ObservationScoreRow,
} from './rows/competence-rows.ts';
import type {
  ProgrammeRow,
  ProgrammeOutcomeRow,
  ProgrammeLinkRow,
  ProgrammeEvaluationRow,
  PlanItemRow,
  PlanGoalRow,
  PlanOutcomeRow,
  PlanHoursRow,
  PlanCostRow,
  PlanSessionRow,
  PlanCoverRow,
  PlanExemptionRow,
  PlanDecisionRow,
  AgreementRow,
  AgreementCheckRow,
  AgreementVersionRow,
  BudgetRow,
  HourSavingRow,
  SchoolHolidayRow,
  OwnRuleRow,
  PlanningSettingRow,
} from './rows/plan-rows.ts';
import type {
  TalkTemplateRow,
  TalkCycleRow,
  TalkRow,
  TalkTopicRow,
  TalkPreparationRow,
  TalkNoteRow,
  TalkSignatureRow,
  TalkReopeningRow,
  TalkSecretRow,
} from './rows/talk-rows.ts';
import type { WorkspaceIdentityRow, ExchangePeerRow } from './rows/exchange-rows.ts';

/**
 * The tables as the migrations make them, for Kysely.
 *
 * Column types are what SQLite stores: text, integers and blobs. Repositories turn rows into the entities of
 * `#shared/domain` and back; nothing else reads rows.
 */

export type * from './rows/workspace-rows.ts';
export type * from './rows/team-rows.ts';
export type * from './rows/competence-rows.ts';

export type * from './rows/plan-rows.ts';
export type * from './rows/talk-rows.ts';
export type * from './rows/exchange-rows.ts';

/** Tables that users change: every write goes through the change log and can be undone. */
export interface LoggedTables {
  workspace: WorkspaceRow;
  school: SchoolRow;
  person: PersonRow;
  appointment: AppointmentRow;
  qualification: QualificationRow;
  framework: FrameworkRow;
  competence: CompetenceRow;
  rating: RatingRow;
  goal: GoalRow;
  requirement: RequirementRow;
  exemption: ExemptionRow;
  framework_source: FrameworkSourceRow;
  competence_link: CompetenceLinkRow;
  role: RoleRow;
  occupancy: OccupancyRow;
  team_group: TeamGroupRow;
  membership: MembershipRow;
  meeting: MeetingRow;
  attendance: AttendanceRow;
  group_result: GroupResultRow;
  research_question: ResearchQuestionRow;
  observation_form: ObservationFormRow;
  observation_item: ObservationItemRow;
  observation: ObservationRow;
  observation_score: ObservationScoreRow;
  induction: InductionRow;
  induction_decision: InductionDecisionRow;
  survey: SurveyRow;
  survey_answer: SurveyAnswerRow;
  attachment: AttachmentRow;
  programme: ProgrammeRow;
  programme_outcome: ProgrammeOutcomeRow;
  programme_link: ProgrammeLinkRow;
  programme_evaluation: ProgrammeEvaluationRow;
  plan_item: PlanItemRow;
  plan_goal: PlanGoalRow;
  plan_outcome: PlanOutcomeRow;
  plan_hours: PlanHoursRow;
  plan_cost: PlanCostRow;
  plan_session: PlanSessionRow;
  plan_cover: PlanCoverRow;
  plan_exemption: PlanExemptionRow;
  plan_decision: PlanDecisionRow;
  agreement: AgreementRow;
  agreement_check: AgreementCheckRow;
  agreement_version: AgreementVersionRow;
  budget: BudgetRow;
  hour_saving: HourSavingRow;
  school_holiday: SchoolHolidayRow;
  own_rule: OwnRuleRow;
  planning_setting: PlanningSettingRow;
  talk_template: TalkTemplateRow;
  talk_cycle: TalkCycleRow;
  talk: TalkRow;
  talk_topic: TalkTopicRow;
  talk_preparation: TalkPreparationRow;
  talk_note: TalkNoteRow;
  talk_signature: TalkSignatureRow;
  talk_reopening: TalkReopeningRow;
  talk_secret: TalkSecretRow;
  workspace_identity: WorkspaceIdentityRow;
  exchange_peer: ExchangePeerRow;
}

/** All tables of a workspace file. */
export interface Tables extends LoggedTables {
  generation: GenerationRow;
  packed_levels: PackedLevelsRow;
  file_content: FileContentRow;
  change_set: ChangeSetRow;
  change_log: ChangeLogRow;
}

/** Names of the logged tables, for checks at run time. */
export const LOGGED_TABLES = [
  'workspace',
  'school',
  'person',
  'appointment',
  'qualification',
  'framework',
  'competence',
  'rating',
  'goal',
  'requirement',
  'exemption',
  'framework_source',
  'competence_link',
  'role',
  'occupancy',
  'team_group',
  'membership',
  'meeting',
  'attendance',
  'group_result',
  'research_question',
  'observation_form',
  'observation_item',
  'observation',
  'observation_score',
  'induction',
  'induction_decision',
  'survey',
  'survey_answer',
  'attachment',
  'programme',
  'programme_outcome',
  'programme_link',
  'programme_evaluation',
  'plan_item',
  'plan_goal',
  'plan_outcome',
  'plan_hours',
  'plan_cost',
  'plan_session',
  'plan_cover',
  'plan_exemption',
  'plan_decision',
  'agreement',
  'agreement_check',
  'agreement_version',
  'budget',
  'hour_saving',
  'school_holiday',
  'own_rule',
  'planning_setting',
  'talk_template',
  'talk_cycle',
  'talk',
  'talk_topic',
  'talk_preparation',
  'talk_note',
  'talk_signature',
  'talk_reopening',
  'talk_secret',
  'workspace_identity',
  'exchange_peer',
] as const satisfies readonly (keyof LoggedTables)[];
