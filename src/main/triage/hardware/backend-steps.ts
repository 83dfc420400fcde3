import type { Llama } from 'node-llama-cpp';
import type { MemoryNeeds } from '../../../shared/model-facts.ts';
import type { BackendKind, Settings } from '../../../shared/status.ts';
import type { HardwareProbe } from './hardware-probe.ts';
import type { RuntimeLog } from './llama-runtime.ts';
import { type FailedAttempt, type LoadAttempt, type LoadPlan, planBackend, type WorkShape } from './plan-backend.ts';
import { withStarted } from './start-backend.ts';

/** What is there to load with: the machine's own by default. */
export interface Machine {
  /** `endedWith` are backends to leave out this time. */
  probe(endedWith: readonly BackendKind[]): Promise<HardwareProbe>;
  start(kind: BackendKind, log: RuntimeLog): Promise<Llama>;
}

/** The ways to load a model on this machine, best first; each that fails leads to the next. */
export interface BackendSteps {
  /** The best way that has not failed, or null where none is left; a backend is started where it has to tell its memory. */
  next(): Promise<LoadAttempt | null>;
  /** Leaves an attempt out from now on; `sentence` says what happened. */
  failed(attempt: LoadAttempt, sentence: string): void;
  /** As of the last `next`. */
  readonly plan: LoadPlan;
  readonly probe: HardwareProbe;
}

export async function backendSteps(
  machine: Machine,
  options: { wish: Settings['backend']; needs: MemoryNeeds | null; wanted: WorkShape; log: RuntimeLog },
  endedWith: readonly BackendKind[] = [],
): Promise<BackendSteps> {
  const { wish, needs, wanted, log } = options;
  const failures: FailedAttempt[] = [];
  let probe = await machine.probe(wish === 'cpu' ? [] : endedWith);
  let plan = planBackend(probe, wish, needs, wanted);
  return {
    get plan() {
      return plan;
    },
    get probe() {
      return probe;
    },
    failed({ kind, gpuLayers }, sentence) {
      failures.push({ kind, gpuLayers, sentence });
    },
    async next() {
      for (;;) {
        plan = planBackend(probe, wish, needs, wanted, failures);
        const [first] = plan.attempts;
        if (!first) return null;
        if (first.kind === 'cpu' || probe.backends[first.kind].state !== 'found') return first;
        probe = await withStarted(probe, first.kind, (kind) => machine.start(kind, log));
      }
    },
  };
}
