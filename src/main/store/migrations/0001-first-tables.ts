/**
 * Tables and indexes of the first version.
 * Times are ms since 1970, REAL because some logs state fractions of a ms. Bodies are JSON.
 * Numbers are internal keys in the order of insertion; ids are those of the shared types.
 */
export const firstTables = `
CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  request TEXT NOT NULL,
  progress TEXT NOT NULL,
  checkpoint TEXT
) STRICT;

CREATE TABLE open_groups (
  number INTEGER PRIMARY KEY,
  import_number INTEGER NOT NULL REFERENCES imports (number),
  id TEXT NOT NULL,
  state TEXT NOT NULL,
  UNIQUE (import_number, id)
) STRICT;

CREATE TABLE groups (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  verdict_number INTEGER REFERENCES verdicts (number),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX groups_unclassified ON groups (number) WHERE verdict_number IS NULL;

CREATE TABLE import_groups (
  import_number INTEGER NOT NULL REFERENCES imports (number),
  group_number INTEGER NOT NULL REFERENCES groups (number),
  duplicates INTEGER NOT NULL,
  PRIMARY KEY (import_number, group_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts (
  number INTEGER PRIMARY KEY,
  group_number INTEGER NOT NULL REFERENCES groups (number),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX verdicts_of_group ON verdicts (group_number);

CREATE TABLE classification_cache (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE alerts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  group_number INTEGER NOT NULL UNIQUE REFERENCES groups (number),
  verdict_number INTEGER NOT NULL REFERENCES verdicts (number),
  state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'closed')),
  close_reason TEXT CHECK ((close_reason IS NOT NULL) = (state = 'closed')),
  severity_rank INTEGER NOT NULL,
  risk REAL NOT NULL,
  attack_probability REAL NOT NULL,
  confidence REAL NOT NULL,
  count INTEGER NOT NULL,
  first_seen REAL,
  last_seen REAL,
  created_at REAL NOT NULL,
  threat TEXT NOT NULL,
  title TEXT NOT NULL,
  actor TEXT NOT NULL,
  techniques TEXT NOT NULL,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX alerts_by_severity ON alerts (severity_rank, risk, id, state);
CREATE INDEX alerts_by_risk ON alerts (risk, id, state, severity_rank);
CREATE INDEX alerts_by_threat ON alerts (threat COLLATE NOCASE, id, state, severity_rank);
CREATE INDEX alerts_by_title ON alerts (title COLLATE NOCASE, id, state, severity_rank);
CREATE INDEX alerts_by_actor ON alerts (actor COLLATE NOCASE, id, state, severity_rank);
CREATE INDEX alerts_by_count ON alerts (count, id, state, severity_rank);
CREATE INDEX alerts_by_first_seen ON alerts (first_seen, id, state, severity_rank);
CREATE INDEX alerts_by_last_seen ON alerts (last_seen, id, state, severity_rank);
CREATE INDEX alerts_by_confidence ON alerts (confidence, id, state, severity_rank);
CREATE INDEX alerts_by_created_at ON alerts (created_at, id, state, severity_rank);
CREATE INDEX alerts_by_state ON alerts (state, severity_rank);

CREATE TABLE alert_history (
  number INTEGER PRIMARY KEY,
  alert_number INTEGER NOT NULL REFERENCES alerts (number),
  at REAL NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_alert ON alert_history (alert_number);

CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
