/**
 * Talks: templates and cycles, talks with agenda, preparation, report, signatures and reopenings, and the secrets with
 * which people sign.
 *
 * Frozen once released. School years are the calendar year in which they start; steps, forms and answers are JSON.
 * `talk_secret.holder` is the id of a person, or `leader` for who leads a talk without being known as a person.
 */
export const talks = {
  version: 40,
  name: 'talks',
  sql: `
CREATE TABLE talk_template (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  objection_days INTEGER,
  steps TEXT NOT NULL,
  forms TEXT NOT NULL
) STRICT;

CREATE TABLE talk_cycle (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('everyone', 'starters', 'not-starters')),
  objection_days INTEGER,
  steps TEXT NOT NULL,
  forms TEXT NOT NULL,
  closed_on TEXT
) STRICT;
CREATE INDEX talk_cycle_by_year ON talk_cycle (school_year);

CREATE TABLE talk (
  id TEXT PRIMARY KEY,
  cycle_id TEXT REFERENCES talk_cycle (id) DEFERRABLE INITIALLY DEFERRED,
  step_key TEXT,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  leader_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'closed', 'cancelled')),
  planned_on TEXT,
  starts_at TEXT,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  held_on TEXT,
  form TEXT NOT NULL,
  answers TEXT NOT NULL,
  report TEXT NOT NULL,
  teacher_view TEXT NOT NULL,
  updates_plan INTEGER NOT NULL CHECK (updates_plan IN (0, 1)),
  frozen_text TEXT,
  frozen_hash TEXT,
  frozen_at TEXT,
  CHECK ((cycle_id IS NULL) = (step_key IS NULL)),
  CHECK ((state IN ('held', 'closed')) = (held_on IS NOT NULL)),
  CHECK ((state = 'closed') = (frozen_text IS NOT NULL)),
  CHECK ((frozen_text IS NULL) = (frozen_hash IS NULL)),
  CHECK ((frozen_text IS NULL) = (frozen_at IS NULL))
) STRICT;
CREATE INDEX talk_by_person ON talk (person_id);
CREATE INDEX talk_by_cycle ON talk (cycle_id);
CREATE INDEX talk_by_leader ON talk (leader_id);

CREATE TABLE talk_topic (
  id TEXT PRIMARY KEY,
  talk_id TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  subject_id TEXT,
  title TEXT NOT NULL,
  notes TEXT NOT NULL,
  is_discussed INTEGER NOT NULL CHECK (is_discussed IN (0, 1)),
  plan_item_id TEXT REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX talk_topic_by_talk ON talk_topic (talk_id, position);
CREATE INDEX talk_topic_by_item ON talk_topic (plan_item_id);

CREATE TABLE talk_preparation (
  id TEXT PRIMARY KEY,
  talk_id TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('leader', 'teacher')),
  answers TEXT NOT NULL,
  wishes TEXT NOT NULL,
  shared_at TEXT,
  UNIQUE (talk_id, side)
) STRICT;

CREATE TABLE talk_note (
  id TEXT PRIMARY KEY,
  talk_id TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('leader', 'teacher')),
  content TEXT NOT NULL,
  UNIQUE (talk_id, side)
) STRICT;

CREATE TABLE talk_signature (
  id TEXT PRIMARY KEY,
  talk_id TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('leader', 'teacher')),
  stance TEXT NOT NULL CHECK (stance IN ('seen', 'agreed')),
  signed_at TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  UNIQUE (talk_id, side)
) STRICT;

CREATE TABLE talk_reopening (
  id TEXT PRIMARY KEY,
  talk_id TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
  reopened_at TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('leader', 'teacher')),
  reason TEXT NOT NULL,
  frozen_text TEXT NOT NULL,
  frozen_hash TEXT NOT NULL,
  signatures TEXT NOT NULL
) STRICT;
CREATE INDEX talk_reopening_by_talk ON talk_reopening (talk_id, reopened_at);

CREATE TABLE talk_secret (
  id TEXT PRIMARY KEY,
  holder TEXT NOT NULL UNIQUE,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT;
`,
} as const;
