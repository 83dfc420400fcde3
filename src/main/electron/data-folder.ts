import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { AppError } from '../../shared/errors.ts';

/**
 * Decides where data is kept: the folder that PORCHLIGHT_DATA names, else Electron's own for this user. Chromium's
 * profile goes into a folder of its own inside it. To be called before the single-instance lock, which is one a folder.
 * Throws `store-read-only` where the folder cannot be made.
 */
export function prepareDataFolder(app: Pick<App, 'getPath' | 'setPath'>, chosen: string | undefined): string {
  const folder = chosen === undefined || chosen === '' ? app.getPath('userData') : resolve(chosen);
  const profile = join(folder, 'window');
  try {
    // The store's own rule: nobody else on this machine may read what logs tell of people.
    mkdirSync(profile, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      {
        code: 'store-read-only',
        message: `The data folder ${folder} cannot be used (${cause instanceof Error ? cause.message : String(cause)}).`,
        effect: 'Porchlight has nowhere to keep alerts, so it did not start. No data was changed.',
        remedy: 'Make the folder writable, or name another one in the environment variable PORCHLIGHT_DATA.',
      },
      cause,
    );
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', profile);
  return folder;
}
