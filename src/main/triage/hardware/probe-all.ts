import { gpuKinds, type HardwareProbe } from './hardware-probe.ts';
import { runtimeFor } from './llama-runtime.ts';
import type { MachineRecords } from './machine-records.ts';
import { probeHardware } from './probe-hardware.ts';
import { withStarted } from './start-backend.ts';

/** Probes this machine and starts every backend that can be, but for one with which Porchlight ended. */
export async function probeAll(records: MachineRecords): Promise<HardwareProbe> {
  let probe = await probeHardware(records.endedWith());
  for (const kind of gpuKinds) {
    if (probe.endedWith.includes(kind)) continue;
    probe = await withStarted(probe, kind, (started) => {
      records.begin(started);
      return runtimeFor(started, () => {});
    });
    records.worked();
  }
  return probe;
}
