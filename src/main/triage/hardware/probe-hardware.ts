import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { getLlamaGpuTypes } from 'node-llama-cpp';
import type { BackendKind } from '../../../shared/status.ts';
import { findCudaToolkits } from './cuda-toolkits.ts';
import { cardsOnBus, joinCards } from './graphics-cards.ts';
import type { BackendProbe, GpuKind, HardwareProbe } from './hardware-probe.ts';
import { readMemory } from './machine-memory.ts';
import { askNvidiaDriver } from './nvidia-driver.ts';

/**
 * Looks what this machine could run a model with; starts nothing. `endedWith` are backends to be left out this time.
 * Packages of the backends are looked for by name, because the library only tells whether drivers are there.
 */
export async function probeHardware(endedWith: readonly BackendKind[] = []): Promise<HardwareProbe> {
  const linux = process.platform === 'linux';
  const [possible, supported, memory, bus, nvidia, cudaToolkits, wsl] = await Promise.all([
    getLlamaGpuTypes('allValid'),
    getLlamaGpuTypes('supported'),
    readMemory(),
    linux ? cardsOnBus() : null,
    askNvidiaDriver(),
    findCudaToolkits(),
    linux ? isWsl() : false,
  ]);
  const backend = (kind: GpuKind): BackendProbe => ({ failure: '', devices: [], memory: null, state: state(kind) });
  const state = (kind: GpuKind): BackendProbe['state'] => {
    if (!possible.includes(kind)) return 'wrong-platform';
    if (!isInstalled(kind)) return 'not-installed';
    if (supported.includes(kind)) return 'found';
    return kind === 'cuda' && nvidia.driver ? 'no-runtime' : 'no-driver';
  };
  return {
    platform: process.platform,
    wsl,
    processor: cpus()[0]?.model.trim() ?? 'CPU',
    // Respects affinity and, since libuv 1.49, cgroup limits; os.cpus() would count the host's cores in a container.
    cores: availableParallelism(),
    memory,
    cards: joinCards(bus, nvidia.cards),
    nvidiaDriver: nvidia.driver,
    cudaToolkits,
    backends: { metal: backend('metal'), cuda: backend('cuda'), vulkan: backend('vulkan') },
    endedWith: [...endedWith],
  };
}

function isInstalled(kind: GpuKind): boolean {
  const system = { linux: 'linux', win32: 'win', darwin: 'mac' }[process.platform as string];
  try {
    import.meta.resolve(`@node-llama-cpp/${system}-${process.arch}-${kind}`);
    return true;
  } catch {
    return false;
  }
}

/** Windows' Linux names its maker in the version of its kernel. */
async function isWsl(): Promise<boolean> {
  return /microsoft/i.test(await readFile('/proc/sys/kernel/osrelease', 'utf8').catch(() => ''));
}
