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
}

/** What a goal asks of the team. */
export interface RequirementRow {
  id: string;
  goal_id: string;
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
}

/** All tables of a workspace file. */
export interface Tables extends LoggedTables {
  generation: GenerationRow;
  packed_levels: PackedLevelsRow;
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
] as const satisfies readonly (keyof LoggedTables)[];
