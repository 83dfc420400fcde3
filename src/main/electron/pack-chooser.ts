import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Handlers } from '../../shared/ipc.ts';
import { native } from '../../shared/texts/native.ts';

/** Makes the handler of `packs/choose-import`: asks for a model file or a folder, then starts the import of it. */
export function packChooser(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: () => BrowserWindow | null,
  start: Handlers['packs/import'],
): Handlers['packs/choose-import'] {
  return async ({ what }) => {
    const options: OpenDialogOptions =
      what === 'file'
        ? {
            title: native.chooseModelFile,
            properties: ['openFile', 'dontAddToRecent'],
            filters: [{ name: native.modelFiles, extensions: ['gguf'] }],
          }
        : { title: native.choosePackFolder, properties: ['openDirectory', 'dontAddToRecent'] };
    const parent = window();
    const chosen =
      parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
    const [path] = chosen.canceled ? [] : chosen.filePaths;
    return path === undefined ? null : start({ path });
  };
}
