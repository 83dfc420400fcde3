import { expect, test } from 'vitest';
import { windowsBrief, xmlBrief } from '../../../src/main/group/brief/windows-brief.ts';
import type { EventFields } from '../../../src/shared/log.ts';
import { event } from '../events.ts';

function briefOf(fields: EventFields, message = ''): string {
  return windowsBrief(event(message, null, { Channel: 'Security', ...fields }, { format: 'json' }), []);
}

test('the name that a program was built under is shown where it runs under another one', () => {
  const image = 'C:\\Temp\\update.exe';
  expect(briefOf({ 'event.code': '1', Image: image, OriginalFileName: 'procdump.exe' })).toBe(
    '1 img=c:\\temp\\update.exe orig=procdump.exe',
  );
  expect(briefOf({ 'event.code': '1', Image: image, OriginalFileName: 'Update.EXE' })).toMatch(
    /^1 img=\S+\\update.exe/,
  );
  expect(briefOf({ 'event.code': '1', Image: image, OriginalFileName: 'Update.EXE' })).not.toContain('orig=');
});

test('where hardly any value tells, the first paragraph of the message does', () => {
  const message = 'The audit log was cleared.\r\n\r\nSubject:\r\n\tSecurity ID: S-1-5-18';
  expect(briefOf({ 'event.code': '1102' }, message)).toBe('1102  the audit log was cleared.');
});

test('a block of text has the values of its lines', () => {
  const text =
    'Event ID: 4688\nNew Process Name:\tC:\\Windows\\System32\\cmd.exe\nProcess Command Line: cmd /c whoami\nLevel: 0';
  const block = event('', null, { 'event.code': '4688' }, { format: 'windows-text' });
  expect(windowsBrief({ ...block, record: { ...block.record, text } }, [])).toBe(
    '4688 img=sys32\\cmd.exe cmd=/c whoami',
  );
});

test('XML in one line is read without its markup; other text is none', () => {
  const xml = (data: string) =>
    `<?xml version="1.0"?> <Event xmlns="x"><System><EventID Qualifiers="0">4104</EventID><Channel>Microsoft-Windows-PowerShell/Operational</Channel></System><EventData>${data}</EventData></Event>`;
  expect(xmlBrief(xml('<Data Name="ScriptBlockText">if (1 &lt; 2) { &quot;a&quot; }</Data>'), [])).toBe(
    'powershell 4104 script=if (1 < 2) { "a" }',
  );
  expect(xmlBrief('<Events>', [])).toBeNull();
  expect(xmlBrief('an <Event xmlns="x"> later', [])).toBeNull();
});

test('values that stand in the place of a message are not said twice; a provider that the channel does not name is', () => {
  const data = { 'event.code': '4672', PrivilegeList: 'SeDebugPrivilege' };
  expect(briefOf(data, 'Microsoft-Windows-Security-Auditing EventID 4672: PrivilegeList=SeDebugPrivilege')).toBe(
    '4672 privileges=sedebugprivilege',
  );
  expect(briefOf({ 'event.code': '5', Channel: 'Application' }, 'Backup Service EventID 5: x=y')).toBe(
    '5  backup service',
  );
  expect(briefOf({ ...data, ProviderName: 'Microsoft-Windows-Security-Auditing' }, 'Text.')).not.toContain('provider');
});
