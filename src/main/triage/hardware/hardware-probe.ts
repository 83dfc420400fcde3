import { z } from 'zod';
import { backendKinds } from '../../../shared/status.ts';

export const gpuKinds = ['metal', 'cuda', 'vulkan'] as const;
/** Backends that compute on a graphics card, best first. */
export type GpuKind = (typeof gpuKinds)[number];

/** Video memory in bytes; `unified` is the part that is the computer's own memory as well. */
const videoMemorySchema = z.object({ total: z.number(), free: z.number(), unified: z.number() });
export type VideoMemory = z.infer<typeof videoMemorySchema>;

/**
 * What is known of a backend:
 * `wrong-platform`: this kind of computer never has it; `not-installed`: its package is not there; `no-driver`: nothing to
 * run it on was found; `no-runtime`: the driver is there, the CUDA toolkit is not; `found`: driver and runtime are
 * there, and nothing was started; `started`: it runs and told its devices; `failed`: it did not start.
 */
const backendProbeSchema = z.object({
  state: z.enum(['wrong-platform', 'not-installed', 'no-driver', 'no-runtime', 'found', 'started', 'failed']),
  /** Why it failed, as the library says. */
  failure: z.string().default(''),
  /** Names of the devices that a started backend computes on. */
  devices: z.array(z.string()).default([]),
  /** Of all its devices together; null where it was not started. */
  memory: videoMemorySchema.nullable().default(null),
});
export type BackendProbe = z.infer<typeof backendProbeSchema>;

const cardSchema = z.object({
  vendor: z.enum(['nvidia', 'amd', 'intel', 'other']),
  name: z.string(),
  /** The driver that holds it; null where none does. */
  driver: z.string().nullable(),
  /** Whether a screen hangs on it; null where that can't be told. */
  drivesDisplay: z.boolean().nullable(),
});
export type Card = z.infer<typeof cardSchema>;

/** All that was found out about this machine. What is decided is a pure function of it. */
export const hardwareProbeSchema = z.object({
  /** As `process.platform`. */
  platform: z.string(),
  /** Whether this is Linux inside Windows. */
  wsl: z.boolean(),
  processor: z.string(),
  /** Cores that this process may use. */
  cores: z.number(),
  /** Memory of the computer, or of the container if that has less; `free` is null where the system doesn't say it. */
  memory: z.object({ total: z.number(), free: z.number().nullable(), container: z.boolean() }),
  /** Graphics cards that the system lists; null where it can't be asked. */
  cards: z.array(cardSchema).nullable(),
  /** Version of NVIDIA's driver and the newest CUDA that it can run; null where it doesn't answer. */
  nvidiaDriver: z.object({ version: z.string(), cuda: z.string().nullable() }).nullable(),
  /** Versions of the CUDA toolkits that were found, such as `12.4`; a toolkit may be there and not be found. */
  cudaToolkits: z.array(z.string()),
  backends: z.object({ metal: backendProbeSchema, cuda: backendProbeSchema, vulkan: backendProbeSchema }),
  /** Backends that are left out this time because Porchlight ended while it used them. */
  endedWith: z.array(z.enum(backendKinds)),
});
export type HardwareProbe = z.infer<typeof hardwareProbeSchema>;
