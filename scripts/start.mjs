import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { findDisplay } from './setup/display.mjs';
import { verifyModels } from './setup/models.mjs';
import { root } from './setup/paths.mjs';
import { prepareCommandLine, prepareWindow } from './setup/prepare.mjs';
import { createReport, runCommand } from './setup/report.mjs';
import { passThrough } from './setup/run.mjs';

const HOW_TO_GET_THE_WINDOW = `
That was the sample that comes with Porchlight, analysed on the command line, because there is no display here. To get
the window, run "npm start" in a desktop session; over ssh, connect with "ssh -X"; on a server, start a virtual display
("Xvfb :99 &") and run "DISPLAY=:99 npm start". Your own logs: npm run -s porchlight -- analyze FILE
`;

/**
 * @param {import('./setup/prepare.mjs').CommandLine} commandLine
 * @returns {Promise<number>}
 */
async function analyzeSample({ node, env }) {
  const folder = join(root, 'resources', 'samples');
  const samples = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const code = await passThrough(
    node.executable,
    [join(root, 'src', 'main', 'cli.ts'), 'analyze', ...samples.map((name) => join(folder, name)), '--memory'],
    { env, input: 'ignore' },
  );
  process.stdout.write(HOW_TO_GET_THE_WINDOW);
  return code;
}

await runCommand(async () => {
  const report = createReport({ stream: process.stdout, onlyChanges: false });
  const commandLine = await prepareCommandLine(report);
  await verifyModels(report);
  const display = await findDisplay(process.env, process.platform);
  if (!display) {
    report.skipped('window', 'there is no display, so the Electron runtime is left out');
    return analyzeSample(commandLine);
  }
  const window = await prepareWindow(report, commandLine.node, display);
  await ensureBuild(report, commandLine.node);
  return passThrough(window.executable, [...window.switches, root, ...process.argv.slice(2)], { env: window.env });
});
