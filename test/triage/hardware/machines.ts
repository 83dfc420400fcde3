import type { Llama } from 'node-llama-cpp';
import type { Machine } from '../../../src/main/triage/hardware/backend-steps.ts';
import type { HardwareProbe } from '../../../src/main/triage/hardware/hardware-probe.ts';
import { runtimeFor } from '../../../src/main/triage/hardware/llama-runtime.ts';
import type { MemoryNeeds } from '../../../src/shared/model-facts.ts';

const gibibyte = 2 ** 30;
const nothing = { failure: '', devices: [], memory: null };

/** A machine with an NVIDIA card whose CUDA can be started. */
export const withCuda: HardwareProbe = {
  platform: 'linux',
  wsl: false,
  processor: 'test processor',
  cores: 1,
  memory: { total: 16 * gibibyte, free: 12 * gibibyte, container: false },
  cards: [{ vendor: 'nvidia', name: 'Test card', driver: 'nvidia', drivesDisplay: true }],
  nvidiaDriver: { version: '550.54', cuda: '12.4' },
  cudaToolkits: ['12.4'],
  backends: {
    metal: { ...nothing, state: 'wrong-platform' },
    cuda: { ...nothing, state: 'found' },
    vulkan: { ...nothing, state: 'no-driver' },
  },
  endedWith: [],
};

/** Few enough for any card. */
export const smallNeeds: MemoryNeeds = {
  weights: 92e6,
  adapter: 0,
  keyValueCache: 20e6,
  buffers: 50e6,
  total: 162e6,
  perLayer: 3e6,
  besideLayers: 60e6,
  layers: 30,
};

/**
 * The real processor in the clothes of a card: what is asked of `card` comes first, all else goes to the real library.
 * It computes on the processor, so that everything but the card itself is real.
 */
export function machineWithCard(
  card: Partial<Pick<Llama, 'loadModel' | 'getVramState' | 'getGpuDeviceNames'>>,
): Machine {
  return {
    probe: async (endedWith) => ({ ...withCuda, endedWith: [...endedWith] }),
    async start(kind, log) {
      const llama = await runtimeFor('cpu', log);
      if (kind === 'cpu') return llama;
      const shown = {
        getVramState: async () => ({ total: 8 * gibibyte, free: 7 * gibibyte, used: gibibyte, unifiedSize: 0 }),
        getGpuDeviceNames: async () => ['Test card'],
        ...card,
      };
      return new Proxy(llama, {
        get(target, name) {
          if (name in shown) return shown[name as keyof typeof shown];
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
}
