import { createEvent, type MutableFields } from '../format.ts';
import { addZeekFields, zeekSummary } from '../rules/zeek.ts';
import { noTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Table, TableFormat } from './table-format.ts';

const headPattern = /^#(separator|set_separator|empty_field|unset_field|path|open|close|fields|types)(?:\s|$)/;
const mostColumns = 200;

/** Zeek's logs as columns: `#separator`, `#path`, `#fields`, then rows. A new head in the same file begins a new table. */
export const zeekTable: TableFormat = {
  id: 'zeek',
  head(text, before) {
    if (text.charCodeAt(0) !== 0x23) return null;
    const name = headPattern.exec(text)?.[1];
    if (name === undefined) return null;
    if (name === 'separator') return { ...empty, separator: separatorOf(text.slice('#separator '.length)) };
    if (before === null || before.format !== 'zeek') return null;
    const value = text.slice(name.length + 2);
    if (name === 'path') return { ...before, facts: { path: value.slice(0, 60) } };
    if (name !== 'fields') return before;
    return { ...before, columns: value.split(before.separator).slice(0, mostColumns) };
  },
  row(record, table, clock) {
    const values = record.text.split(table.separator);
    if (values.length !== table.columns.length || values.length < 2) return null;
    const path = table.facts.path ?? 'other';
    const byName = new Map(table.columns.map((column, index) => [column, values[index] ?? ''] as const));
    const fields: MutableFields = { 'event.module': 'zeek', 'zeek.path': path };
    addZeekFields(fields, path, (column) => byName.get(column));
    const stamp = byName.get('ts') ?? '';
    const scanned = scanIsoTime(stamp, 0);
    const stated = scanEpoch(stamp) ?? (scanned === null ? noTime : clock.resolve(scanned.written));
    const origin = { host: null, program: 'zeek', processId: null };
    return createEvent(record, 'table', stated, origin, zeekSummary(path, byName), fields);
  },
};

const empty: Table = { format: 'zeek', columns: [], separator: '\t', facts: {} };

/** `\x09` for a tab, or the separator itself. */
function separatorOf(written: string): string {
  const code = /^\\x([0-9a-f]{2})/i.exec(written)?.[1];
  const separator = code === undefined ? written.trim().slice(0, 1) : String.fromCharCode(Number.parseInt(code, 16));
  return separator === '' ? '\t' : separator;
}
