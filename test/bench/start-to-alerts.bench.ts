import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataFolder, printFigures } from './measure.ts';

// The command line from its start to its last alert, model load included, as a user waits for it.
const real = new URL('loghub/OpenSSH_2k.log', dataFolder());
const file = existsSync(real) ? real : new URL('../../resources/samples/office-server-auth.log', import.meta.url);
const started = performance.now();
const child = spawn(
  process.execPath,
  [
    fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url)),
    'analyze',
    '--memory',
    '--json',
    fileURLToPath(file),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let output = '';
child.stdout.on('data', (data: Buffer) => {
  output += data.toString();
});
const code = await new Promise((resolve) => child.on('close', resolve));
const seconds = (performance.now() - started) / 1000;
const lines = output.trim().split('\n');
const summary = JSON.parse(lines.at(-1) ?? '{}') as {
  modelCalls: number;
  groups: number;
  alerts: number;
  peakMemoryMb: number;
};
printFigures('start-to-alerts', [
  {
    measure: existsSync(real) ? '2,000 lines of a real sshd log' : 'the sample sshd log',
    value: seconds,
    unit: 's',
    target: '< 20',
    met: seconds < 20,
  },
  { measure: 'groups', value: summary.groups, unit: '' },
  { measure: 'model calls', value: summary.modelCalls, unit: '' },
  { measure: 'alerts', value: summary.alerts, unit: '' },
  { measure: 'peak memory with the model', value: summary.peakMemoryMb, unit: 'MB' },
]);
process.exitCode = code === 0 ? 0 : 1;
