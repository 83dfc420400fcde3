import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { findDisplay } from './setup/display.mjs';
import { verifyModels } from './setup/models.mjs';
import { root } from './setup/paths.mjs';
import { prepareCommandLine, prepareWindow } from './setup/prepare.mjs';
import { createReport, runCommand } from './setup/report.mjs';
import { passThrough } from './setup/run.mjs';

await runCommand(async () => {
  // Standard output is the figures' own.
  const report = createReport({ stream: process.stderr, onlyChanges: true });
  const { node } = await prepareCommandLine(report);
  await verifyModels(report);
  const window = await prepareWindow(report, node, await findDisplay(process.env, process.platform));
  await ensureBuild(report, node);
  const env = {
    ...window.env,
    PORCHLIGHT_ELECTRON_PATH: window.executable,
    PORCHLIGHT_ELECTRON_SWITCHES: window.switches.join(' '),
  };
  const code = await passThrough(node.executable, [join(root, 'test', 'bench', 'run.ts'), ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
  window.stop();
  return code;
});
