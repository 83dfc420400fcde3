import { join } from 'node:path';
import type { AppErrorData } from '../../../shared/errors.ts';
import type { PackTask } from '../../../shared/pack-sheet.ts';
import type { Services } from '../../services/interface.ts';
import type { CommandContext } from '../context.ts';

/** What every command on packs understands. */
export interface ModelOptions {
  json?: boolean;
  /** The data folder, instead of the user's. */
  data?: string;
  proxy?: string;
}

export interface OpenedModels {
  services: Services;
  /** Why the user's settings could not be read, such as a window that has the data open; null where they could. */
  settingsError: AppErrorData | null;
}

/**
 * Opens the services for work on packs. The user's settings are read once and the data is closed again, so that a window
 * can be open, or started, while packs are installed.
 */
export async function openModels(
  context: CommandContext,
  options: ModelOptions,
  onPackTask?: (task: PackTask) => void,
): Promise<OpenedModels> {
  const dataFolder = options.data ?? context.dataFolder;
  const services = await context.openServices({
    dataFolder: null,
    machineFolder: dataFolder,
    modelsFolder: join(dataFolder, 'models'),
    onPackTask,
  });
  const { settings, error } = await services.inspectStore(dataFolder);
  await services.changeSettings({ ...settings, ...(options.proxy !== undefined && { proxy: options.proxy }) });
  return { services, settingsError: error };
}
