import type { BrowserWindowConstructorOptions } from 'electron';

/** Options of the window. The page runs sandboxed and isolated; `preload` is the one way out of it. */
export function windowOptions(preload: string, developerTools: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Porchlight',
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developerTools,
    },
  };
}
