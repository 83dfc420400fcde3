import { expect, test } from 'vitest';
import { familyOf } from '../../src/main/group/family.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from '../../src/main/services/records.ts';

function familyOfLine(line: string): string[] {
  return createParser({ zone: 'UTC', now: 0 }).parse(recordsOf(line)).events.map(familyOf);
}

test.each([
  [
    'date=2025-03-15 time=02:14:03 devname="FGT60F" type="event" subtype="vpn" logdesc="SSL VPN login fail"',
    'fortigate',
  ],
  ["Mar 15 02:14:01 asa1 %ASA-5-111008: User 'anna' executed the 'write memory' command.", 'cisco-asa'],
  ['Mar 15 02:14:01 gw system,info,account user anna logged in from 192.0.2.7 via winbox', 'mikrotik'],
  ['Mar 15 02:14:01 gw kernel: usb 1-1: new device', 'kernel'],
  ['Mar 15 02:14:01 pc7: nothing that is known', 'pc'],
  ['Mar 15 02:14:01 172.31.135.20: nothing that is known', 'syslog'],
  ['a line of text', 'plain text'],
])('%s is of the family %s', (line, family) => {
  expect(familyOfLine(line)).toEqual([family]);
});

const request =
  '1684329817.579    120 10.0.0.5 TCP_MISS/200 1234 GET http://www.example.net/ - HIER_DIRECT/192.0.2.4 text/html';

test.each([
  '172.31.135.20 (squid-1): ',
  '172.31.135.20 (squid-1)[1234]: ',
  'proxy1 (squid-1)[1234]: ',
  'proxy1 (squid-1): ',
  'relay 172.31.135.20: (squid-1): ',
])('Squid behind %s is Squid', (header) => {
  expect(familyOfLine(`<134>Mar 15 02:14:01 ${header}${request}`)).toEqual(['squid']);
});

test('the part of a program in brackets is no host', () => {
  const [event] = createParser({ zone: 'UTC', now: 0 }).parse(
    recordsOf('Mar 15 02:14:01 sshd (pam_unix): ready'),
  ).events;
  expect(event).toMatchObject({ host: null, program: 'sshd' });
});

test('an address in the place of the program is the host', () => {
  const [event] = createParser({ zone: 'UTC', now: 0 }).parse(recordsOf('Mar 15 02:14:01 192.0.2.7: ready')).events;
  expect(event).toMatchObject({ host: '192.0.2.7', program: null, message: 'ready' });
});
