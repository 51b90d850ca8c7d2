/* Rows of the workspace itself, its schools, files, surveys and history. */

/** What the workspace says of itself; one row. */
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
