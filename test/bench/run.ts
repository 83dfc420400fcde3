import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Figure } from './measure.ts';

/**
 * Runs every `*.bench.ts` (or those named on the command line) one after the other, each in a process of its own,
 * and prints their figures as a table, then as one line of JSON.
 */
const folder = new URL('./', import.meta.url);
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)))
  .sort();

if (benches.length === 0) {
  console.error(
    `There is no such bench. All: ${readdirSync(folder)
      .filter((name) => name.endsWith('.bench.ts'))
      .join(', ')}`,
  );
  process.exit(2);
}

interface Outcome {
  bench: string;
  figures: Figure[];
  error?: string;
}

const outcomes: Outcome[] = [];
for (const name of benches) {
  console.error(`measuring ${name} …`);
  outcomes.push(...(await runBench(name)));
}

const rows = outcomes.flatMap(({ bench, figures, error }) =>
  error ? [[bench, 'could not be measured', error, '', '']] : figures.map((figure) => row(bench, figure)),
);
const header = ['BENCH', 'MEASURE', 'VALUE', 'TARGET', ''];
const widths = header.map((name, column) => Math.max(name.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
for (const cells of [header, ...rows])
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
  node: process.versions.node,
};
console.log(JSON.stringify({ machine, outcomes }));
process.exitCode = outcomes.some((outcome) => outcome.error) ? 1 : 0;

function row(bench: string, { measure, value, unit, target, met }: Figure): string[] {
  const shown = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
  return [bench, measure, `${shown} ${unit}`.trim(), target ?? '', met === undefined ? '' : met ? 'met' : 'MISSED'];
}

function runBench(name: string): Promise<Outcome[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', fileURLToPath(new URL(name, folder))], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.on('close', (code) => {
      const lines = output.split('\n').filter((line) => line.startsWith('{"bench"'));
      const found = lines.map((line) => JSON.parse(line) as Outcome);
      if (code !== 0 || found.length === 0)
        found.push({
          bench: name,
          figures: [],
          error: errors.trim().split('\n').slice(-3).join(' ') || `exit ${code}`,
        });
      resolve(found);
    });
  });
}
