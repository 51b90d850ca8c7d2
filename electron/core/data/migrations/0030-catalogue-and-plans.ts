/**
 * Catalogue, plans with hours, money and cover, agreements, budgets, and the user's own changes of rules.
 *
 * Frozen once released. Money is whole cents, hours are whole minutes, school years are the calendar year in which they
 * start. What is not known is null and is never computed with.
 */
export const catalogueAndPlans = {
  version: 30,
  name: 'catalogue-and-plans',
  sql: `
CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  shipped_key TEXT UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  provider TEXT NOT NULL,
  description TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'planned', 'ended')),
  places TEXT NOT NULL,
  duration_months INTEGER,
  credits INTEGER,
  contact_minutes INTEGER,
  self_study_minutes INTEGER,
  costs TEXT NOT NULL,
  entry_rules TEXT NOT NULL,
  qualification_kind TEXT,
  accredited TEXT NOT NULL CHECK (accredited IN ('yes', 'no', 'unknown')),
  state_funded TEXT NOT NULL CHECK (state_funded IN ('yes', 'no', 'unknown')),
  grant_eligible TEXT NOT NULL CHECK (grant_eligible IN ('yes', 'no', 'unknown')),
  modular TEXT NOT NULL CHECK (modular IN ('yes', 'no', 'unknown')),
  recognition TEXT NOT NULL CHECK (recognition IN ('none', 'school', 'sector', 'legal')),
  expires_months INTEGER,
  themes TEXT NOT NULL,
  form_features TEXT NOT NULL,
  role_keys TEXT NOT NULL,
  source TEXT NOT NULL,
  checked_on TEXT
) STRICT;
CREATE INDEX programme_by_kind ON programme (kind);

CREATE TABLE programme_outcome (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  competence_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 250),
  UNIQUE (programme_id, competence_id)
) STRICT;
CREATE INDEX programme_outcome_by_competence ON programme_outcome (competence_id);

CREATE TABLE programme_link (
  id TEXT PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('leads-on-to', 'module-of', 'exempts-from', 'replaced-by')),
  note TEXT NOT NULL,
  UNIQUE (from_id, to_id, kind)
) STRICT;
CREATE INDEX programme_link_by_to ON programme_link (to_id);

CREATE TABLE programme_evaluation (
  id TEXT PRIMARY KEY,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  plan_item_id TEXT REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  evaluated_on TEXT NOT NULL,
  scores TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX programme_evaluation_by_programme ON programme_evaluation (programme_id);
CREATE INDEX programme_evaluation_by_item ON programme_evaluation (plan_item_id);

CREATE TABLE plan_item (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  joint_key TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('wish', 'discussed', 'agreed', 'enrolled', 'running', 'achieved', 'stopped', 'lapsed')),
  starts_on TEXT,
  ends_on TEXT,
  role_after_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  group_id TEXT REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  obstacle TEXT NOT NULL,
  position INTEGER NOT NULL,
  achieved_on TEXT,
  CHECK (ends_on IS NULL OR starts_on IS NULL OR starts_on <= ends_on)
) STRICT;
CREATE INDEX plan_item_by_person ON plan_item (person_id);
CREATE INDEX plan_item_by_programme ON plan_item (programme_id);
CREATE INDEX plan_item_by_joint ON plan_item (joint_key) WHERE joint_key IS NOT NULL;
CREATE INDEX plan_item_by_role ON plan_item (role_after_id);
CREATE INDEX plan_item_by_group ON plan_item (group_id);

CREATE TABLE plan_goal (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (item_id, goal_id)
) STRICT;
CREATE INDEX plan_goal_by_goal ON plan_goal (goal_id);

CREATE TABLE plan_outcome (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  competence_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 250),
  UNIQUE (item_id, competence_id)
) STRICT;
CREATE INDEX plan_outcome_by_competence ON plan_outcome (competence_id);

CREATE TABLE plan_hours (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  school_year INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('professionalisation', 'sustainable-basic', 'sustainable-starter', 'sustainable-senior', 'study-leave', 'imposed', 'own-time')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  UNIQUE (item_id, school_year, source)
) STRICT;

CREATE TABLE plan_cost (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  payer TEXT NOT NULL CHECK (payer IN ('school', 'board', 'teacher', 'lerarenbeurs', 'other-grant')),
  kind TEXT NOT NULL CHECK (kind IN ('tuition', 'materials', 'travel', 'replacement', 'other')),
  cents INTEGER NOT NULL CHECK (cents > 0),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX plan_cost_by_item ON plan_cost (item_id);

CREATE TABLE plan_session (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  needs_cover INTEGER NOT NULL CHECK (needs_cover IN (0, 1)),
  UNIQUE (item_id, held_on)
) STRICT;
CREATE INDEX plan_session_by_day ON plan_session (held_on);

CREATE TABLE plan_cover (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 5),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  minutes_per_week INTEGER NOT NULL CHECK (minutes_per_week > 0),
  state TEXT NOT NULL CHECK (state IN ('needed', 'found', 'confirmed')),
  covered_by TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX plan_cover_by_item ON plan_cover (item_id);

CREATE TABLE plan_exemption (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  credits INTEGER,
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
  decided_on TEXT,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX plan_exemption_by_item ON plan_exemption (item_id);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL UNIQUE REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('teacher-school', 'tripartite')),
  provider_contact TEXT NOT NULL,
  change_worked_on TEXT NOT NULL,
  time_and_money TEXT NOT NULL,
  after_role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  after_minutes_per_year INTEGER,
  first_task TEXT NOT NULL,
  sharing TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed')),
  signed_on TEXT,
  signatures TEXT NOT NULL,
  frozen_text TEXT,
  frozen_hash TEXT
) STRICT;
CREATE INDEX agreement_by_role ON agreement (after_role_id);

CREATE TABLE agreement_check (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('kept', 'partly', 'not-kept')),
  checked_on TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_check_by_agreement ON agreement_check (agreement_id, due_on);

CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  payer TEXT NOT NULL CHECK (payer IN ('school', 'board', 'teacher', 'lerarenbeurs', 'other-grant')),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  cents INTEGER NOT NULL CHECK (cents >= 0)
) STRICT;
CREATE INDEX budget_by_year ON budget (year, payer);

CREATE TABLE hour_saving (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL CHECK (source IN ('professionalisation', 'sustainable-basic', 'sustainable-starter', 'sustainable-senior')),
  from_school_year INTEGER NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  purpose TEXT NOT NULL,
  UNIQUE (person_id, source, from_school_year)
) STRICT;

CREATE TABLE own_rule (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  checked_on TEXT NOT NULL
) STRICT;
CREATE INDEX own_rule_by_key ON own_rule (key, starts_on);

CREATE TABLE planning_setting (
  id TEXT PRIMARY KEY CHECK (id = 'planning'),
  latitude REAL,
  longitude REAL,
  most_absent_per_day INTEGER NOT NULL,
  most_travel_km INTEGER,
  budget_mode TEXT NOT NULL CHECK (budget_mode IN ('individual', 'school-pool'))
) STRICT;
`,
} as const;
