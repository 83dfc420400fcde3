import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { prepareCommandLine } from './setup/prepare.mjs';
import { createReport, runCommand } from './setup/report.mjs';
import { passThrough } from './setup/run.mjs';

await runCommand(async () => {
  // Standard output is the command's own.
  const { node, env } = await prepareCommandLine(createReport({ stream: process.stderr, onlyChanges: true }));
  return passThrough(node.executable, [join(root, 'src', 'main', 'cli.ts'), ...process.argv.slice(2)], { env });
});
