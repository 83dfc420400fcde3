/**
 * Reports that models wrote. A report is about one verdict: when the alert gets another, it stays with the old one.
 * The body is JSON.
 */
export const reports = `
CREATE TABLE reports (
  number INTEGER PRIMARY KEY,
  alert_number INTEGER NOT NULL REFERENCES alerts (number),
  verdict_number INTEGER NOT NULL REFERENCES verdicts (number),
  pack TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (alert_number, verdict_number, pack, pack_version)
) STRICT;
`;
