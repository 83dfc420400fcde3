import { availableParallelism, cpus } from 'node:os';
import { getLlamaGpuTypes } from 'node-llama-cpp';
import type { BackendProbe, GpuState } from './backend.ts';

/**
 * Looks what this machine could run a model with; loads nothing. Packages of the backends are looked for by name, because the
 * library only tells whether drivers are there.
 */
export async function probeBackends(): Promise<BackendProbe> {
  const possible = await getLlamaGpuTypes('allValid');
  const withDriver = await getLlamaGpuTypes('supported');
  const state = (kind: 'cuda' | 'vulkan' | 'metal'): GpuState => {
    if (!possible.includes(kind)) return 'wrong-platform';
    if (!isInstalled(kind)) return 'not-installed';
    return withDriver.includes(kind) ? 'usable' : 'no-driver';
  };
  return {
    gpus: { cuda: state('cuda'), vulkan: state('vulkan'), metal: state('metal') },
    // Respects affinity and, since libuv 1.49, cgroup limits; os.cpus() would count the host's cores in a container.
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'CPU',
  };
}

function isInstalled(kind: 'cuda' | 'vulkan' | 'metal'): boolean {
  const system = { linux: 'linux', win32: 'win', darwin: 'mac' }[process.platform as string];
  try {
    import.meta.resolve(`@node-llama-cpp/${system}-${process.arch}-${kind}`);
    return true;
  } catch {
    return false;
  }
}
