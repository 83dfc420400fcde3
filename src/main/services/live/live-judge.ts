import { liveImport } from '../../../shared/live-ingest.ts';
import type { PipelineParts } from '../../pipeline.ts';
import type { Store, StoredAlert } from '../../store/store.ts';

export interface LiveJudgeOptions {
  store: Pick<Store, 'unclassified' | 'saveVerdicts' | 'alertsOfGroups'>;
  /** The judge of the moment, in the lane of what comes live; null while no model can be had. */
  judge(): Promise<PipelineParts['judge']>;
  /** Told of what was judged, with the alerts that are new or tell of more. */
  onJudged(judged: { modelCalls: number; alerts: StoredAlert[] }): void;
}

/** Gives groups that came live their verdicts, as soon as there are any. */
export interface LiveJudge {
  /** There may be groups that wait. */
  wake(): void;
  /** Resolves when all that waited when it was called have been judged, or could not be. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** As many as fill the model's sequences: an import's next batch waits for no more. */
const groupsAtOnce = 16;
/** Time after which a model that could not be had, or failed, is asked again, in ms. */
const againMs = 15_000;

export function createLiveJudge(options: LiveJudgeOptions): LiveJudge {
  const { store } = options;
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let wanted = false;
  let again: NodeJS.Timeout | undefined;

  async function judgeAll(): Promise<void> {
    const judge = await options.judge();
    if (judge === null) return later();
    while (!stop.signal.aborted) {
      const groups = await store.unclassified(groupsAtOnce, liveImport);
      if (groups.length === 0) return;
      const { verdicts, modelCalls } = await judge(groups, stop.signal);
      await store.saveVerdicts(verdicts);
      const raised = verdicts.filter(({ alert }) => alert).map(({ verdict }) => verdict.groupId);
      const alerts = raised.length === 0 ? [] : await store.alertsOfGroups(raised);
      options.onJudged({ modelCalls, alerts });
    }
  }

  function later(): void {
    clearTimeout(again);
    if (!stop.signal.aborted) again = setTimeout(wake, againMs).unref();
  }

  function wake(): void {
    wanted = true;
    if (running !== null || stop.signal.aborted) return;
    running = run().finally(() => {
      running = null;
    });
  }

  async function run(): Promise<void> {
    while (wanted && !stop.signal.aborted) {
      wanted = false;
      // What failed shows in the model's state; the groups wait in the store.
      await judgeAll().catch(later);
    }
  }

  return {
    wake,
    async idle() {
      await running;
    },
    async close() {
      stop.abort();
      clearTimeout(again);
      await running;
    },
  };
}
