/** Actors met so far, and the import that met them first: what `first-seen` is told from. */
export const seenActors = `
CREATE TABLE seen_actors (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  import_number INTEGER NOT NULL REFERENCES imports (number),
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
`;
