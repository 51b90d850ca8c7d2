/* Rows of frameworks, ratings, goals and observations. */

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

/** The step that an item of an observation got, or only a note. */
export interface ObservationScoreRow {
  id: string;
  observation_id: string;
  item_id: string;
  step: number | null;
  note: string;
}
