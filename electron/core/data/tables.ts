/**
 * The tables as the migrations make them, for Kysely.
 *
 * Column types are what SQLite stores: text, integers and blobs. Repositories turn rows into the entities of
 * `#shared/domain` and back; nothing else reads rows.
 */

export interface WorkspaceRow {
  id: 'workspace';
  kind: string;
  name: string;
  brin: string | null;
  school_year_start: string;
  master_target_percent: number;
  master_target_year: number | null;
  master_definition: string;
  master_unit: string;
  master_includes_leaders: number;
  master_includes_care_coordinators: number;
  created_at: string;
}

/** Identity of the workspace and a counter that each write raises. */
export interface GenerationRow {
  id: number;
  workspace_uuid: string;
  counter: number;
}

/** A school location. */
export interface SchoolRow {
  id: string;
  brin: string;
  site: string;
  name: string;
  board_number: string;
  street: string;
  house_number: string;
  postcode: string;
  place: string;
  municipality: string;
  province: string;
  denomination: string;
}

/** A person. */
export interface PersonRow {
  id: string;
  given_name: string;
  name_prefix: string;
  family_name: string;
  birth_date: string | null;
  gender: string;
  staff_number: string | null;
  email: string | null;
  teaching_since: string | null;
}

/** An appointment; `working_time_factor` in ten-thousandths of full time. */
export interface AppointmentRow {
  id: string;
  person_id: string;
  school_id: string | null;
  function_group: string;
  function_title: string;
  is_care_coordinator: number;
  working_time_factor: number;
  contract_kind: string;
  scale: string | null;
  scale_generation: string | null;
  step: number | null;
  /** JSON array of group numbers. */
  pupil_groups: string;
  starts_on: string | null;
  ends_on: string | null;
}

/** A qualification, obtained or in progress. */
export interface QualificationRow {
  id: string;
  person_id: string;
  kind: string;
  title: string;
  field: string;
  institute: string;
  awarded_on: string | null;
  accredited: string;
  evidence: string;
  is_in_progress: number;
  expected_year: number | null;
}

/** A competence framework with its scale. */
export interface FrameworkRow {
  id: string;
  shipped_key: string | null;
  title_nl: string;
  title_en: string;
  version: string;
  status: string;
  source: string;
  licence: string;
  /** JSON array of levels. */
  levels: string;
  description_nl: string;
  description_en: string;
  /** The version before this one. */
  replaces_id: string | null;
  /** Identifier in the file that it was read from. */
  source_key: string | null;
  is_locked: number;
}

/** What a framework was read from, kept so that it is written back without loss; `id` is the framework's. */
export interface FrameworkSourceRow {
  id: string;
  format: string;
  content: string;
}

/** A node of a framework’s tree. */
export interface CompetenceRow {
  id: string;
  framework_id: string;
  parent_id: string | null;
  kind: string;
  code: string;
  title_nl: string;
  title_en: string;
  description_nl: string;
  description_en: string;
  position: number;
  retired_on: string | null;
  /** Place in the packed levels; given once, never used again. */
  slot: number;
  /** JSON array of descriptors per level. */
  descriptors: string;
  /** Identifier in the file that it was read from. */
  source_key: string | null;
}

/** How a competence relates to one of another framework, or to one outside the workspace. */
export interface CompetenceLinkRow {
  id: string;
  from_id: string;
  to_id: string | null;
  /** Address of a competence outside; empty when `to_id` is given. */
  outside_uri: string;
  outside_title: string;
  kind: string;
  note: string;
}

/** A rating; added, never changed. */
export interface RatingRow {
  id: string;
  person_id: string;
  competence_id: string;
  level: number;
  rater_kind: string;
  rater_name: string;
  rated_on: string;
  note: string;
  evidence: string;
  recorded_at: string;
  /** The rating that this one confirms as still right. */
  confirms_id: string | null;
  /** The observation that it comes from. */
  observation_id: string | null;
}

/** The latest ratings of a person as bytes; derived from the ratings. */
export interface PackedLevelsRow {
  person_id: string;
  latest: Uint8Array;
}

/** A goal. */
export interface GoalRow {
  id: string;
  parent_id: string | null;
  title: string;
  why: string;
  theme: string;
  starts_on: string | null;
  ends_on: string | null;
  owner_id: string | null;
  success_criteria: string;
  state: string;
  position: number;
  owner_group_id: string | null;
  /** JSON array of domains of the profession. */
  domains: string;
}

/** What a goal, a role or a function asks; exactly one of the three is given. */
export interface RequirementRow {
  id: string;
  goal_id: string | null;
  role_id: string | null;
  function_title: string | null;
  competence_id: string;
  level: number;
  quantity_kind: string;
  /** Number of people or whole percent; 0 for everyone. */
  quantity: number;
  group_kind: string;
  group_value: string;
  by_date: string | null;
}

/** A person to whom a requirement does not apply. */
export interface ExemptionRow {
  id: string;
  requirement_id: string;
  person_id: string;
  reason: string;
}

/** A specialist role. */
export interface RoleRow {
  id: string;
  shipped_key: string | null;
  title_nl: string;
  title_en: string;
  level: string;
  tasks: string;
  minutes_per_year: number | null;
  is_critical: number;
  refresh_months: number | null;
  /** JSON array of domains of the profession. */
  domains: string;
  state: string;
  position: number;
}

/** Who holds a role, from when to when. */
export interface OccupancyRow {
  id: string;
  role_id: string;
  person_id: string;
  starts_on: string | null;
  ends_on: string | null;
  minutes_per_year: number | null;
  deputy_id: string | null;
}

/** A group of people around a task or question. */
export interface TeamGroupRow {
  id: string;
  kind: string;
  title: string;
  purpose: string;
  theme: string;
  starts_on: string | null;
  ends_on: string | null;
  position: number;
}

/** Who belongs to a group, from when to when. */
export interface MembershipRow {
  id: string;
  group_id: string;
  person_id: string;
  duty: string;
  starts_on: string | null;
  ends_on: string | null;
}

/** A meeting of a group. */
export interface MeetingRow {
  id: string;
  group_id: string;
  held_on: string;
  /** `HH:MM`, or null. */
  starts_at: string | null;
  minutes: number;
  topic: string;
  notes: string;
  decisions: string;
  state: string;
}

/** Who was at a meeting. */
export interface AttendanceRow {
  id: string;
  meeting_id: string;
  person_id: string;
}

/** What a group made or found. */
export interface GroupResultRow {
  id: string;
  group_id: string;
  kind: string;
  title: string;
  description: string;
  dated_on: string;
}

/** A question on the school's research agenda. */
export interface ResearchQuestionRow {
  id: string;
  group_id: string | null;
  goal_id: string | null;
  owner_id: string | null;
  question: string;
  priority: string;
  state: string;
  answer: string;
  /** JSON array of the conditions that are met. */
  conditions: string;
  follow_up: string;
  position: number;
}

/** A form for lesson observations. */
export interface ObservationFormRow {
  id: string;
  shipped_key: string | null;
  title: string;
  source: string;
  guidance: string;
  /** JSON array of the steps of its scale. */
  steps: string;
  state: string;
  position: number;
}

/** What a form asks to look at. */
export interface ObservationItemRow {
  id: string;
  form_id: string;
  section: string;
  text: string;
  competence_id: string | null;
  is_retired: number;
  position: number;
}

/** A lesson that was observed. */
export interface ObservationRow {
  id: string;
  form_id: string;
  person_id: string;
  observer_kind: string;
  observer_name: string;
  observed_on: string;
  lesson: string;
  strengths: string;
  next_step: string;
  recorded_at: string;
}

/** The step that an item of an observation got. */
export interface ObservationScoreRow {
  id: string;
  observation_id: string;
  item_id: string;
  step: number;
  note: string;
}

/** The induction of a starting teacher. */
export interface InductionRow {
  id: string;
  person_id: string;
  starts_on: string;
  ends_on: string | null;
  coach_id: string | null;
  coach_name: string;
  is_coach_manager: number;
  plan: string;
}

/** A dated decision on how far a teacher has come. */
export interface InductionDecisionRow {
  id: string;
  person_id: string;
  outcome: string;
  decided_on: string;
  decided_by: string;
  instrument: string;
  grounds: string;
}

/** A need survey in the own team. */
export interface SurveyRow {
  id: string;
  title: string;
  /** Key of the set of questions. */
  questions: string;
  opened_on: string;
  closed_on: string | null;
}

/** One filled-in survey; says nothing of who answered. */
export interface SurveyAnswerRow {
  id: string;
  survey_id: string;
  answered_on: string;
  /** JSON object. */
  answers: string;
}

/** A file that belongs to something; the bytes are in `file_content`. */
export interface AttachmentRow {
  id: string;
  owner_kind: string;
  owner_id: string;
  file_name: string;
  media_type: string;
  byte_size: number;
  content_hash: string;
  added_at: string;
}

/** Bytes of files by their SHA-256 in hex; kept beside the history, which holds the hash only. */
export interface FileContentRow {
  hash: string;
  content: Uint8Array;
}

/** Heading of the changes made in one transaction. */
export interface ChangeSetRow {
  seq: number;
  kind: string;
  command: string;
  /** JSON object of counts for the sentence in the interface; never a name. */
  summary: string;
  target_seq: number | null;
  actor: string;
  at: string;
  previous_hash: string;
  hash: string;
}

/** One change of one row. */
export interface ChangeLogRow {
  set_seq: number;
  position: number;
  table_name: string;
  row_id: string;
  before_row: string | null;
  after_row: string | null;
}

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
] as const satisfies readonly (keyof LoggedTables)[];
