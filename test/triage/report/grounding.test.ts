import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groundingOf } from '../../../src/main/triage/report/grounding.ts';
import type { ReportField } from '../../../src/main/triage/report/read-report.ts';
import type { EventGroup } from '../../../src/shared/group.ts';
import type { Classification } from '../../../src/shared/verdict.ts';
import { groupOf } from '../groups.ts';

const lines = [
  'Mar  2 06:00:01 mailgate sshd[812]: Failed password for bob from 203.0.113.7 port 40112 ssh2',
  'Mar  2 06:12:40 mailgate sshd[830]: Accepted password for svc_backup from 2001:db8::7 port 51022 ssh2',
  '198.51.100.9 - - [02/Mar/2026:06:05:09 +0000] "GET /shop/item.php?id=1%27%20OR%201=1 HTTP/1.1" 404 1532 "-" "sqlmap/1.7.2#stable (https://sqlmap.example)"',
  'EventID=4688 User=CORP\\alice Process="C:\\\\Users\\\\alice\\\\Temp\\\\run.exe" Hash=5d41402abc4b2a76b9719d911017c592 Key=HKEY_LOCAL_MACHINE\\\\Software\\\\Run\\\\Upd Mail=help@corp.example Host=WS-17',
  'kernel: [ 12.5] DROP IN=eth0 SRC=10.1.2.3 DST=10.9.9.9 DPT=3389 see evil[.]example now',
];
const group: EventGroup = {
  ...groupOf(lines, [
    { name: 'auth-failures', value: 498, samples: [0] },
    { name: 'status-mix', value: '2xx 12, 4xx 40', samples: [2] },
  ]),
  count: 1204,
  firstSeen: Date.UTC(2026, 2, 2, 6, 0, 1),
  lastSeen: Date.UTC(2026, 2, 2, 6, 12, 40),
};
const classification: Classification = {
  threat: 'SSH Brute Force Attack',
  benign: false,
  techniques: [{ id: 'T1110.001', probability: 0.8 }],
  severity: 'HIGH',
  risk: 67,
  attackProbability: 0.934,
  confidence: 0.61,
  unsure: false,
};
const grounding = groundingOf(group, classification);
const missing = (sentence: string, field: ReportField = 'evidence') => grounding.ungrounded(sentence, field);

describe('what stands in the group is grounded', () => {
  test.each([
    'The address 203.0.113.7 failed 498 times, 1,204 events in all.',
    'It came from 203[.]0[.]113[.]7:40112 and ::ffff:203.0.113.7 and 2001:0DB8:0:0::7.',
    'On 2 March 2026 between 06:00 and 6:12 AM, i.e. 2026-03-02T06:00:01Z, 03/02/2026 or Mar 2.',
    "The user bob failed; accounts svc_backup and bob logged in; 'CORP\\alice' ran C:\\Users\\alice\\Temp\\run.exe.",
    'The page /shop/item.php?id=1 answered 404; 40 requests got 4xx and 12 got 2xx.',
    'The payload "1\' OR 1=1" was sent by sqlmap/1.7.2 (hxxps://sqlmap.example).',
    'Hash 5D41402ABC4B2A76B9719D911017C592 under HKLM\\Software\\Run\\Upd.',
    'The host WS-17 and host mailgate wrote to help@corp.example and evil.example.',
    'Event 4688 is T1110 or T1110.001 with risk 67 and 93% probability, 93 percent.',
    'It went on for 12 minutes on port 3389 in test.log.',
    'The process sshd[812] and the program sshd wrote it.',
    'No attacker was seen, e.g. none; the user was locked and the account should be reset.',
    'Brute-force and/or SSH/RDP; it failed.The rest did too.',
    'SHA-256, 2FA and IPv4 are terms.',
    'Line 3 and lines 1 and 2 show it.',
    'It came from ２０３．０．１１３．７.',
  ])('%s', (sentence) => expect(missing(sentence)).toEqual([]));
});

describe('what does not stand there is named', () => {
  test.each<[string, string[]]>([
    ['It came from 203.0.113.8.', ['203.0.113.8']],
    ['It came from 203.0.113.70 and 03.0.113.7.', ['203.0.113.70', '03.0.113.7']],
    ['It came from 2001:db8::8.', ['2001:db8::8']],
    ['It came from 203.0.113.7:22.', ['203.0.113.7:22']],
    ['Block 203.0.113.0/24.', ['203.0.113.0/24']],
    ['The user mallory logged in.', ['mallory']],
    ['The users bob, carol and dave logged in.', ['carol', 'dave']],
    ['Somebody logged in as carol.', ['carol']],
    ['The account "Charles" was used.', ['Charles']],
    ['The user account named fixing failed.', ['fixing']],
    ['The host filer answered user:carol.', ['filer', 'carol']],
    ['It ran /etc/passwd and C:\\Windows\\cmd.exe.', ['/etc/passwd', 'C:\\Windows\\cmd.exe']],
    ['It ran /shop/item.ph and run.exe.bak.', ['/shop/item.ph', 'run.exe.bak']],
    ['It spoke to corp.example.org and hxxp://bad[.]example/x.', ['http://bad.example/x', 'corp.example.org']],
    ['Hash 5d41402abc4b2a76b9719d911017c593.', ['5d41402abc4b2a76b9719d911017c593']],
    ['It failed 499 times, then six, then 22.', ['499', 'six', '22']],
    ['On 3 March at 06:13 and 7 pm.', ['3 March', '06:13', '7 pm']],
    ['On 2026-03-03.', ['2026-03-03']],
    ['This is T1078 with 44% and CVE-2021-44228.', ['T1078', '44%', 'CVE-2021-44228']],
    ['It said "password accepted for root".', ['password accepted for root']],
    ['It went on for 14 minutes.', ['14']],
    ['Line 6 shows it.', ['6']],
    ['10.9.8.\u200b7 did it.', ['10.9.8.\u200b7']],
    ['\u0661\u0662 logins.', ['\u0661\u0662']],
  ])('%s', (sentence, names) => expect(missing(sentence)).toEqual(names));
});

describe('numbers of advice claim nothing of the log, in a recommendation alone', () => {
  test.each([
    '1. Change the passwords within 24 hours.',
    'Step 2: Use at least 14 characters and 2FA.',
    'Watch the account for two weeks, or a 30-day period, and every 15 min.',
    'Look again in 24 to 48 hours; repeat steps 1-3.',
  ])('%s', (sentence) => {
    expect(missing(sentence, 'recommendation')).toEqual([]);
    expect(missing(sentence.replace(/^[^A-Z]*(?:Step 2: )?/, ''), 'evidence')).not.toEqual([]);
  });
  test.each<[string, string[]]>([
    ['Lock accounts after 7 failed logins.', ['7']],
    ['Block 198.51.100.77 for 24 hours.', ['198.51.100.77']],
    ['Delete the user mallory and /tmp/x.', ['/tmp/x', 'mallory']],
  ])('%s', (sentence, names) => expect(missing(sentence, 'recommendation')).toEqual(names));
});

const field = fc.constantFrom<ReportField>('evidence', 'impact', 'recommendation');
/** A run of tokens as it stands in a line, without quotes: two runs with one each would make a quotation. */
const run = fc.constantFrom(...lines).chain((line) => {
  const tokens = line.split(/\s+/);
  return fc.tuple(fc.nat(tokens.length - 1), fc.integer({ min: 1, max: 6 })).map(([start, length]) =>
    tokens
      .slice(start, start + length)
      .join(' ')
      .replaceAll('"', ''),
  );
});
const fromTheLog = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs) => `It wrote ${runs.join(' and then ')} there.`);
const foreign = fc.oneof(
  fc.ipV4().filter((address) => !lines.some((line) => line.includes(address))),
  fc.ipV6().filter((address) => address.length > 12),
  fc.stringMatching(/^[0-9a-f]{31}[0-9]$/),
  fc.stringMatching(/^\/opt\/[a-z]{3,9}\/[a-z]{3,9}$/),
  fc.stringMatching(/^[a-z]{4,9}_[a-z]{4,9}$/),
  fc.stringMatching(/^zz[a-z]{4,9}\.example$/),
  fc.stringMatching(/^[a-z]{3,8}@zz[a-z]{2,6}\.example$/),
  fc.integer({ min: 100_000, max: 9_000_000 }).map(String),
);

test('a sentence of pieces of the lines is grounded', () => {
  fc.assert(
    fc.property(fromTheLog, field, (sentence, where) => {
      expect(missing(sentence, where)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('one foreign address, hash, path, account, host or number in it is found', () => {
  fc.assert(
    fc.property(fromTheLog, foreign, field, (sentence, name, where) => {
      const found = missing(`${sentence.slice(0, -7)} with ${name} there.`, where);
      expect(found).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});

test('whatever a sentence holds, the check ends without a failure', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), field, (sentence, where) => {
      expect(Array.isArray(missing(sentence, where))).toBe(true);
    }),
  );
});
