import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockFormats } from '../../src/main/parse/blocks.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { recordsOf } from './records.ts';

const options = { zone: 'UTC', now: Date.parse('2025-11-30T00:00:00Z') };
const line = fc.oneof(
  fc.constantFrom(
    '--6f2a1b3c-A--',
    '--6f2a1b3c-B--',
    '--6f2a1b3c-Z--',
    '--00000000-A--',
    '--00000000-H--',
    '[16/Nov/2025:10:15:33 +0100] aRmT0n8AAQEAAC 198.51.100.7 51517 192.0.2.10 443',
    'POST /login.php HTTP/1.1',
    'Message: Access denied with code 403 (phase 2). [id "942100"] [msg "SQL Injection"]',
    '[2025/09/24 15:24:12.023984,  2] ../../source3/auth/auth.c:348(auth_check_ntlm_password)',
    '  check_ntlm_password:  Authentication for user [anna] -> [anna] FAILED with error NT_STATUS_WRONG_PASSWORD',
    'Event ID: 4625',
    '',
    '   ',
  ),
  fc.stringMatching(/^[ -~]{0,100}$/),
);

describe('any lines among the parts of blocks', () => {
  it('are each in one event, blank or not understood, also where a block never ends', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 80 }), (texts) => {
        const records = recordsOf(`${texts.join('\n')}\n`);
        const parser = createParser(options);
        const batches = [parser.parse(records), parser.flush()];
        const seen = batches.flatMap(({ events, notUnderstood }) => [...events, ...notUnderstood]);
        const lines = seen.reduce((sum, { record }) => sum + record.lineCount, 0);
        const others = batches.reduce((sum, { blank, headers }) => sum + blank + headers, 0);
        expect(lines + others).toBe(records.length);
      }),
      { numRuns: 200 },
    );
  });

  it('are held back no longer than a block may be', () => {
    for (const { maxLines } of blockFormats) expect(maxLines).toBeLessThanOrEqual(2000);
    const endless = `--6f2a1b3c-A--\n${'x\n'.repeat(5000)}`;
    const parser = createParser(options);
    parser.parse(recordsOf(endless));
    const state: unknown = JSON.parse(parser.state());
    expect(state).toMatchObject({ held: [] });
  });
});
