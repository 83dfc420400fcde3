import type { MemoryNeeds } from '../../../shared/model-facts.ts';
import type { PackFit } from '../../../shared/pack-sheet.ts';
import type { BackendKind, Settings } from '../../../shared/status.ts';
import { memorySize } from '../../../shared/texts/numbers.ts';
import { gpuKinds, type HardwareProbe } from '../../triage/hardware/hardware-probe.ts';
import { type LoadAttempt, planBackend } from '../../triage/hardware/plan-backend.ts';
import { usualWork } from './pack-memory.ts';
import type { MachineFacts } from './parts.ts';

/** What the model that is loaded now takes: it goes when another one is chosen. Bytes. */
export interface HeldMemory {
  kind: BackendKind;
  bytes: number;
}

/** The hardware as it will be without the model that is loaded. */
export function withoutLoaded(probe: HardwareProbe, held: HeldMemory | null): HardwareProbe {
  if (held === null) return probe;
  if (held.kind === 'cpu') {
    const { total, free } = probe.memory;
    return { ...probe, memory: { ...probe.memory, free: free === null ? null : Math.min(total, free + held.bytes) } };
  }
  const backend = probe.backends[held.kind];
  if (backend.memory === null) return probe;
  const { total, free } = backend.memory;
  const memory = { ...backend.memory, free: Math.min(total, free + held.bytes) };
  return { ...probe, backends: { ...probe.backends, [held.kind]: { ...backend, memory } } };
}

/** Whether a model of these needs fits, by the plan by which it would be loaded, in numbers and in one sentence. */
export function packFit(probe: HardwareProbe, wish: Settings['backend'], needs: MemoryNeeds): PackFit {
  const plan = planBackend(probe, wish, needs, usualWork);
  const [first] = plan.attempts;
  const numbers = {
    needs,
    freeMemory: probe.memory.free ?? probe.memory.total,
    totalMemory: probe.memory.total,
    freeVideoMemory: first && first.kind !== 'cpu' ? (probe.backends[first.kind].memory?.free ?? null) : null,
  };
  if (first === undefined)
    return { ...numbers, verdict: 'too-large', sentence: plan.refusal?.data.message ?? 'No way to load it was found.' };
  return { ...numbers, ...described(first, probe, needs, plan.reasons) };
}

function described(
  { kind, gpuLayers, stepDown }: LoadAttempt,
  probe: HardwareProbe,
  needs: MemoryNeeds,
  reasons: readonly string[],
): Pick<PackFit, 'verdict' | 'sentence'> {
  const why = [...reasons, stepDown].filter((sentence) => sentence !== '').join(' ');
  const said = (sentence: string) => (why === '' ? sentence : `${sentence} ${why}`);
  if (kind === 'cpu')
    return {
      verdict: 'cpu',
      sentence: said(`Runs on the processor; it needs about ${memorySize(needs.total)} of memory.`),
    };
  const device = probe.backends[kind].devices[0] ?? 'the graphics card';
  if (typeof gpuLayers === 'number' && gpuLayers < needs.layers)
    return { verdict: 'partly-gpu', sentence: said(`Runs in part on ${device}.`) };
  return { verdict: 'gpu', sentence: said(`Fits on ${device}; it needs about ${memorySize(needs.total)} there.`) };
}

/** What an offer names of this PC: the card that the best backend would use, if any, the processor, the memory. */
export function machineFacts(probe: HardwareProbe, wish: Settings['backend']): MachineFacts {
  const { memory, processor } = probe;
  const kind = planBackend(probe, wish, null, usualWork).attempts[0]?.kind;
  const backend = gpuKinds.filter((one) => one === kind).map((one) => probe.backends[one])[0];
  const [name] = backend?.devices ?? [];
  return {
    processor,
    totalMemory: memory.total,
    freeMemory: memory.free ?? memory.total,
    card:
      backend?.memory && name !== undefined
        ? { name, totalMemory: backend.memory.total, freeMemory: backend.memory.free }
        : null,
  };
}
