import { csvTable } from './tables/csv.ts';
import type { TableFormat } from './tables/table-format.ts';
import { w3cTable } from './tables/w3c.ts';
import { windowsCsv } from './tables/windows-csv.ts';
import { zeekTable } from './tables/zeek.ts';

/** Formats of rows under a head, the stricter ones first. */
export const tableFormats: readonly TableFormat[] = [zeekTable, w3cTable, windowsCsv, csvTable];
