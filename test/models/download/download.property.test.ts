import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { downloadFile } from '../../../src/main/models/download/download.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { optionsFor, sha256Of } from './download-in.ts';
import { type Fault, faultyServer } from './faulty-server.ts';
import { impatient } from './impatient.ts';

const content = randomBytes(50_000);
const at = fc.nat(60_000);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), after: at }),
  fc.record({ kind: fc.constant('wrong-byte' as const), at }),
  fc.record({ kind: fc.constant('no-range' as const), cutAfter: at }),
  fc.record({ kind: fc.constant('short' as const), bytes: at }),
  fc.record({ kind: fc.constant('length-lies' as const), length: fc.nat(120_000) }),
  fc.record({ kind: fc.constant('chunked' as const), cutAfter: at }),
  fc.record({ kind: fc.constant('new-version' as const), content: fc.constant(randomBytes(50_000)), cutAfter: at }),
  fc.record({
    kind: fc.constant('content-range' as const),
    value: fc.constantFrom('bytes 0-9/10', 'x', 'bytes */50000'),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(200, 204, 206, 400, 404, 416, 429, 500, 503),
  }),
  fc.record({ kind: fc.constant('web-page' as const), type: fc.constantFrom('text/html', 'application/octet-stream') }),
  fc.record({ kind: fc.constant('redirect' as const), to: fc.constantFrom('/model.gguf', 'file:///x', '') }),
  fc.constantFrom<Fault>({ kind: 'no-http' }, { kind: 'without-length' }, { kind: 'packed' }, { kind: 'fine' }),
);

test('any sequence of faults, mirrors and new starts ends in the right file or in an AppError, and never in a wrong file', async () => {
  const ends = { right: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 8 }),
      fc.array(fault, { maxLength: 4 }),
      fc.boolean(),
      async (originFaults, mirrorFaults, bytesKnown) => {
        const origin = await faultyServer(content, originFaults);
        const mirror = await faultyServer(content, mirrorFaults);
        const options = optionsFor([origin.url, mirror.url], {
          bytes: bytesKnown ? content.length : null,
          sha256: sha256Of(content),
          mostBytes: 200_000,
          patience: { ...impatient, tries: 3 },
        });
        try {
          for (let start = 0; start < 3; start += 1) {
            const thrown = await downloadFile(options).then(
              () => null,
              (reason: unknown) => reason,
            );
            expect(thrown === null || thrown instanceof AppError).toBe(true);
            expect(existsSync(options.target)).toBe(thrown === null);
            if (thrown === null) expect(readFileSync(options.target).equals(content)).toBe(true);
            ends[thrown === null ? 'right' : 'failed'] += 1;
          }
        } finally {
          await origin.close();
          await mirror.close();
          rmSync(dirname(options.target), { recursive: true });
        }
      },
    ),
    { numRuns: 60 },
  );
  // Both ends are met, so that neither half of the property holds for nothing.
  expect(Math.min(ends.right, ends.failed)).toBeGreaterThan(0);
});
