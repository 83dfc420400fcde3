import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type HardwareProbe, hardwareProbeSchema } from '../../../src/main/triage/hardware/hardware-probe.ts';
import { type LoadPlan, planBackend } from '../../../src/main/triage/hardware/plan-backend.ts';
import { memoryNeedsSchema } from '../../../src/shared/model-facts.ts';
import { backendKinds } from '../../../src/shared/status.ts';

const gibibyte = 2 ** 30;
const backends = hardwareProbeSchema.shape.backends.shape;

/** A machine as far as it differs from a PC with Linux, 8 cores, 16 GB and no graphics card. Memory in GB of 2^30 bytes. */
const machineSchema = z
  .object({
    platform: z.string().default('linux'),
    wsl: z.boolean().default(false),
    memory: z.object({ total: z.number(), free: z.number().nullable(), container: z.boolean().default(false) }),
    cards: hardwareProbeSchema.shape.cards,
    nvidiaDriver: hardwareProbeSchema.shape.nvidiaDriver.default(null),
    cudaToolkits: z.array(z.string()).default([]),
    metal: backends.metal.optional(),
    cuda: backends.cuda.optional(),
    vulkan: backends.vulkan.optional(),
    endedWith: z.array(z.enum(backendKinds)).default([]),
  })
  .partial({ memory: true, cards: true })
  .strict();

const planSchema = z.object({
  /** Backend, layers and groups at once of each attempt. */
  attempts: z.array(z.string()),
  sentences: z.array(z.string()),
  refusal: z.string().optional(),
});

const fileSchema = z.object({
  needs: z.record(z.string(), memoryNeedsSchema),
  cases: z.array(
    z.object({
      name: z.string(),
      machine: machineSchema,
      model: z.string(),
      wish: z.enum(['auto', ...backendKinds]).default('auto'),
      expected: planSchema,
    }),
  ),
});

const file = fileSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/hardware/cases.json', import.meta.url), 'utf8')),
);

export const { cases } = file;
export type HardwareCase = (typeof cases)[number];
export type ExpectedPlan = z.infer<typeof planSchema>;

export function probeOf({ machine }: HardwareCase): HardwareProbe {
  const { platform, memory = { total: 16, free: 11, container: false }, cards = null } = machine;
  const mac = platform === 'darwin';
  const none = { failure: '', devices: [], memory: null };
  const inBytes = (probe: NonNullable<typeof machine.cuda>) => ({
    ...probe,
    memory: probe.memory && {
      total: probe.memory.total * gibibyte,
      free: probe.memory.free * gibibyte,
      unified: probe.memory.unified * gibibyte,
    },
  });
  return {
    platform,
    wsl: machine.wsl,
    processor: 'a processor',
    cores: 8,
    memory: {
      total: memory.total * gibibyte,
      free: memory.free === null ? null : memory.free * gibibyte,
      container: memory.container,
    },
    cards,
    nvidiaDriver: machine.nvidiaDriver,
    cudaToolkits: machine.cudaToolkits,
    backends: {
      metal: inBytes(machine.metal ?? { ...none, state: mac ? 'not-installed' : 'wrong-platform' }),
      cuda: inBytes(machine.cuda ?? { ...none, state: mac ? 'wrong-platform' : 'no-driver' }),
      vulkan: inBytes(machine.vulkan ?? { ...none, state: mac ? 'not-installed' : 'no-driver' }),
    },
    endedWith: machine.endedWith,
  };
}

/** The plan of a case in the words of the fixture. */
export function planOf(one: HardwareCase): ExpectedPlan {
  const needs = one.model === 'not known' ? null : file.needs[one.model];
  if (needs === undefined) throw new Error(`no model ${one.model}`);
  const plan = planBackend(probeOf(one), one.wish, needs, { sequences: 8, batchSize: 256 });
  return inWords(plan);
}

function inWords({ attempts, reasons, refusal }: LoadPlan): ExpectedPlan {
  const [first] = attempts;
  return {
    attempts: attempts.map(({ kind, gpuLayers, sequences, batchSize }) => {
      const layers = kind === 'cpu' ? '' : gpuLayers === 'fit' ? ', what fits' : `, ${gpuLayers} layers`;
      const shape = `${sequences === 8 ? '' : `, ${sequences} at once`}${batchSize === 256 ? '' : `, batch ${batchSize}`}`;
      return `${kind}${layers}${shape}`;
    }),
    sentences: [...reasons, ...(first?.stepDown ? [first.stepDown] : [])],
    ...(refusal && { refusal: refusal.message }),
  };
}
