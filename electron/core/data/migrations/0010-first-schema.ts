/**
 * First schema: workspace, people, frameworks, ratings, goals and the change log.
 *
 * Frozen once released. Every table that users change has a text key `id`, because the change log addresses rows by it.
 * Dates are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM:SS.sssZ`, booleans 0 or 1, working-time factors ten-thousandths.
 */
export const firstSchema = {
  version: 10,
  name: 'first-schema',
  sql: `
CREATE TABLE workspace (
  id TEXT PRIMARY KEY CHECK (id = 'workspace'),
  kind TEXT NOT NULL CHECK (kind IN ('school', 'board', 'track')),
  name TEXT NOT NULL,
  brin TEXT,
  school_year_start TEXT NOT NULL,
  master_target_percent INTEGER NOT NULL CHECK (master_target_percent BETWEEN 0 AND 100),
  master_target_year INTEGER,
  master_definition TEXT NOT NULL CHECK (master_definition IN ('a', 'b')),
  master_unit TEXT NOT NULL CHECK (master_unit IN ('persons', 'fte')),
  master_includes_leaders INTEGER NOT NULL CHECK (master_includes_leaders IN (0, 1)),
  master_includes_care_coordinators INTEGER NOT NULL CHECK (master_includes_care_coordinators IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE generation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  workspace_uuid TEXT NOT NULL,
  counter INTEGER NOT NULL
) STRICT;

CREATE TABLE school (
  id TEXT PRIMARY KEY,
  brin TEXT NOT NULL,
  site TEXT NOT NULL,
  name TEXT NOT NULL,
  board_number TEXT NOT NULL,
  street TEXT NOT NULL,
  house_number TEXT NOT NULL,
  postcode TEXT NOT NULL,
  place TEXT NOT NULL,
  municipality TEXT NOT NULL,
  province TEXT NOT NULL,
  denomination TEXT NOT NULL,
  UNIQUE (brin, site)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  given_name TEXT NOT NULL,
  name_prefix TEXT NOT NULL,
  family_name TEXT NOT NULL,
  birth_date TEXT,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'other', 'unknown')),
  staff_number TEXT,
  email TEXT,
  teaching_since TEXT
) STRICT;
CREATE UNIQUE INDEX person_by_staff_number ON person (staff_number) WHERE staff_number IS NOT NULL;

CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  function_group TEXT NOT NULL CHECK (function_group IN ('directie', 'op', 'oop', 'lio', 'unknown')),
  function_title TEXT NOT NULL,
  is_care_coordinator INTEGER NOT NULL CHECK (is_care_coordinator IN (0, 1)),
  working_time_factor INTEGER NOT NULL CHECK (working_time_factor BETWEEN 0 AND 20000),
  contract_kind TEXT NOT NULL CHECK (contract_kind IN ('permanent', 'temporary', 'unknown')),
  scale TEXT,
  scale_generation TEXT CHECK (scale_generation IN ('before-2018', '2018-2022', 'from-2022')),
  step INTEGER,
  pupil_groups TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX appointment_by_person ON appointment (person_id);

CREATE TABLE qualification (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  field TEXT NOT NULL,
  institute TEXT NOT NULL,
  awarded_on TEXT,
  accredited TEXT NOT NULL CHECK (accredited IN ('yes', 'no', 'unknown')),
  evidence TEXT NOT NULL CHECK (evidence IN ('none', 'self-reported', 'seen')),
  is_in_progress INTEGER NOT NULL CHECK (is_in_progress IN (0, 1)),
  expected_year INTEGER
) STRICT;
CREATE INDEX qualification_by_person ON qualification (person_id);

CREATE TABLE framework (
  id TEXT PRIMARY KEY,
  shipped_key TEXT UNIQUE,
  title_nl TEXT NOT NULL,
  title_en TEXT NOT NULL,
  version TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
  source TEXT NOT NULL,
  licence TEXT NOT NULL,
  levels TEXT NOT NULL
) STRICT;

CREATE TABLE competence (
  id TEXT PRIMARY KEY,
  framework_id TEXT NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('domain', 'competence', 'indicator')),
  code TEXT NOT NULL,
  title_nl TEXT NOT NULL,
  title_en TEXT NOT NULL,
  description_nl TEXT NOT NULL,
  description_en TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired_on TEXT,
  slot INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX competence_by_framework ON competence (framework_id, parent_id, position);

CREATE TABLE rating (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  competence_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 250),
  rater_kind TEXT NOT NULL CHECK (rater_kind IN ('self', 'leader', 'peer', 'observation', 'agreed')),
  rater_name TEXT NOT NULL,
  rated_on TEXT NOT NULL,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX rating_by_person ON rating (person_id, competence_id, rater_kind, rated_on, recorded_at);
CREATE INDEX rating_by_competence ON rating (competence_id);

CREATE TABLE packed_levels (
  person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  latest BLOB NOT NULL
) STRICT;

CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  theme TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  success_criteria TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'achieved', 'dropped')),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_by_parent ON goal (parent_id, position);

CREATE TABLE requirement (
  id TEXT PRIMARY KEY,
  goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  competence_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 250),
  quantity_kind TEXT NOT NULL CHECK (quantity_kind IN ('everyone', 'at-least-count', 'at-least-percent')),
  quantity INTEGER NOT NULL,
  group_kind TEXT NOT NULL,
  group_value TEXT NOT NULL,
  by_date TEXT
) STRICT;
CREATE INDEX requirement_by_goal ON requirement (goal_id);
CREATE INDEX requirement_by_competence ON requirement (competence_id);

CREATE TABLE exemption (
  id TEXT PRIMARY KEY,
  requirement_id TEXT NOT NULL REFERENCES requirement (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  UNIQUE (requirement_id, person_id)
) STRICT;
CREATE INDEX exemption_by_person ON exemption (person_id);

CREATE TABLE change_set (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('base', 'do', 'undo', 'redo')),
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  target_seq INTEGER REFERENCES change_set (seq),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
  set_seq INTEGER NOT NULL REFERENCES change_set (seq),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before_row TEXT,
  after_row TEXT,
  PRIMARY KEY (set_seq, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_log_by_row ON change_log (table_name, row_id);
`,
} as const;
