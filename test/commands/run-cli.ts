import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

export interface CliRun {
  code: number | null;
  out: string;
  err: string;
}

export interface CliOptions {
  input?: string;
  /** Standard input stays open after `input`, as a terminal's does. */
  keepInputOpen?: boolean;
  environment?: Record<string, string>;
  /** Flags for Node itself, before the program. */
  nodeFlags?: string[];
  /** Gets the process once it runs; may kill it. */
  onStart?(child: ReturnType<typeof spawn>): void;
}

/** Runs the command line from its sources, as `npm run -s porchlight -- ...` does. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(options.nodeFlags ?? []), cli, ...args], {
      env: { ...process.env, ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.write(options.input ?? '');
    if (!options.keepInputOpen) child.stdin.end();
    options.onStart?.(child);
  });
}

/** The objects of `--json` output, one a line. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
