/** Whether the model said that it is not sure; verdicts of older versions never said so. */
export const unsureAlerts = `
ALTER TABLE alerts ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
`;
