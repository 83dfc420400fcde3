import { join } from 'node:path';
import { describeGeneric } from '../../../shared/generic-pack.ts';
import type { LoadedPack } from '../../../shared/pack.ts';
import { endpointPack, type Settings } from '../../../shared/status.ts';
import type { Taxonomy } from '../../../shared/taxonomy.ts';
import { readModelFacts } from '../../models/gguf/facts.ts';
import { importPack } from '../../models/import/import-pack.ts';
import { installPack } from '../../models/install/install-pack.ts';
import { loadRecipes } from '../../models/install/recipes.ts';
import { removePack } from '../../models/install/remove-pack.ts';
import type { ModelTools } from '../../models/install/tools.ts';
import { discardInstall, unfinishedInstalls } from '../../models/install/unfinished.ts';
import { clearLeftovers } from '../../models/install/work-folder.ts';
import { convertPeftAdapter } from '../../models/lora/convert.ts';
import { listPacks } from '../../models/packs.ts';
import { verifyPack } from '../../models/verify.ts';
import type { HardwareProbe } from '../../triage/hardware/hardware-probe.ts';
import type { ServiceOptions } from '../interface.ts';
import { type MeasuredModel, measureVerdicts } from './measure-pack.ts';
import { type HeldMemory, machineFacts, packFit, withoutLoaded } from './pack-fit.ts';
import { findMisfit, packMemory, readPackFacts } from './pack-memory.ts';
import type { PackParts } from './parts.ts';

interface Options extends Pick<ServiceOptions, 'resourcesFolder' | 'packsFolder' | 'recipesFolder'> {
  modelsFolder: string | null;
  taxonomy: Taxonomy;
  /** The user's wish. */
  backend(): Settings['backend'];
  probe(): Promise<HardwareProbe>;
  /** The pack whose model is loaded, and where. */
  loaded(): { pack: LoadedPack; kind: HeldMemory['kind'] } | null;
  /** Does something with a pack's model, which is loaded for it where it isn't. */
  withModel<T>(pack: LoadedPack, work: (model: MeasuredModel) => Promise<T>): Promise<T>;
}

/** Time in ms for which what was found out about the hardware is taken for true. */
const probeHolds = 20_000;

/** The real parts of the pack manager. */
export function packParts(options: Options): PackParts {
  const shippedFolder = join(options.resourcesFolder, 'models');
  const folders = [options.packsFolder, shippedFolder, options.modelsFolder].filter((folder) => folder != null);
  const tools: ModelTools = {
    convertAdapter: convertPeftAdapter,
    readModelFacts,
    adapterMisfit: findMisfit,
    describeGeneric: (facts) => describeGeneric(facts, options.taxonomy),
  };
  const recipes = () => loadRecipes(options.recipesFolder ?? join(options.resourcesFolder, 'recipes'));
  const shipped = async () => new Set((await listPacks([shippedFolder])).packs.map(({ pack }) => pack.id));
  let probed: { at: number; probe: Promise<HardwareProbe> } | null = null;

  async function hardware(): Promise<HardwareProbe> {
    if (probed === null || performance.now() - probed.at > probeHolds)
      probed = { at: performance.now(), probe: options.probe() };
    return withoutLoaded(await probed.probe, await held());
  }

  async function held(): Promise<HeldMemory | null> {
    const now = options.loaded();
    if (now === null) return null;
    return { kind: now.kind, bytes: packMemory(await readPackFacts(now.pack), now.pack).total };
  }

  return {
    listPacks: () => listPacks(folders),
    loadRecipes: recipes,
    installPack: async (recipe, proxy, { modelsFolder, signal, tell }) => {
      await installPack(recipe, { modelsFolder, tools, proxy, signal, onProgress: tell });
    },
    async importPack(path, only, { modelsFolder, signal, tell }, adapter) {
      const { notes } = await importPack(path, {
        modelsFolder,
        recipes: only === null ? (await recipes()).recipes : [only],
        tools,
        reserved: new Set([...(await shipped()), endpointPack]),
        ...(adapter !== undefined && { adapter }),
        signal,
        onProgress: tell,
      });
      tell({ notice: notes.join(' ') });
    },
    removePack: async ({ pack }, modelsFolder) =>
      removePack(pack.id, {
        modelsFolder,
        inUse: (id) => options.loaded()?.pack.pack.id === id,
        shipped: await shipped(),
      }),
    unfinished: unfinishedInstalls,
    discardUnfinished: discardInstall,
    clearLeftovers,
    verifyPack,
    measurePack: (pack, signal) => options.withModel(pack, (model) => measureVerdicts(model, signal)),
    readFacts: readPackFacts,
    memoryNeeded: packMemory,
    machine: async () => machineFacts(await hardware(), options.backend()),
    fit: async (needs) => packFit(await hardware(), options.backend(), needs),
  };
}
