import { AppError, type AppErrorData, toAppErrorData } from '../../shared/errors.ts';
import type { LoadedPack } from '../../shared/pack.ts';
import { type BackendChoice, endpointPack, type ModelStatus, type Settings } from '../../shared/status.ts';
import type { PackList } from '../models/packs.ts';
import type { Classifier } from '../triage/classifier.ts';
import type { EndpointService } from './endpoint.ts';

export interface ModelOptions {
  /** The packs that are here now. */
  packs(): PackList;
  pack: string;
  backend: Settings['backend'];
  /**
   * Checks the files and loads the model; `onBackend` is told where the work goes on when a graphics card failed in the middle of
   * it. @throws AppError with what is wrong.
   */
  load(
    pack: LoadedPack,
    backend: Settings['backend'],
    onBackend: (backend: BackendChoice) => void,
  ): Promise<Classifier>;
  /** What stands in for a pack where the pack is `endpoint`. */
  endpoint: Pick<EndpointService, 'load' | 'describe'>;
  onStatus(status: ModelStatus): void;
}

/** The one model in memory. It is loaded when it is first asked for; a failure is a state, not an end. */
export interface Model {
  status(): ModelStatus;
  /** The loaded model, or null where none can be had; `status().error` says why. */
  classifier(): Promise<Classifier | null>;
  /** Loads another pack or backend the next time that a classifier is asked for; also tries again after a failure. */
  change(pack: string, backend: Settings['backend']): Promise<void>;
  close(): Promise<void>;
}

export function createModel(options: ModelOptions): Model {
  let wanted = { pack: options.pack, backend: options.backend };
  let status = statusBefore();
  let loading: Promise<Classifier | null> | null = null;

  function statusBefore(): ModelStatus {
    const before = notLoaded(wanted.pack, options.packs());
    return wanted.pack === endpointPack ? { ...before, ...options.endpoint.describe() } : before;
  }

  function tell(next: ModelStatus): void {
    status = next;
    options.onStatus(next);
  }

  async function load(): Promise<Classifier | null> {
    const before = statusBefore();
    tell({ ...before, state: 'loading' });
    try {
      const classifier =
        wanted.pack === endpointPack
          ? await options.endpoint.load()
          : await options.load(findPack(options.packs(), wanted.pack), wanted.backend, (backend) => {
              if (status.state === 'ready') tell({ ...status, backend });
            });
      tell({ ...before, state: 'ready', backend: classifier.backend });
      return classifier;
    } catch (thrown) {
      tell({ ...before, state: 'failed', error: toAppErrorData(thrown) });
      // A server may be there again when it is asked for next; files are not.
      if (wanted.pack === endpointPack) loading = null;
      return null;
    }
  }

  async function unload(): Promise<void> {
    const current = await loading;
    loading = null;
    await current?.dispose();
  }

  return {
    status: () => status,
    classifier() {
      loading ??= load();
      return loading;
    },
    async change(pack, backend) {
      await unload();
      wanted = { pack, backend };
      tell(statusBefore());
    },
    close: unload,
  };
}

function notLoaded(id: string, list: PackList): ModelStatus {
  const pack = list.packs.find((entry) => entry.pack.id === id)?.pack;
  const status = { state: 'not-loaded', pack: id, packName: pack?.name ?? id, backend: null, error: null } as const;
  if (!pack) return status;
  const { version, description, threshold, quality } = pack;
  return { ...status, packFacts: { version, description, threshold, quality, calibrated: pack.calibration !== null } };
}

/** The pack of an id. @throws AppError `model-missing` with the ids of the packs that are here. */
export function findPack(list: PackList, id: string): LoadedPack {
  const found = list.packs.find((entry) => entry.pack.id === id);
  if (found) return found;
  const here = list.packs.map((entry) => entry.pack.id).join(', ') || 'none';
  const broken: AppErrorData | undefined = list.broken[0]?.error;
  throw new AppError({
    code: 'model-missing',
    message: `There is no usable model pack named ${id} (here: ${here}). ${broken?.message ?? ''}`.trim(),
    effect: 'Groups are stored and classified once there is a model.',
    remedy: 'Choose another pack in the settings, or install Porchlight again.',
  });
}
