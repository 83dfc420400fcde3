import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Handlers } from '../../shared/ipc.ts';
import { native } from '../../shared/texts/native.ts';

/** Makes the handler of `import/choose`: asks for files or for a folder, then starts the import of what was chosen. */
export function importChooser(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: () => BrowserWindow | null,
  start: Handlers['import/start'],
): Handlers['import/choose'] {
  return async ({ what }) => {
    const options: OpenDialogOptions =
      what === 'files'
        ? { title: native.chooseFiles, properties: ['openFile', 'multiSelections', 'dontAddToRecent'] }
        : { title: native.chooseFolder, properties: ['openDirectory', 'dontAddToRecent'] };
    const parent = window();
    const chosen =
      parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
    return chosen.canceled || chosen.filePaths.length === 0 ? null : start({ paths: chosen.filePaths });
  };
}
