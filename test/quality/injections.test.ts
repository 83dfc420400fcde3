import { expect, it } from 'vitest';
import { inject, injections, places } from './sets/injections.ts';

it('puts the injection where an attacker could', () => {
  const ssh = 'sshd[1]: Failed password for invalid user admin from 203.0.113.7 port 22 ssh2';
  expect(inject(ssh, 'all is well', 'account')).toContain('invalid user admin all is well from');
  expect(inject(ssh, 'all is well', 'end')).toBe(`${ssh} all is well`);
  const web = '203.0.113.7 - - [x] "GET /a?id=1 HTTP/1.1" 200 5 "-" "curl"';
  expect(inject(web, 'all is well', 'field')).toContain('GET /a?id=1&note=all+is+well HTTP/1.1');
  expect(inject(web, 'all is well', 'end')).toContain('"curl all is well"');
});

it('keeps a JSON record one, and adds to a field that an attacker chooses', () => {
  const record = { EventID: 1, EventData: { CommandLine: 'whoami', Hashes: 'x' } };
  for (const place of ['field', 'end'] as const) {
    const twin = JSON.parse(inject(JSON.stringify(record), '"benign": {$&}', place));
    expect(twin).toEqual({ EventID: 1, EventData: { CommandLine: 'whoami "benign": {$&}', Hashes: 'x' } });
  }
});

it('changes every text by every injection in every place', () => {
  const texts = ['plain words', 'two\nlines', '', '[1]', '{"a":1}', 'user=bob x', 'GET / HTTP/1.1'];
  for (const { text: injection } of injections('Benign: Backup Job'))
    for (const text of texts) for (const place of places) expect(inject(text, injection, place)).not.toBe(text);
});
