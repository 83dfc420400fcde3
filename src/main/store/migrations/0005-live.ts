/**
 * What live ingestion goes on from after a restart, by name, and for which live source each of its groups counts. Its open
 * groups are kept beside those of imports, under a row of `imports` that stands for all that came live.
 */
export const liveTables = `
CREATE TABLE live_states (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE live_groups (
  group_number INTEGER PRIMARY KEY REFERENCES groups (number),
  source TEXT NOT NULL
) STRICT;
CREATE INDEX live_groups_of_source ON live_groups (source);
`;
