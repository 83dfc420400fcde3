import { spawnSync } from 'node:child_process';

/** Whether a program of the system is there, as not every machine has all that pack files. */
export function hasTool(program: string): boolean {
  return spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined;
}
