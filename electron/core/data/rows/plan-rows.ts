/* Rows of the catalogue, plans, agreements and money. Money is whole cents, hours whole minutes. */

/** An entry of the catalogue. */
export interface ProgrammeRow {
  id: string;
  shipped_key: string | null;
  kind: string;
  title: string;
  provider: string;
  description: string;
  state: string;
  /** JSON. */
  places: string;
  duration_months: number | null;
  credits: number | null;
  contact_minutes: number | null;
  self_study_minutes: number | null;
  /** JSON. */
  costs: string;
  /** JSON. */
  entry_rules: string;
  qualification_kind: string | null;
  accredited: string;
  state_funded: string;
  grant_eligible: string;
  modular: string;
  recognition: string;
  expires_months: number | null;
  /** JSON. */
  themes: string;
  /** JSON. */
  form_features: string;
  /** JSON. */
  role_keys: string;
  source: string;
  checked_on: string | null;
  import_key: string | null;
  language: string;
}

/** The level that a programme brings somebody to. */
export interface ProgrammeOutcomeRow {
  id: string;
  programme_id: string;
  competence_id: string;
  level: number;
}

/** How one entry relates to another. */
export interface ProgrammeLinkRow {
  id: string;
  from_id: string;
  to_id: string;
  kind: string;
  note: string;
}

/** What somebody thought of a programme; without a name. */
export interface ProgrammeEvaluationRow {
  id: string;
  programme_id: string;
  plan_item_id: string | null;
  evaluated_on: string;
  /** JSON. */
  scores: string;
  note: string;
}

/** One activity of one person. */
export interface PlanItemRow {
  id: string;
  person_id: string;
  programme_id: string | null;
  joint_key: string | null;
  title: string;
  kind: string;
  state: string;
  starts_on: string | null;
  ends_on: string | null;
  role_after_id: string | null;
  group_id: string | null;
  note: string;
  obstacle: string;
  position: number;
  achieved_on: string | null;
}

/** A goal that an item works on. */
export interface PlanGoalRow {
  id: string;
  item_id: string;
  goal_id: string;
}

/** The level that an item brings the person to. */
export interface PlanOutcomeRow {
  id: string;
  item_id: string;
  competence_id: string;
  level: number;
}

/** Hours of an item in one school year out of one source. */
export interface PlanHoursRow {
  id: string;
  item_id: string;
  school_year: number;
  source: string;
  minutes: number;
}

/** One cost of an item in one calendar year. */
export interface PlanCostRow {
  id: string;
  item_id: string;
  year: number;
  payer: string;
  kind: string;
  cents: number;
  note: string;
}

/** A day on which an item takes place. */
export interface PlanSessionRow {
  id: string;
  item_id: string;
  held_on: string;
  minutes: number;
  needs_cover: number;
}

/** Replacement over a period. */
export interface PlanCoverRow {
  id: string;
  item_id: string;
  weekday: number | null;
  starts_on: string;
  ends_on: string;
  minutes_per_week: number;
  state: string;
  covered_by: string;
}

/** Part of a programme from which exemption is asked. */
export interface PlanExemptionRow {
  id: string;
  item_id: string;
  title: string;
  credits: number | null;
  state: string;
  decided_on: string | null;
  evidence: string;
}

/** What the leader answered to a proposal of an achieved item. */
export interface PlanDecisionRow {
  id: string;
  item_id: string;
  kind: string;
  /** Id of the competence of a level; empty otherwise. */
  subject: string;
  outcome: string;
  decided_on: string;
}

/** What is agreed about an item and what comes after it. */
export interface AgreementRow {
  id: string;
  item_id: string;
  kind: string;
  provider_contact: string;
  change_worked_on: string;
  time_and_money: string;
  after_role_id: string | null;
  after_minutes_per_year: number | null;
  first_task: string;
  sharing: string;
  state: string;
  signed_on: string | null;
  /** JSON. */
  signatures: string;
  frozen_text: string | null;
  frozen_hash: string | null;
}

/** A day on which is looked whether an agreement was kept. */
export interface AgreementCheckRow {
  id: string;
  agreement_id: string;
  due_on: string;
  subject: string;
  outcome: string | null;
  checked_on: string | null;
  note: string;
}

/** A signed copy of an agreement that was opened again. */
export interface AgreementVersionRow {
  id: string;
  agreement_id: string;
  number: number;
  signed_on: string;
  /** JSON. */
  signatures: string;
  frozen_text: string;
  frozen_hash: string;
  reopened_on: string;
  reason: string;
}

/** Money set aside for a calendar year. */
export interface BudgetRow {
  id: string;
  year: number;
  payer: string;
  title: string;
  purpose: string;
  cents: number;
}

/** Hours kept for a later school year. */
export interface HourSavingRow {
  id: string;
  person_id: string;
  source: string;
  from_school_year: number;
  minutes: number;
  purpose: string;
}

/** A period in which the school is closed. */
export interface SchoolHolidayRow {
  id: string;
  title: string;
  starts_on: string;
  ends_on: string;
}

/** A rule that the user added in place of a shipped one. */
export interface OwnRuleRow {
  id: string;
  key: string;
  value: string;
  starts_on: string;
  ends_on: string | null;
  source: string;
  note: string;
  checked_on: string;
}

/** Choices of the school for planning; one row. */
export interface PlanningSettingRow {
  id: 'planning';
  latitude: number | null;
  longitude: number | null;
  most_absent_per_day: number;
  most_travel_km: number | null;
  budget_mode: string;
}
