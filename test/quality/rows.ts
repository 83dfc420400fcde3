import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { z } from 'zod';
import { MissingData } from './set.ts';

/** The text of a file. Throws `MissingData`, naming it, where it is not there. */
export function readData(path: string): string {
  if (!existsSync(path)) throw new MissingData(`${path} is not there`);
  return readFileSync(path, 'utf8');
}

/** Rows of a file of JSON lines. */
export function readRows<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema>[] {
  return readData(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** Runs Python with its standard library alone. Throws `MissingData` where there is none, or the program fails. */
export async function runPython(folder: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  try {
    await promisify(execFile)('python3', args, { cwd: folder, signal, maxBuffer: 1 << 26 });
  } catch (thrown) {
    signal.throwIfAborted();
    const reason = thrown instanceof Error ? thrown.message.trim().split('\n').at(-1) : String(thrown);
    throw new MissingData(`python3 ${args.slice(0, 2).join(' ')} failed: ${reason}`);
  }
}
