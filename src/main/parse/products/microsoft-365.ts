import { type FlatObject, flatten } from '../formats/flatten.ts';
import { summaryOf } from '../formats/summary.ts';
import { addDirectoryActivity, setTarget } from '../rules/directory-activity.ts';
import { setLogon } from '../rules/fields.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import type { Clock } from '../time/clock.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product, Reading } from './product.ts';

const noSuchAccount = /^(?:UserAccountNotFound|50034)$/i;

/**
 * Microsoft 365's unified audit log (Office 365 Management Activity API schema), as objects or with `AuditData` as JSON
 * within an export. Times are UTC without saying so.
 */
export const microsoft365: Product = {
  id: 'microsoft-365',
  name: 'Microsoft 365',
  mayBe: ({ object }) => object !== null && (isAudit(object) || object.find(['auditdata']) !== undefined),
  read({ object, clock }) {
    if (object === null) return null;
    if (isAudit(object)) return readAudit(object, clock);
    const inner = parseData(object.find(['auditdata']) ?? '');
    if (inner === null || !isAudit(inner)) return null;
    return { ...readAudit(inner, clock), format: 'json', message: summaryOf(inner) };
  },
};

function isAudit(object: FlatObject): boolean {
  return (
    object.find(['operation']) !== undefined &&
    object.find(['workload']) !== undefined &&
    object.find(['creationtime']) !== undefined
  );
}

/** The object in `AuditData`; what was cut is none. */
function parseData(text: string): FlatObject | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? flatten(value) : null;
  } catch {
    return null;
  }
}

function readAudit(object: FlatObject, clock: Clock): Reading {
  const fields = fieldsOfObject(object);
  const operation = object.find(['operation']) ?? '';
  const status = object.find(['resultstatus']) ?? '';
  const actor = object.find(['userid']);
  setNamed(fields, object, {
    'user.name': ['userid', 'mailboxownerupn'],
    'source.ip': ['clientip', 'clientipaddress', 'actoripaddress'],
    'user_agent.original': ['useragent', 'clientinfostring'],
    'event.reason': ['logonerror', 'failurereason'],
    'file.name': ['sourcefilename'],
    'email.subject': ['item.subject'],
  });
  const file = fields['file.name'] === undefined ? undefined : object.find(['objectid']);
  if (file !== undefined) fields['file.path'] = file;
  const alert = operation === 'AlertTriggered' ? object.find(['name']) : undefined;
  if (alert !== undefined) Object.assign(fields, { 'rule.name': alert, 'event.category': 'intrusion_detection' });
  const failed = /^(?:fail|failed|false)$/i.test(status);
  if (operation === 'UserLoggedIn') setLogon(fields, failed ? 'failure' : 'success');
  else if (operation === 'UserLoginFailed') setLogon(fields, 'failure');
  else {
    addDirectoryActivity(fields, operation, !failed);
    if (failed) fields['event.outcome'] = 'failure';
    else if (/^(?:success|succeeded|true)$/i.test(status)) fields['event.outcome'] = 'success';
    if (fields['event.category'] === 'iam') setTarget(fields, actor, object.find(['objectid']));
  }
  if (operation === 'MailboxLogin' && !failed) setLogon(fields, 'success');
  if (operation === 'FileMalwareDetected') fields['event.action'] = 'malware-detected';
  if (noSuchAccount.test(object.find(['logonerror']) ?? '') || object.find(['errornumber']) === '50034') {
    fields['event.reason'] = 'invalid-account';
  }
  const scanned = scanIsoTime((object.find(['creationtime']) ?? '').replace(/(?<=:\d\d)$/, 'Z'), 0);
  const program = object.find(['workload']) ?? 'Microsoft 365';
  return scanned === null ? { fields, program } : { fields, program, time: clock.resolve(scanned.written) };
}
