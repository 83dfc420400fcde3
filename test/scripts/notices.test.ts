import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packageNotices, shippedPackages } from '../../scripts/notices/packages.mjs';

test('what ships is what the dependencies ask for, platform binaries aside', () => {
  const entries = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { 'a-linux': '1', absent: '1' } },
    'node_modules/a/node_modules/b': {},
    'node_modules/b': {},
    'node_modules/a-linux': { os: ['linux'] },
    'node_modules/tool': {},
  };
  expect(shippedPackages(entries)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b']);
});

test('THIRD_PARTY_NOTICES.md names the packages that are installed, and the crates of the reader of event logs', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const notices = readFileSync(new URL('../../THIRD_PARTY_NOTICES.md', import.meta.url), 'utf8');
  const crates = readFileSync(new URL('../../native/evtx/NOTICES.md', import.meta.url), 'utf8');
  expect(notices.includes(packageNotices(root)), 'run "npm run notices"').toBe(true);
  expect(notices.endsWith(crates), 'run "npm run notices"').toBe(true);
});
