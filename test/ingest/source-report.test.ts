import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/main/ingest/loop.ts';
import { type Counters, type SourceReport, unknownOfAll } from '../../src/shared/analysis.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'porchlight-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(
  ...contents: readonly (string | Buffer)[]
): Promise<{ counters: Counters; sources: SourceReport[] }> {
  const paths = contents.map((content, index) => {
    const path = join(folder, `${index}.log`);
    writeFileSync(path, content);
    return path;
  });
  for await (const { checkpoint, done } of ingest({ request: { paths } }))
    if (done) return { counters: checkpoint.counters, sources: [...checkpoint.sources] };
  throw new Error('no last batch');
}

const block = [
  'Nov 30 10:00:00 host sshd[1]: Failed password for root from 203.0.113.9 port 1 ssh2',
  '{"time":"2025-11-30T10:00:00Z","message":"x"}',
  'user=ann action=login src=203.0.113.9',
  'just some words',
  '-----',
  '',
  '  ',
  '\u0001\u0002\u0003a\u0004\u0005',
  '#Fields: date time s-ip cs-method',
  'Log Name:      Security',
  'Event ID:      4625',
];

describe('the report of a source', () => {
  it('accounts for every line, whatever is mixed in a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...block), { maxLength: 40 }), async (mixed) => {
        // A file of nothing but binary lines is no log.
        const lines = [...new Array<string>(10).fill(block[0] ?? ''), ...mixed];
        const { counters, sources } = await read(lines.map((line) => `${line}\n`).join(''));
        const dropped = Object.values(counters.dropped).reduce((sum, count) => sum + count, 0);
        const told = counters.groupedLines + counters.blank + counters.headers + counters.unparsed + dropped;
        expect(counters.lines).toBe(lines.length);
        expect(told).toBe(lines.length);
        const plain = counters.formats.plain ?? 0;
        const unknown = sources[0]?.unknown.reduce((sum, entry) => sum + entry.lines, 0) ?? 0;
        expect(unknown).toBe(plain + counters.unparsed);
      }),
      { numRuns: 30 },
    );
  });

  it('shows the first few lines of no known form, with their numbers, cut to 300 characters', async () => {
    const { sources } = await read(
      `----\n${Array.from({ length: 9 }, (_, index) => `words ${index} ${'x'.repeat(500)}\n`).join('')}`,
    );
    expect(sources[0]?.unknown).toMatchObject([
      { reason: 'no-words', lines: 1, examples: [{ lineNumber: 1, text: '----' }] },
      { reason: 'unknown-form', lines: 9, examples: [{ lineNumber: 2 }, { lineNumber: 3 }, { lineNumber: 4 }] },
    ]);
    expect(sources[0]?.unknown[1]?.examples[0]?.text).toHaveLength(300);
  });

  it('tells Windows events as such, in whatever form they came, and other numbered events not', async () => {
    const winlogbeat = JSON.stringify({
      '@timestamp': '2025-11-30T10:00:00Z',
      winlog: { event_id: 4625, channel: 'Security', provider_name: 'Microsoft-Windows-Security-Auditing' },
      message: 'An account failed to log on.',
    });
    const flat = '{"EventID":4624,"Channel":"Security","TimeCreated":"2025-11-30T10:00:00Z"}';
    const other = '{"time":"2025-11-30T10:00:00Z","event_id":17,"message":"job done","service":"clock"}';
    const xml = `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-Security-Auditing"/><EventID>4625</EventID><TimeCreated SystemTime="2025-11-30T10:00:00Z"/><Channel>Security</Channel><Computer>pc</Computer></System><EventData><Data Name="TargetUserName">ann</Data></EventData></Event>`;
    const { counters, sources } = await read(`${winlogbeat}\n${flat}\n${other}\n`, xml);
    expect(sources.map(({ products }) => products)).toEqual([{ 'Windows events': 2 }, { 'Windows events': 1 }]);
    expect(counters.products).toEqual({ 'Windows events': 3 });
  });

  it('adds up the unknown lines of all sources', async () => {
    const { sources } = await read('some words\n', 'other words\n----\n', block[0] ?? '');
    expect(unknownOfAll(sources)).toMatchObject([
      { reason: 'unknown-form', lines: 2, examples: [{ text: 'some words' }, { text: 'other words' }] },
      { reason: 'no-words', lines: 1 },
    ]);
  });
});
