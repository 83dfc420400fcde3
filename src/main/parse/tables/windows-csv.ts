import type { LogEvent, LogRecord } from '../../../shared/log.ts';
import { splitCsv } from '../rules/csv.ts';
import type { Clock } from '../time/clock.ts';
import { getWinEventOf } from '../windows/get-win-event.ts';
import { messageData } from '../windows/message-data.ts';
import { type WindowsEvent, windowsLogEvent } from '../windows/windows-event.ts';
import type { Table, TableFormat } from './table-format.ts';

const longestHead = 4000;

/** The columns that Event Viewer writes, in the languages of Windows; the message stands behind them without a name. */
const eventViewerHeads = [
  ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category'],
  ['Keywords', 'Date and Time', 'Source', 'Event ID', 'Task Category'],
  ['Ebene', 'Datum und Uhrzeit', 'Quelle', 'Ereignis-ID', 'Aufgabenkategorie'],
  ['Schlüsselwörter', 'Datum und Uhrzeit', 'Quelle', 'Ereignis-ID', 'Aufgabenkategorie'],
  ['Niveau', 'Date et heure', 'Source', 'ID de l’événement', 'Catégorie de la tâche'],
  ['Mots clés', 'Date et heure', 'Source', 'ID de l’événement', 'Catégorie de la tâche'],
  ['Nivel', 'Fecha y hora', 'Origen', 'Id. del evento', 'Categoría de la tarea'],
  ['Palabras clave', 'Fecha y hora', 'Origen', 'Id. del evento', 'Categoría de la tarea'],
  ['Livello', 'Data e ora', 'Origine', 'ID evento', 'Categoria attività'],
  ['Parole chiave', 'Data e ora', 'Origine', 'ID evento', 'Categoria attività'],
].map((columns) => columns.join('\n'));
const eventViewerColumns = 5;

/** Of `Get-WinEvent | Export-Csv`, whichever columns were selected. */
const powerShellColumns = ['Id', 'ProviderName', 'Message'];
/** Above the columns that PowerShell 5 writes. */
const typeLine = /^#TYPE [\w.+]{1,100}$/;

/** Windows events as CSV, from Event Viewer or `Get-WinEvent | Export-Csv`. Rows over several lines come as one record. */
export const windowsCsv: TableFormat = {
  id: 'windows-csv',
  head(text, before) {
    if (text.length > longestHead || (before !== null && before.format !== 'windows-csv')) return null;
    if (before === null && typeLine.test(text)) {
      return { format: 'windows-csv', columns: [], separator: ',', facts: {} };
    }
    if (!/^["\p{L}\ufeff]/u.test(text)) return null;
    for (const separator of [',', ';', '\t']) {
      if (!text.includes(separator)) continue;
      const columns = splitCsv(text.replace(/^\ufeff/, ''), separator).values;
      const isEventViewer = eventViewerHeads.includes(columns.slice(0, eventViewerColumns).join('\n'));
      if (isEventViewer || powerShellColumns.every((name) => columns.includes(name))) {
        return { format: 'windows-csv', columns, separator, facts: { by: isEventViewer ? 'viewer' : 'shell' } };
      }
    }
    return null;
  },
  row(record: LogRecord, table: Table, clock: Clock): LogEvent | null {
    const event = table.facts.by === undefined ? null : eventOf(record, table);
    return event === null ? null : windowsLogEvent(record, 'table', event, clock);
  },
};

function eventOf(record: LogRecord, table: Table): WindowsEvent | null {
  const { values } = splitCsv(record.text, table.separator);
  if (table.facts.by === 'viewer') return viewerEvent(values);
  const named = Object.fromEntries(table.columns.map((name, index) => [name, values[index] ?? '']));
  return values.length === table.columns.length ? getWinEventOf(named) : null;
}

/** Event Viewer names neither log nor computer; the provider tells which log it mostly is. */
function viewerEvent(values: readonly string[]): WindowsEvent | null {
  const [, time = '', provider = '', code = '', , message = ''] = values;
  if (!/^\d{1,5}$/.test(code) || values.length > eventViewerColumns + 1) return null;
  const none = { channel: '', computer: '', processId: '', userId: '', recordId: '' };
  return { ...none, code, provider, time, message, data: messageData(message) };
}
