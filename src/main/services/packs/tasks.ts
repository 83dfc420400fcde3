import { AppError, toAppErrorData } from '../../../shared/errors.ts';
import type { PackNews, PackTask } from '../../../shared/pack-sheet.ts';

/** What a task does: ends early when `signal` aborts, and tells how far it is. */
export type PackWork = (signal: AbortSignal, tell: (news: PackNews) => void) => Promise<void>;

/** The long jobs on packs: one at a time for each pack, each a state that can be shown. */
export interface PackTasks {
  /** Tasks that run or are paused, and the last one of each pack that ended. */
  all(): PackTask[];
  isRunning(pack: string): boolean;
  /** Starts and returns at once. @throws AppError `model-in-use` while a task of this pack runs. */
  start(pack: string, kind: PackTask['kind'], work: PackWork): void;
  /** Stops a running task and waits until it has ended; does nothing where none runs. */
  stop(pack: string, as: 'paused' | 'cancelled'): Promise<void>;
  /** Shows an installation that an earlier run did not finish. */
  showPaused(task: Pick<PackTask, 'pack' | 'bytesDone' | 'bytesTotal'>): void;
  forget(pack: string): void;
  /** The last task of a pack once it has ended. @throws AppError `not-found` where there is none. */
  finished(pack: string): Promise<PackTask>;
  /** Pauses all that run and waits for them. */
  close(): Promise<void>;
}

interface Running {
  readonly stop: AbortController;
  /** What the task is after it was stopped. */
  as: 'paused' | 'cancelled';
  ended: Promise<void>;
}

/** Least time in ms between two tellings that differ in figures alone. */
const calm = 250;

const beginning = {
  state: 'running',
  step: 'preparing',
  file: '',
  bytesDone: 0,
  bytesTotal: null,
  bytesPerSecond: null,
  secondsLeft: null,
  notice: '',
  error: null,
} as const satisfies Omit<PackTask, 'pack' | 'kind'>;

/** Tasks that tell every change of state at once, and figures a few times a second. */
export function createPackTasks(onTask: (task: PackTask) => void): PackTasks {
  const tasks = new Map<string, PackTask>();
  const running = new Map<string, Running>();

  function show(task: PackTask): void {
    tasks.set(task.pack, task);
    onTask(task);
  }

  async function run(task: PackTask, work: PackWork, own: Running): Promise<void> {
    let now = task;
    let toldAt = 0;
    const tell = (news: PackNews) => {
      const before = now;
      now = { ...now, ...news };
      const isNewState = before.step !== now.step || before.file !== now.file || before.notice !== now.notice;
      if (!isNewState && performance.now() - toldAt < calm) {
        tasks.set(now.pack, now);
        return;
      }
      toldAt = performance.now();
      show(now);
    };
    // A notice of what was made stays; one of what was tried again is over where the task has failed.
    const ended = { bytesPerSecond: null, secondsLeft: null };
    let last: PackTask;
    try {
      await work(own.stop.signal, tell);
      last = { ...now, ...ended, state: 'done' };
    } catch (thrown) {
      last = own.stop.signal.aborted
        ? { ...now, ...ended, notice: '', state: own.as }
        : { ...now, ...ended, notice: '', state: 'failed', error: toAppErrorData(thrown) };
    }
    running.delete(task.pack);
    show(last);
  }

  async function stop(pack: string, as: Running['as']): Promise<void> {
    const found = running.get(pack);
    if (!found) return;
    found.as = as;
    found.stop.abort();
    await found.ended;
  }

  return {
    all: () => [...tasks.values()],
    isRunning: (pack) => running.has(pack),
    start(pack, kind, work) {
      if (running.has(pack))
        throw new AppError({
          code: 'model-in-use',
          message: `Something is being done with ${pack} already.`,
          effect: 'Nothing was changed.',
          remedy: 'Wait until it is done, or stop it.',
        });
      const task: PackTask = { ...beginning, pack, kind };
      const own: Running = { stop: new AbortController(), as: 'cancelled', ended: Promise.resolve() };
      running.set(pack, own);
      show(task);
      own.ended = run(task, work, own);
    },
    stop,
    showPaused: (task) => show({ ...beginning, ...task, kind: 'install', state: 'paused', step: 'fetching' }),
    forget: (pack) => void tasks.delete(pack),
    async finished(pack) {
      await running.get(pack)?.ended;
      const task = tasks.get(pack);
      if (task) return task;
      throw new AppError({ code: 'not-found', message: `Nothing is being done with ${pack}.` });
    },
    async close() {
      await Promise.all([...running.keys()].map((pack) => stop(pack, 'paused')));
    },
  };
}
