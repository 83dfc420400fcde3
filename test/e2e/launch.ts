import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LAUNCH_MILLISECONDS = 60_000;

export interface LaunchedWindow {
  application: ElectronApplication;
  page: Page;
  /** Where this window keeps its data; pass it to the next launch to start again with the same. */
  dataFolder: string;
  /** Quits the app and waits until its process has ended; the data folder stays. Gives the exit code, `null` after a signal. */
  close(): Promise<number | null>;
}

export interface LaunchOptions {
  /** A folder of an earlier launch; left out, a new temporary one. */
  dataFolder?: string;
  /** Switches and files for the app's command line. */
  args?: readonly string[];
  /** Environment variables besides those of this process. */
  env?: Readonly<Record<string, string>>;
}

/** A fresh temporary folder for a window's data. */
export function createDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'porchlight-window-'));
}

/** Removes a data folder, with what Chromium may still be writing into it. */
export function removeDataFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * Opens the built window (`out/`) in the Electron runtime that `npm test` made ready.
 * Throws where the variables that `npm test` sets are missing or no window appears.
 */
export async function launchWindow(options: LaunchOptions = {}): Promise<LaunchedWindow> {
  const { PORCHLIGHT_ELECTRON_PATH: executablePath, PORCHLIGHT_ELECTRON_SWITCHES: switches = '' } = process.env;
  if (!executablePath) throw new Error('Run these tests with "npm run test:e2e": it makes the Electron runtime ready.');
  const dataFolder = options.dataFolder ?? (await createDataFolder());
  const application = await _electron.launch({
    executablePath,
    args: [...switches.split(' ').filter(Boolean), root, ...(options.args ?? [])],
    env: { ...inheritedEnvironment(), PORCHLIGHT_DATA: dataFolder, ...options.env },
    timeout: LAUNCH_MILLISECONDS,
  });
  const page = await application.firstWindow({ timeout: LAUNCH_MILLISECONDS });
  return { application, page, dataFolder, close: () => closeWindow(application) };
}

async function closeWindow(application: ElectronApplication): Promise<number | null> {
  // Playwright forgets the process when the app is closed.
  const process = application.process();
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  await application.close();
  if (process.exitCode === null && process.signalCode === null) await ended;
  return process.exitCode;
}

/** This process's environment without what would change how Electron starts. */
function inheritedEnvironment(): Record<string, string> {
  const dropped = new Set(['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'NODE_ENV']);
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || dropped.has(name) ? [] : [[name, value] as const],
    ),
  );
}
