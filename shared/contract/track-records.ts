import { z } from 'zod';
import { AGREEMENT_KINDS, AGREEMENT_STATES, CHECK_OUTCOMES } from '../domain/agreements/entities.ts';
import {
  COST_KINDS,
  PROGRAMME_KINDS,
  PROGRAMME_LANGUAGES,
  PROGRAMME_STATES,
  RECOGNITIONS,
} from '../domain/catalogue/entities.ts';
import { COMPETENCE_KINDS, FRAMEWORK_STATUSES, RATER_KINDS } from '../domain/competences/entities.ts';
import { GOAL_STATES } from '../domain/goals/entities.ts';
import { HOUR_SOURCES, PAYERS, PLAN_STATES } from '../domain/plans/entities.ts';
import { ROLE_LEVELS, ROLE_STATES } from '../domain/roles/entities.ts';
import {
  ACCREDITATION_STATES,
  CONTRACT_KINDS,
  EVIDENCE_STATES,
  FUNCTION_GROUPS,
  GENDERS,
  QUALIFICATION_KINDS,
  SCALE_GENERATIONS,
} from '../domain/team/entities.ts';
import { dateField } from './fields.ts';

const id = z.string().min(1).max(64);
const line = z.string().max(2_000);
const text = z.string().max(40_000);
const date = dateField;
const flag = z.literal([0, 1]);
const count = z.int().min(0).max(100_000_000);
const year = z.int().min(1900).max(2200);
const json = z
  .string()
  .max(200_000)
  .refine((written) => {
    try {
      JSON.parse(written);
      return true;
    } catch {
      return false;
    }
  });

/**
 * The fields of what travels between a school and a teacher, by kind: the columns of the row without its id, in the
 * units of the database. What belongs to others or to one workspace alone is no field: owners, deputies, places in the
 * packed levels.
 */
export const TRACK_FIELDS = {
  person: z.strictObject({
    given_name: line,
    name_prefix: line,
    family_name: line,
    birth_date: date.nullable(),
    gender: z.enum(GENDERS),
    teaching_since: date.nullable(),
  }),
  appointment: z.strictObject({
    person_id: id,
    function_group: z.enum(FUNCTION_GROUPS),
    function_title: line,
    is_care_coordinator: flag,
    working_time_factor: z.int().min(0).max(20_000),
    contract_kind: z.enum(CONTRACT_KINDS),
    scale: line.nullable(),
    scale_generation: z.enum(SCALE_GENERATIONS).nullable(),
    step: z.int().min(0).max(100).nullable(),
    pupil_groups: json,
    starts_on: date.nullable(),
    ends_on: date.nullable(),
  }),
  qualification: z.strictObject({
    person_id: id,
    kind: z.enum(QUALIFICATION_KINDS),
    title: line,
    field: line,
    institute: line,
    awarded_on: date.nullable(),
    accredited: z.enum(ACCREDITATION_STATES),
    evidence: z.enum(EVIDENCE_STATES),
    is_in_progress: flag,
    expected_year: year.nullable(),
  }),
  framework: z.strictObject({
    shipped_key: line.nullable(),
    title_nl: line,
    title_en: line,
    version: line,
    status: z.enum(FRAMEWORK_STATUSES),
    source: text,
    licence: text,
    levels: json,
    description_nl: text,
    description_en: text,
    is_locked: flag,
  }),
  competence: z.strictObject({
    framework_id: id,
    parent_id: id.nullable(),
    kind: z.enum(COMPETENCE_KINDS),
    code: line,
    title_nl: text,
    title_en: text,
    description_nl: text,
    description_en: text,
    position: count,
    retired_on: date.nullable(),
    descriptors: json,
  }),
  role: z.strictObject({
    shipped_key: line.nullable(),
    title_nl: line,
    title_en: line,
    level: z.enum(ROLE_LEVELS),
    tasks: text,
    minutes_per_year: count.nullable(),
    is_critical: flag,
    refresh_months: count.nullable(),
    domains: json,
    state: z.enum(ROLE_STATES),
    position: count,
  }),
  goal: z.strictObject({
    parent_id: id.nullable(),
    title: line,
    why: text,
    theme: line,
    starts_on: date.nullable(),
    ends_on: date.nullable(),
    success_criteria: text,
    state: z.enum(GOAL_STATES),
    position: count,
    domains: json,
  }),
  programme: z.strictObject({
    shipped_key: line.nullable(),
    kind: z.enum(PROGRAMME_KINDS),
    title: line,
    provider: line,
    description: text,
    state: z.enum(PROGRAMME_STATES),
    places: json,
    duration_months: count.nullable(),
    credits: count.nullable(),
    contact_minutes: count.nullable(),
    self_study_minutes: count.nullable(),
    costs: json,
    entry_rules: json,
    qualification_kind: z.enum(QUALIFICATION_KINDS).nullable(),
    accredited: z.enum(ACCREDITATION_STATES),
    state_funded: z.enum(ACCREDITATION_STATES),
    grant_eligible: z.enum(ACCREDITATION_STATES),
    modular: z.enum(ACCREDITATION_STATES),
    recognition: z.enum(RECOGNITIONS),
    expires_months: count.nullable(),
    themes: json,
    form_features: json,
    role_keys: json,
    source: text,
    checked_on: date.nullable(),
    language: z.enum(PROGRAMME_LANGUAGES),
  }),
  rating: z.strictObject({
    person_id: id,
    competence_id: id,
    level: z.int().min(1).max(250),
    rater_kind: z.enum(RATER_KINDS),
    rater_name: line,
    rated_on: date,
    note: text,
    evidence: text,
    recorded_at: z.iso.datetime(),
  }),
  occupancy: z.strictObject({
    role_id: id,
    person_id: id,
    starts_on: date.nullable(),
    ends_on: date.nullable(),
    minutes_per_year: count.nullable(),
    refreshed_on: date.nullable(),
  }),
  plan_item: z.strictObject({
    person_id: id,
    programme_id: id.nullable(),
    title: line,
    kind: z.enum(PROGRAMME_KINDS),
    state: z.enum(PLAN_STATES),
    starts_on: date.nullable(),
    ends_on: date.nullable(),
    role_after_id: id.nullable(),
    note: text,
    obstacle: text,
    position: count,
    achieved_on: date.nullable(),
  }),
  plan_goal: z.strictObject({ item_id: id, goal_id: id }),
  plan_outcome: z.strictObject({ item_id: id, competence_id: id, level: z.int().min(1).max(250) }),
  plan_hours: z.strictObject({
    item_id: id,
    school_year: year,
    source: z.enum(HOUR_SOURCES),
    minutes: z.int().min(1).max(10_000_000),
  }),
  plan_cost: z.strictObject({
    item_id: id,
    year,
    payer: z.enum(PAYERS),
    kind: z.enum(COST_KINDS),
    cents: z.int().min(1).max(1_000_000_000),
    note: line,
  }),
  plan_session: z.strictObject({
    item_id: id,
    held_on: date,
    minutes: z.int().min(1).max(10_000),
    needs_cover: flag,
  }),
  agreement: z.strictObject({
    item_id: id,
    kind: z.enum(AGREEMENT_KINDS),
    provider_contact: line,
    change_worked_on: text,
    time_and_money: text,
    after_role_id: id.nullable(),
    after_minutes_per_year: count.nullable(),
    first_task: text,
    sharing: text,
    state: z.enum(AGREEMENT_STATES),
    signed_on: date.nullable(),
    signatures: json,
    frozen_text: z.string().max(400_000).nullable(),
    frozen_hash: line.nullable(),
  }),
  agreement_check: z.strictObject({
    agreement_id: id,
    due_on: date,
    subject: line,
    outcome: z.enum(CHECK_OUTCOMES).nullable(),
    checked_on: date.nullable(),
    note: text,
  }),
} as const;

/** A kind of record that travels between a school and a teacher, named after its table. */
export type TrackKind = keyof typeof TRACK_FIELDS;

/** All kinds, those that others refer to first. */
export const TRACK_KINDS = Object.keys(TRACK_FIELDS) as readonly TrackKind[];
