import { basename, dirname, normalize } from 'node:path';
import { AppError, toAppErrorData } from '../../../shared/errors.ts';
import type { LoadedPack } from '../../../shared/pack.ts';
import type { HardwareOffer, PackListing, PackSheet, PackTask } from '../../../shared/pack-sheet.ts';
import type { Recipe } from '../../../shared/recipe.ts';
import type { PackList } from '../../models/packs.ts';
import { findPack } from '../model.ts';
import { offerSentence } from './offer.ts';
import type { PackJob, PackParts } from './parts.ts';
import { roughNeeds } from './rough-needs.ts';
import { availableSheet, brokenSheet, installedSheet } from './sheet.ts';
import type { KeptSpeeds } from './speeds.ts';
import { createPackTasks, type PackWork } from './tasks.ts';

export interface PackManagerOptions {
  parts: PackParts;
  speeds: KeptSpeeds;
  /** Where packs are installed; null where nothing is kept. */
  modelsFolder: string | null;
  /** Packs in this folder came with the app. */
  shippedFolder: string;
  /** The pack that is in use. */
  chosen(): string;
  proxy(): string | null;
  onTask(task: PackTask): void;
  /** Packs came, went, or have another state. */
  onChanged(): void;
}

/** Everything that can be done with packs. Long jobs start and return at once; {@link PackTask} says how they go. */
export interface PackManager {
  /** Packs as they were when last looked at: on opening and after every change. */
  installed(): PackList;
  listing(): Promise<PackListing>;
  /** Installs an available pack, from `folder` instead of the network where one is given; goes on with a paused one. */
  install(id: string, folder?: string): void;
  /** Installs what lies in a folder or a model file, with an adapter where one is named; gives the name of the task. */
  import(path: string, adapter?: string): string;
  pause(id: string): Promise<void>;
  /** Stops and deletes what an unfinished installation fetched. */
  cancel(id: string): Promise<void>;
  verify(id: string): void;
  measure(id: string): void;
  /** @throws AppError `model-in-use` for the pack that is chosen or worked on, `refused` for one that ships. */
  remove(id: string): Promise<void>;
  finished(id: string): Promise<PackTask>;
  /** What this PC could do beyond the pack in use; null where there is nothing to offer. */
  offer(): Promise<HardwareOffer | null>;
  /** What uses the network now, in words. */
  networkFeatures(): string[];
  close(): Promise<void>;
}

/** Makes the manager and looks at what is here. An installation that an earlier run left is shown as paused. */
export async function createPackManager(options: PackManagerOptions): Promise<PackManager> {
  const { parts, speeds, modelsFolder } = options;
  const tasks = createPackTasks(options.onTask);
  const fetching = new Map<string, string>();
  if (modelsFolder !== null) await parts.clearLeftovers(modelsFolder);
  const [{ recipes, broken: brokenRecipes }, first] = await Promise.all([parts.loadRecipes(), parts.listPacks()]);
  let installed = first;

  async function lookAgain(): Promise<void> {
    installed = await parts.listPacks();
    options.onChanged();
  }

  function start(id: string, kind: PackTask['kind'], work: PackWork): void {
    tasks.start(id, kind, async (signal, tell) => {
      try {
        await work(signal, tell);
      } finally {
        fetching.delete(id);
        await lookAgain();
      }
    });
  }

  const shipped = ({ folder }: LoadedPack) => dirname(folder) === normalize(options.shippedFolder);
  const isHere = (id: string) => installed.packs.some(({ pack }) => pack.id === id);
  const jobOf = (signal: AbortSignal, tell: PackJob['tell']): PackJob => ({
    modelsFolder: modelsFolder ?? nothingKept(),
    signal,
    tell,
  });

  async function unfinished() {
    const found = modelsFolder === null ? [] : await parts.unfinished(modelsFolder, recipes);
    return found.filter(({ id }) => !isHere(id));
  }

  function networkNote(recipe: Recipe): string {
    const hosts = [recipe.base, recipe.adapter?.weights, recipe.adapter?.config]
      .flatMap((file) => file?.urls.slice(0, 1) ?? [])
      .map((url) => new URL(url).host);
    return `Downloading ${recipe.pack.name} from ${[...new Set(hosts)].join(' and ')}`;
  }

  async function sheetOf(loaded: LoadedPack): Promise<PackSheet> {
    const { id } = loaded.pack;
    const found = {
      chosen: id === options.chosen(),
      speed: (await speeds.all()).get(id) ?? null,
    };
    const recipe = recipes.find(({ pack }) => pack.id === id);
    const ships = shipped(loaded);
    try {
      const facts = await parts.readFacts(loaded);
      const fit = await parts.fit(parts.memoryNeeded(facts, loaded));
      return installedSheet(loaded, ships, recipe, { ...found, facts, fit, error: null });
    } catch (thrown) {
      const error = toAppErrorData(thrown);
      return installedSheet(loaded, ships, recipe, { ...found, facts: null, fit: null, error });
    }
  }

  async function sheets(): Promise<PackSheet[]> {
    const here = await Promise.all(installed.packs.map(sheetOf));
    const wanted = recipes.filter(({ pack }) => !isHere(pack.id));
    const halfway = await unfinished();
    const available = wanted.map(async (recipe) => {
      const bytesHere = halfway.find(({ id }) => id === recipe.pack.id)?.bytesDone ?? 0;
      return availableSheet(recipe, bytesHere, await parts.fit(roughNeeds(recipe)));
    });
    const broken = [
      ...installed.broken.map(({ folder, error }) => brokenSheet(basename(folder), error)),
      ...brokenRecipes.map(({ file, error }) => brokenSheet(basename(file), error)),
    ];
    return [...here, ...(await Promise.all(available)), ...broken];
  }

  for (const { id, bytesDone, bytesTotal } of await unfinished()) tasks.showPaused({ pack: id, bytesDone, bytesTotal });
  return {
    installed: () => installed,
    listing: async () => ({ sheets: await sheets(), tasks: tasks.all() }),
    install(id, folder) {
      const recipe = recipes.find(({ pack }) => pack.id === id) ?? unknown(id, recipes);
      if (modelsFolder === null) nothingKept();
      start(id, folder === undefined ? 'install' : 'import', async (signal, tell) => {
        if (folder !== undefined) return parts.importPack(folder, recipe, jobOf(signal, tell));
        fetching.set(id, networkNote(recipe));
        options.onChanged();
        await parts.installPack(recipe, options.proxy(), jobOf(signal, tell));
      });
    },
    import(path, adapter) {
      if (modelsFolder === null) nothingKept();
      const name = basename(path) || path;
      start(name, 'import', (signal, tell) => parts.importPack(path, null, jobOf(signal, tell), adapter));
      return name;
    },
    pause: (id) => tasks.stop(id, 'paused'),
    async cancel(id) {
      await tasks.stop(id, 'cancelled');
      tasks.forget(id);
      if (modelsFolder !== null) await parts.discardUnfinished(modelsFolder, id);
      options.onChanged();
    },
    verify(id) {
      const loaded = findPack(installed, id);
      start(id, 'verify', async (signal, tell) => {
        tell({ step: 'checking' });
        await parts.verifyPack(loaded, (bytesDone, bytesTotal) => {
          signal.throwIfAborted();
          tell({ bytesDone, bytesTotal });
        });
      });
    },
    measure(id) {
      const loaded = findPack(installed, id);
      start(id, 'measure', async (signal, tell) => {
        tell({ step: 'measuring' });
        await speeds.keep(id, await parts.measurePack(loaded, signal));
      });
    },
    async remove(id) {
      const loaded = findPack(installed, id);
      if (shipped(loaded)) throw cameWithApp(loaded);
      if (id === options.chosen() || tasks.isRunning(id)) throw inUse(loaded);
      await parts.removePack(loaded, modelsFolder ?? nothingKept());
      tasks.forget(id);
      await lookAgain();
    },
    finished: (id) => tasks.finished(id),
    async offer() {
      const [machine, listed, known] = await Promise.all([parts.machine(), sheets(), speeds.all()]);
      const starter = listed.find(({ ships }) => ships);
      return offerSentence(machine, listed, starter === undefined ? null : (known.get(starter.id) ?? null));
    },
    networkFeatures: () => [...fetching.values()],
    close: () => tasks.close(),
  };
}

function nothingKept(): never {
  throw new AppError({
    code: 'refused',
    message: 'Packs can only be installed where Porchlight keeps data.',
    effect: 'Nothing was fetched.',
    remedy: 'Start Porchlight with a data folder.',
  });
}

function unknown(id: string, recipes: readonly Recipe[]): never {
  const known = recipes.map(({ pack }) => pack.id).join(', ') || 'none';
  throw new AppError({
    code: 'not-found',
    message: `There is no pack "${id}" to install (to be had: ${known}).`,
    effect: 'Nothing was fetched.',
    remedy: 'Choose one of those, or import a model file or folder.',
  });
}

function cameWithApp({ pack }: LoadedPack): AppError {
  return new AppError({
    code: 'refused',
    message: `${pack.name} came with Porchlight and stays.`,
    effect: 'Nothing was deleted.',
  });
}

function inUse({ pack }: LoadedPack): AppError {
  return new AppError({
    code: 'model-in-use',
    message: `${pack.name} is in use.`,
    effect: 'Nothing was deleted.',
    remedy: 'Choose another pack first, or wait until the work on this one is done.',
  });
}
