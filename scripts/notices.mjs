// Writes the npm part of THIRD_PARTY_NOTICES.md from what is installed; with --check, only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNotices } from './notices/packages.mjs';
import { root } from './setup/paths.mjs';

const MARK = '<!-- Below this line: written by "npm run notices". -->\n';
const file = join(root, 'THIRD_PARTY_NOTICES.md');

const now = readFileSync(file, 'utf8');
const at = now.indexOf(MARK);
if (at < 0) throw new Error(`${file} lacks the line ${MARK}`);
const wanted = `${now.slice(0, at)}${MARK}\n${packageNotices(root)}`;
if (process.argv.includes('--check')) {
  const same = now === wanted;
  console.log(
    same ? 'The notices are up to date.' : 'The notices differ from the packages installed: run "npm run notices".',
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(file, wanted);
  console.log('THIRD_PARTY_NOTICES.md written.');
}
