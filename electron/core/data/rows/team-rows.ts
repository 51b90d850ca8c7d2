/* Rows of people and of what they do together. */

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
  refreshed_on: string | null;
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
