import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { steps } from './checks/steps.mjs';
import { total, totalsLine } from './checks/totals.mjs';
import { ensureBuild } from './setup/build.mjs';
import { findDisplay } from './setup/display.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { verifyModels } from './setup/models.mjs';
import { root } from './setup/paths.mjs';
import { prepareCommandLine, prepareWindow } from './setup/prepare.mjs';
import { createReport } from './setup/report.mjs';
import { passThrough } from './setup/run.mjs';
import { toolScript } from './setup/tools.mjs';

/** @typedef {import('./checks/steps.mjs').Step} Step */
/** @typedef {import('./checks/totals.mjs').StepResult} StepResult */

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step; its output goes to the terminal.
 * @param {Step} step
 * @param {import('./setup/prepare.mjs').CommandLine} commandLine
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<StepResult>}
 */
async function runStep(step, commandLine, env) {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const reportFile = join(folder, 'report.json');
  const reporters = step.runs ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`] : [];
  process.stdout.write(`\n== ${step.heading}\n`);
  const code = await passThrough(
    commandLine.node.executable,
    [toolScript(step.tool, step.command), ...step.args, ...reporters],
    { cwd: root, env, input: 'ignore' },
  );
  let report;
  try {
    report = step.runs ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
  } catch {
    process.stdout.write('The test runner ended without a report.\n');
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`== ${step.heading}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds(started)}\n`);
  return { code, report };
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof SetupFailure)) throw error;
  process.stdout.write(`[failed] ${error.message}\n  What to do: ${error.remedy}\n`);
}

/**
 * @param {readonly Step[]} chosen
 * @returns {Promise<StepResult[]>}
 */
async function runAll(chosen) {
  const report = createReport({ stream: process.stdout, onlyChanges: false });
  const failedSetup = { code: 1, report: undefined };
  /** @type {StepResult[]} */
  const results = [];
  let commandLine;
  try {
    commandLine = await prepareCommandLine(report);
  } catch (error) {
    explain(error);
    return [failedSetup];
  }
  const env = {
    ...commandLine.env,
    // Tools and tests that start "node" get the same one.
    PATH: [dirname(commandLine.node.executable), process.env.PATH].join(delimiter),
  };
  try {
    await verifyModels(report);
  } catch (error) {
    explain(error);
    results.push(failedSetup);
  }
  let window;
  if (chosen.some((step) => step.runs === 'window tests')) {
    try {
      window = await prepareWindow(report, commandLine.node, await findDisplay(process.env, process.platform));
      if (!chosen.some((step) => step.name === 'build')) await ensureBuild(report, commandLine.node);
    } catch (error) {
      // The other steps say what they find; the tests in the window are missing and counted as failed.
      explain(error);
      results.push(failedSetup);
    }
  }
  for (const step of chosen) {
    if (step.runs !== 'window tests') {
      results.push(await runStep(step, commandLine, env));
    } else if (window) {
      const windowEnv = {
        ...window.env,
        PATH: env.PATH,
        PORCHLIGHT_ELECTRON_PATH: window.executable,
        PORCHLIGHT_ELECTRON_SWITCHES: window.switches.join(' '),
      };
      results.push(await runStep(step, commandLine, windowEnv));
    }
  }
  window?.stop();
  return results;
}

const started = Date.now();
const names = process.argv.slice(2);
const unknown = names.find((name) => !steps.some((step) => step.name === name));
if (unknown) {
  const known = [...new Set(steps.map((step) => step.name))].join(', ');
  process.stderr.write(`There is no step "${unknown}". Steps: ${known}\n`);
  process.exit(2);
}
const totals = total(await runAll(steps.filter((step) => names.length === 0 || names.includes(step.name))));
process.stdout.write(`\nAll steps: ${seconds(started)}\n${totalsLine(totals)}\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
