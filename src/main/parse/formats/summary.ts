import type { FlatObject } from './flatten.ts';

const maxSummaryValues = 40;
const maxSummaryCharacters = 2000;

/** Names of values that differ from event to event, or are the same in all. */
const tellsNothing =
  /time|guid|xmlns|^(?:keywords|severityvalue|version|level|task|opcode\w*|recordnumber|eventrecordid|threadid|executionprocessid|eventtype\w*|sourcemodule\w+|port|tags|@version|thread|processid)$/i;

/** Text of an object without a message: its values under their last names, without times and random ids. */
export function summaryOf(flat: FlatObject): string {
  const parts: string[] = [];
  for (const [name, value] of flat.entries) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (tellsNothing.test(last) || value === '' || value === '-') continue;
    parts.push(`${last}=${value}`);
    if (parts.length >= maxSummaryValues) break;
  }
  return parts.join(' ').slice(0, maxSummaryCharacters);
}
