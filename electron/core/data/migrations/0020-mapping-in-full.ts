/**
 * Frameworks with descriptors, versions and links; requirements on roles and functions; roles and their holders; groups;
 * observations apart from judgements; induction; need surveys; files as evidence.
 *
 * Frozen once released. A column that is added to a table has a default or may be null, because the history holds rows
 * from before it and undo writes them back.
 */
export const mappingInFull = {
  version: 20,
  name: 'mapping-in-full',
  sql: `
ALTER TABLE framework ADD COLUMN description_nl TEXT NOT NULL DEFAULT '';
ALTER TABLE framework ADD COLUMN description_en TEXT NOT NULL DEFAULT '';
ALTER TABLE framework ADD COLUMN replaces_id TEXT REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE framework ADD COLUMN source_key TEXT;
ALTER TABLE framework ADD COLUMN is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1));
CREATE INDEX framework_by_replaced ON framework (replaces_id);

ALTER TABLE competence ADD COLUMN descriptors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE competence ADD COLUMN source_key TEXT;
CREATE INDEX competence_by_parent ON competence (parent_id);
CREATE INDEX competence_by_source_key ON competence (framework_id, source_key) WHERE source_key IS NOT NULL;

CREATE TABLE framework_source (
  id TEXT PRIMARY KEY REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
  format TEXT NOT NULL CHECK (format IN ('case')),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE competence_link (
  id TEXT PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  outside_uri TEXT NOT NULL,
  outside_title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('exact', 'related', 'replaced-by')),
  note TEXT NOT NULL,
  CHECK ((to_id IS NULL) = (outside_uri <> ''))
) STRICT;
CREATE INDEX competence_link_by_from ON competence_link (from_id);
CREATE INDEX competence_link_by_to ON competence_link (to_id);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  shipped_key TEXT,
  title_nl TEXT NOT NULL,
  title_en TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('class', 'team', 'school', 'board')),
  tasks TEXT NOT NULL,
  minutes_per_year INTEGER,
  is_critical INTEGER NOT NULL CHECK (is_critical IN (0, 1)),
  refresh_months INTEGER,
  domains TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE occupancy (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT,
  ends_on TEXT,
  minutes_per_year INTEGER,
  deputy_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX occupancy_by_role ON occupancy (role_id);
CREATE INDEX occupancy_by_person ON occupancy (person_id);
CREATE INDEX occupancy_by_deputy ON occupancy (deputy_id);

CREATE TABLE team_group (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('bouw', 'working-group', 'learning-community', 'research-workshop', 'development-team')),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  theme TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  duty TEXT NOT NULL CHECK (duty IN ('lead', 'member', 'adviser')),
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX membership_by_group ON membership (group_id);
CREATE INDEX membership_by_person ON membership (person_id);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL,
  starts_at TEXT,
  minutes INTEGER NOT NULL,
  topic TEXT NOT NULL,
  notes TEXT NOT NULL,
  decisions TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled'))
) STRICT;
CREATE INDEX meeting_by_group ON meeting (group_id, held_on);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE group_result (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('product', 'design', 'finding', 'advice')),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  dated_on TEXT NOT NULL
) STRICT;
CREATE INDEX group_result_by_group ON group_result (group_id, dated_on);

CREATE TABLE research_question (
  id TEXT PRIMARY KEY,
  group_id TEXT REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
  state TEXT NOT NULL CHECK (state IN ('open', 'under-way', 'answered', 'dropped')),
  answer TEXT NOT NULL,
  conditions TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX research_question_by_group ON research_question (group_id);
CREATE INDEX research_question_by_goal ON research_question (goal_id);
CREATE INDEX research_question_by_owner ON research_question (owner_id);

ALTER TABLE goal ADD COLUMN owner_group_id TEXT REFERENCES team_group (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE goal ADD COLUMN domains TEXT NOT NULL DEFAULT '[]';
CREATE INDEX goal_by_owner_group ON goal (owner_group_id);

-- A requirement belongs to a goal, a role or a function. The old rows are set aside and come back under the same ids, so
-- that the deferred references of exemptions hold at the end.
CREATE TEMP TABLE requirement_before AS SELECT * FROM requirement;
DROP TABLE requirement;
CREATE TABLE requirement (
  id TEXT PRIMARY KEY,
  goal_id TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  function_title TEXT,
  competence_id TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 250),
  quantity_kind TEXT NOT NULL CHECK (quantity_kind IN ('everyone', 'at-least-count', 'at-least-percent')),
  quantity INTEGER NOT NULL,
  group_kind TEXT NOT NULL,
  group_value TEXT NOT NULL,
  by_date TEXT,
  CHECK ((goal_id IS NOT NULL) + (role_id IS NOT NULL) + (function_title IS NOT NULL) = 1)
) STRICT;
INSERT INTO requirement (id, goal_id, competence_id, level, quantity_kind, quantity, group_kind, group_value, by_date)
  SELECT id, goal_id, competence_id, level, quantity_kind, quantity, group_kind, group_value, by_date
  FROM requirement_before;
DROP TABLE requirement_before;
CREATE INDEX requirement_by_goal ON requirement (goal_id);
CREATE INDEX requirement_by_role ON requirement (role_id);
CREATE INDEX requirement_by_competence ON requirement (competence_id);

CREATE TABLE observation_form (
  id TEXT PRIMARY KEY,
  shipped_key TEXT,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  guidance TEXT NOT NULL,
  steps TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE observation_item (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES observation_form (id) DEFERRABLE INITIALLY DEFERRED,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  competence_id TEXT REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX observation_item_by_form ON observation_item (form_id, position);
CREATE INDEX observation_item_by_competence ON observation_item (competence_id);

CREATE TABLE observation (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES observation_form (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  observer_kind TEXT NOT NULL CHECK (observer_kind IN ('leader', 'coach', 'peer', 'expert', 'self')),
  observer_name TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  lesson TEXT NOT NULL,
  strengths TEXT NOT NULL,
  next_step TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX observation_by_person ON observation (person_id, observed_on);
CREATE INDEX observation_by_form ON observation (form_id);

CREATE TABLE observation_score (
  id TEXT PRIMARY KEY,
  observation_id TEXT NOT NULL REFERENCES observation (id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES observation_item (id) DEFERRABLE INITIALLY DEFERRED,
  step INTEGER CHECK (step BETWEEN 1 AND 250),
  note TEXT NOT NULL,
  UNIQUE (observation_id, item_id)
) STRICT;
CREATE INDEX observation_score_by_item ON observation_score (item_id);

ALTER TABLE rating ADD COLUMN confirms_id TEXT REFERENCES rating (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE rating ADD COLUMN observation_id TEXT REFERENCES observation (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX rating_by_confirmed ON rating (confirms_id) WHERE confirms_id IS NOT NULL;
CREATE INDEX rating_by_observation ON rating (observation_id) WHERE observation_id IS NOT NULL;

CREATE TABLE induction (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  coach_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  coach_name TEXT NOT NULL,
  is_coach_manager INTEGER NOT NULL CHECK (is_coach_manager IN (0, 1)),
  plan TEXT NOT NULL
) STRICT;
CREATE INDEX induction_by_coach ON induction (coach_id);

CREATE TABLE induction_decision (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('startbekwaam', 'basisbekwaam', 'vakbekwaam', 'not-yet')),
  decided_on TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  instrument TEXT NOT NULL,
  grounds TEXT NOT NULL
) STRICT;
CREATE INDEX induction_decision_by_person ON induction_decision (person_id, decided_on);

CREATE TABLE survey (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  questions TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT
) STRICT;

CREATE TABLE survey_answer (
  id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
  answered_on TEXT NOT NULL,
  answers TEXT NOT NULL
) STRICT;
CREATE INDEX survey_answer_by_survey ON survey_answer (survey_id);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('rating', 'qualification', 'observation', 'group-result', 'meeting')),
  owner_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);

CREATE TABLE file_content (
  hash TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;
`,
} as const;
