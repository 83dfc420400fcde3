import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBlock } from '../../src/main/records/block.ts';
import { openSearcher } from '../../src/main/records/searcher.ts';
import { openShelves } from '../../src/main/records/shelves.ts';
import type { KeptRecord } from '../../src/shared/kept-record.ts';
import type { SearchQuery } from '../../src/shared/search.ts';
import { naiveSearch } from './naive-search.ts';
import { sampleQuery, sampleRecord } from './samples.ts';

const pieces = ['fail', 'failed', 'FAIL', 'anna', 'a', '10', '192', '1', '7', 'web', 'Größe', 'Œ', '東京', 'x1'];
const signs = ['.', '-', '_', ' ', '  ', '..', '/', ':', '=', '"', '@', '*', '.-', '(', '\n', '\u2400', ' -'];
const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...signs)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const name = fc.constantFrom('web1', 'web-2', 'WEB1', 'sshd', 'anna', '192.0.2.7', '192.0.2.71', 'fe80::1', 'a b', '');
const file = fc.constantFrom(
  '/var/log/a b.log',
  '/var/a b.log',
  'C:\\logs\\A b.log',
  'x.zip » var/log/web.log',
  `/${'long/'.repeat(20)}1`,
);
const names = fc.uniqueArray(name, { maxLength: 2 });
const time = fc.integer({ min: 0, max: 20 });
const record: fc.Arbitrary<KeptRecord> = fc
  .record({
    text,
    time,
    host: fc.option(name),
    program: fc.option(name),
    addresses: names,
    accounts: names,
    lineNumber: fc.nat(),
    file,
  })
  .map((changes) => sampleRecord(changes.text, changes));
const filter = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.tuple(name, fc.boolean(), fc.nat(4)).map(([value, open, length]) => (open ? `${value.slice(0, length)}*` : value)),
);
const words = fc.oneof(
  text,
  fc
    .array(fc.tuple(fc.constantFrom('', '-', '"', '-"'), text), { maxLength: 3 })
    .map((parts) =>
      parts.map(([before, part]) => (before.endsWith('"') ? `${before}${part}"` : before + part)).join(' '),
    ),
);
const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    text: words,
    from: fc.option(time, { freq: 1 }),
    to: fc.option(time, { freq: 1 }),
    sources: fc.constantFrom<string[]>([], [], ['file-1'], ['file-1', 'file-2']),
    host: filter,
    program: filter,
    address: filter,
    account: filter,
    file: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      file,
      fc.constantFrom('a b.log', '/var/a*', 'web.log', 'WEB*', '1', '2.log', 'a'),
    ),
    limit: fc.integer({ min: 1, max: 7 }),
  })
  .map(sampleQuery);
const sources = fc.tuple(fc.array(record, { maxLength: 25 }), fc.array(record, { maxLength: 25 }));

test('any records are found by the rules alone, in pages that hold each of them once', async () => {
  await fc.assert(
    fc.asyncProperty(
      sources,
      fc.array(query, { minLength: 5, maxLength: 15 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
      async ([one, other], queries, size, blocksOfSegment) => {
        const folder = mkdtempSync(join(tmpdir(), 'porchlight-records-'));
        const shelves = openShelves({ folder, blocksOfSegment });
        const searcher = openSearcher({ role: 'search', folder, nativeBinding: undefined });
        try {
          const all = new Map([
            ['file-1', one],
            ['file-2', other],
          ]);
          for (const [source, records] of all) {
            for (let first = 0; first < records.length; first += size) {
              const block = packBlock(source, first, records.slice(first, first + size), first % 2 === 0);
              shelves.put('imports', [block]);
            }
          }
          for (const asked of queries) {
            const found: string[] = [];
            let after: string | null = null;
            do {
              const { page } = await searcher.search(1, { ...asked, after });
              expect(page.rows.length).toBeLessThanOrEqual(asked.limit);
              for (const row of page.rows) {
                const number = Number(row.id.split(':')[1]);
                expect(row.text).toBe(all.get(row.source)?.[number]?.text);
              }
              found.push(...page.rows.map(({ id }) => id));
              after = page.next;
            } while (after !== null);
            expect(found).toEqual(naiveSearch(all, asked));
          }
        } finally {
          searcher.close();
          shelves.close();
          rmSync(folder, { recursive: true });
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
