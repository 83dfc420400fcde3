import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Handlers } from '../../shared/ipc.ts';
import { native } from '../../shared/texts/native.ts';

const pemFiles = ['pem', 'crt', 'cer', 'key'];

/**
 * Makes the handler of `sources/choose-path`: asks for a folder or a file and gives its path, which `chosen` is told,
 * since only such paths may be given back in the settings of a source.
 */
export function pathChooser(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: () => BrowserWindow | null,
  chosen: (path: string) => void,
): Handlers['sources/choose-path'] {
  return async ({ what }) => {
    const options: OpenDialogOptions =
      what === 'folder' || what === 'file'
        ? {
            title: native.choosePath[what],
            properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
          }
        : {
            title: native.choosePath[what],
            properties: ['openFile', 'dontAddToRecent'],
            filters: [{ name: native.pemFiles, extensions: pemFiles }],
          };
    const parent = window();
    const answer =
      parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
    const [path] = answer.canceled ? [] : answer.filePaths;
    if (path === undefined) return null;
    chosen(path);
    return { path };
  };
}
