import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type BackendKind, backendKinds } from '../../../shared/status.ts';

/** What was found fastest on this machine for one model on one backend. */
const measuredSettingSchema = z.object({
  threads: z.number().int().positive(),
  /** Most tokens of one native call. */
  batchSize: z.number().int().positive(),
  promptTokensPerSecond: z.number(),
  /** When, in ms since 1970. */
  at: z.number(),
});
export type MeasuredSetting = z.infer<typeof measuredSettingSchema>;

const recordsSchema = z.object({
  /** The backend that was started last, while no verdict of it is known, or with which Porchlight ended. */
  gpu: z
    .object({
      kind: z.enum(backendKinds),
      /** Whether it is in use without a verdict yet; what that means when the process is gone is a crash. */
      trying: z.boolean(),
      crashes: z.number().int(),
      process: z.number().int(),
      /** Tells two runs with the same process id apart, as in containers. */
      run: z.string(),
    })
    .nullable()
    .default(null),
  speeds: z.record(z.string(), measuredSettingSchema).default({}),
});
type Records = z.infer<typeof recordsSchema>;

/**
 * What is remembered of this machine's hardware. A native abort (CUDA out of memory) ends the process without a word: a
 * record written before a GPU is used, and cleared by its first verdict, tells the next start.
 */
export interface MachineRecords {
  /**
   * Backends to leave out this time, because Porchlight ended while it used them; after one such end the start after this one
   * tries again, after a second none does until the backend is asked for or has given a verdict.
   */
  endedWith(): BackendKind[];
  /** To be called before a GPU backend is started or a model is put on it. */
  begin(kind: BackendKind): void;
  /** To be called after a verdict, and after an orderly end. */
  worked(): void;
  speedOf(key: string): MeasuredSetting | null;
  keepSpeed(key: string, setting: MeasuredSetting): void;
}

const crashesThatConvince = 2;

/** Records in `machine.json` of a folder; with null nothing outlives the process. What can't be written is not kept. */
export function machineRecords(folder: string | null, run: string = randomUUID()): MachineRecords {
  const file = folder === null ? null : join(folder, 'machine.json');
  let records = file === null ? recordsSchema.parse({}) : read(file);

  const write = (change: Partial<Records>) => {
    records = { ...records, ...change };
    if (file === null) return;
    try {
      writeFileSync(`${file}.new`, `${JSON.stringify(records, null, 2)}\n`, { flush: true });
      renameSync(`${file}.new`, file);
    } catch {
      // A full or read-only disk: the hardware is looked at anew next time.
    }
  };

  return {
    endedWith() {
      const { gpu } = records;
      if (gpu === null) return [];
      if (gpu.trying && gpu.run !== run && !isRunning(gpu.process)) {
        write({ gpu: { ...gpu, trying: false, crashes: gpu.crashes + 1 } });
        return [gpu.kind];
      }
      return !gpu.trying && gpu.crashes >= crashesThatConvince ? [gpu.kind] : [];
    },
    begin(kind) {
      const { gpu } = records;
      if (gpu?.trying && gpu.kind === kind && gpu.run === run) return;
      const crashes = gpu?.kind === kind ? gpu.crashes : 0;
      write({ gpu: { kind, trying: true, crashes, process: process.pid, run } });
    },
    worked() {
      if (records.gpu?.trying && records.gpu.run === run) write({ gpu: null });
    },
    speedOf: (key) => records.speeds[key] ?? null,
    keepSpeed(key, setting) {
      write({ speeds: { ...records.speeds, [key]: setting } });
    },
  };
}

function read(file: string): Records {
  try {
    return recordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return recordsSchema.parse({});
  }
}

/** Whether another process has this id. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
