import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../../src/main/ingest/loop.ts';
import { exportEntry } from './export.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-journal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.concat(
  Array.from({ length: 50 }, (_, index) =>
    exportEntry([
      ['__CURSOR', `s=1;i=${index}`],
      ['__REALTIME_TIMESTAMP', `${1_700_000_000_000_000 + index * 1_000_000}`],
      ['_HOSTNAME', 'mail'],
      ['SYSLOG_IDENTIFIER', 'sshd'],
      ['_PID', '77'],
      ['MESSAGE', `Failed password for root from 203.0.113.${index} port 40022 ssh2`],
    ]),
  ),
);

describe('an export file of the journal', () => {
  it.each([
    ['plain', bytes],
    ['compressed', gzipSync(bytes)],
  ])('is read where it is %s', async (_name, content) => {
    const file = join(folder, 'system.export');
    writeFileSync(file, content);
    for await (const { checkpoint, done } of ingest({ request: { paths: [file] } })) {
      if (!done) continue;
      expect(checkpoint.counters).toMatchObject({ lines: 50, events: 50, groupedLines: 50, formats: { journal: 50 } });
      expect(checkpoint.sources).toMatchObject([{ outcome: 'read', format: 'journal', firstTime: 1_700_000_000_000 }]);
    }
  });
});
