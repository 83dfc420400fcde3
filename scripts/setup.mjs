import { ensureBuild } from './setup/build.mjs';
import { findDisplay } from './setup/display.mjs';
import { verifyModels } from './setup/models.mjs';
import { prepareCommandLine, prepareWindow } from './setup/prepare.mjs';
import { createReport, runCommand } from './setup/report.mjs';

await runCommand(async () => {
  const report = createReport({ stream: process.stdout, onlyChanges: false });
  const { node } = await prepareCommandLine(report);
  await verifyModels(report);
  const window = await prepareWindow(report, node, await findDisplay(process.env, process.platform));
  window.stop();
  await ensureBuild(report, node);
  return 0;
});
