import type { TableFormat } from './tables/table-format.ts';

/** Formats of rows under a head. */
export const tableFormats: readonly TableFormat[] = [];
