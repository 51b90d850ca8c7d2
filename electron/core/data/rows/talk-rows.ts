/* Rows of talks. A `side` is `leader` or `teacher`. */

/** A template of a cycle that the school made. */
export interface TalkTemplateRow {
  id: string;
  title: string;
  description: string;
  objection_days: number | null;
  /** JSON. */
  steps: string;
  /** JSON. */
  forms: string;
}

/** A round of talks in a school year. */
export interface TalkCycleRow {
  id: string;
  title: string;
  school_year: number;
  audience: string;
  objection_days: number | null;
  /** JSON. */
  steps: string;
  /** JSON. */
  forms: string;
  closed_on: string | null;
}

/** A talk with somebody. */
export interface TalkRow {
  id: string;
  cycle_id: string | null;
  step_key: string | null;
  person_id: string;
  leader_id: string | null;
  kind: string;
  title: string;
  state: string;
  planned_on: string | null;
  starts_at: string | null;
  minutes: number;
  held_on: string | null;
  /** JSON. */
  form: string;
  /** JSON. */
  answers: string;
  report: string;
  teacher_view: string;
  updates_plan: number;
  frozen_text: string | null;
  frozen_hash: string | null;
  frozen_at: string | null;
}

/** A topic on the agenda of a talk. */
export interface TalkTopicRow {
  id: string;
  talk_id: string;
  position: number;
  source: string;
  subject_id: string | null;
  title: string;
  notes: string;
  is_discussed: number;
  plan_item_id: string | null;
}

/** What one side wrote beforehand. */
export interface TalkPreparationRow {
  id: string;
  talk_id: string;
  side: string;
  /** JSON. */
  answers: string;
  wishes: string;
  shared_at: string | null;
}

/** What one side notes for itself. */
export interface TalkNoteRow {
  id: string;
  talk_id: string;
  side: string;
  content: string;
}

/** The signature of one side under the text with a hash. */
export interface TalkSignatureRow {
  id: string;
  talk_id: string;
  side: string;
  stance: string;
  signed_at: string;
  text_hash: string;
}

/** A report that was opened again, with what it was. */
export interface TalkReopeningRow {
  id: string;
  talk_id: string;
  reopened_at: string;
  side: string;
  reason: string;
  frozen_text: string;
  frozen_hash: string;
  /** JSON. */
  signatures: string;
}

/** Salt and scrypt hash of the secret with which somebody signs; hex. */
export interface TalkSecretRow {
  id: string;
  holder: string;
  salt: string;
  hash: string;
  set_at: string;
}
