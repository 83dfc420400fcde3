import type { Llama } from 'node-llama-cpp';
import type { GpuKind, HardwareProbe } from './hardware-probe.ts';

/** Starts a backend; rejects with the library's reason where it doesn't. */
export type StartGpu = (kind: GpuKind) => Promise<Pick<Llama, 'getVramState' | 'getGpuDeviceNames'>>;

/** The probe with what a backend told once it was started, or why it did not start. */
export async function withStarted(probe: HardwareProbe, kind: GpuKind, start: StartGpu): Promise<HardwareProbe> {
  const before = probe.backends[kind];
  if (before.state !== 'found') return probe;
  const backends = { ...probe.backends };
  try {
    const llama = await start(kind);
    const { total, free, unifiedSize } = await llama.getVramState();
    const devices = await llama.getGpuDeviceNames();
    backends[kind] = { ...before, state: 'started', devices, memory: { total, free, unified: unifiedSize } };
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim().replace(/\.$/, '');
    backends[kind] = { ...before, state: 'failed', failure: failure ?? '' };
  }
  return { ...probe, backends };
}
