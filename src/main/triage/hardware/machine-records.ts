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

const startSchema = z.object({
  /** Whether it is in use without a verdict yet; what that means when the process is gone is a crash. */
  trying: z.boolean(),
  /** How often Porchlight ended with it since its last verdict. */
  crashes: z.number().int(),
  process: z.number().int(),
  /** Tells two runs with the same process id apart, as in containers. */
  run: z.string(),
});

const recordsSchema = z.object({
  /** Backends that were started and have given no verdict, or with which Porchlight ended. */
  starts: z.partialRecord(z.enum(backendKinds), startSchema).default({}),
  speeds: z.record(z.string(), measuredSettingSchema).default({}),
});
type Records = z.infer<typeof recordsSchema>;
type Start = z.infer<typeof startSchema>;

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
  /** To be called after a verdict: what was started has proven itself. */
  worked(): void;
  /** To be called after an orderly end without a verdict: it proves nothing, and what ended before is not forgotten. */
  released(): void;
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

  const change = (changed: (start: Start) => Start | null) => {
    const starts = { ...records.starts };
    for (const kind of backendKinds) {
      const start = starts[kind];
      const next = start && changed(start);
      if (next === null) delete starts[kind];
      else if (next) starts[kind] = next;
    }
    if (JSON.stringify(starts) !== JSON.stringify(records.starts)) write({ starts });
  };
  const ownTry = (start: Start) => start.trying && start.run === run;

  return {
    endedWith() {
      const crashed = (start: Start) => start.trying && start.run !== run && !isRunning(start.process);
      const left = backendKinds.filter((kind) => {
        const start = records.starts[kind];
        return start && (crashed(start) || (!start.trying && start.crashes >= crashesThatConvince));
      });
      change((start) => (crashed(start) ? { ...start, trying: false, crashes: start.crashes + 1 } : start));
      return left;
    },
    begin(kind) {
      const before = records.starts[kind];
      if (before && ownTry(before)) return;
      const start = { trying: true, crashes: before?.crashes ?? 0, process: process.pid, run };
      write({ starts: { ...records.starts, [kind]: start } });
    },
    worked: () => change((start) => (ownTry(start) ? null : start)),
    released: () =>
      change((start) => (ownTry(start) ? (start.crashes > 0 ? { ...start, trying: false } : null) : start)),
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
