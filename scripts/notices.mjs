// Writes the parts of THIRD_PARTY_NOTICES.md on npm packages, from what is installed, and on crates, from what the build of
// the reader of Windows event logs wrote; with --check, only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNotices } from './notices/packages.mjs';
import { root } from './setup/paths.mjs';

const MARK = '<!-- Below this line: written by "npm run notices". -->\n';
const file = join(root, 'THIRD_PARTY_NOTICES.md');

const crates = `## Crates in the reader of Windows event logs (\`resources/evtx/evtx.wasm\`)\n\n${readFileSync(join(root, 'native/evtx/NOTICES.md'), 'utf8')}`;
const now = readFileSync(file, 'utf8');
const at = now.indexOf(MARK);
if (at < 0) throw new Error(`${file} lacks the line ${MARK}`);
const wanted = `${now.slice(0, at)}${MARK}\n${packageNotices(root)}\n${crates}`;
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
