import { join } from 'node:path';
import { verifyModels } from './setup/models.mjs';
import { root } from './setup/paths.mjs';
import { prepareCommandLine } from './setup/prepare.mjs';
import { createReport, runCommand } from './setup/report.mjs';
import { passThrough } from './setup/run.mjs';

await runCommand(async () => {
  // Standard output is the table's own.
  const report = createReport({ stream: process.stderr, onlyChanges: true });
  const { node, env } = await prepareCommandLine(report);
  await verifyModels(report);
  const script = join(root, 'test', 'quality', 'run.ts');
  return await passThrough(node.executable, ['--no-warnings', script, ...process.argv.slice(2)], { env });
});
