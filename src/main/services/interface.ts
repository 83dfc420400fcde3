import type { AlertDetail } from '../../shared/alert.ts';
import type { ImportProgress } from '../../shared/analysis.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import type { LoadedPack } from '../../shared/pack.ts';
import type { ReclassifyProgress } from '../../shared/reclassify.ts';
import type { Report } from '../../shared/report.ts';
import type { AppStatus, Settings, SettingsChange } from '../../shared/status.ts';
import type { PackList } from '../models/packs.ts';
import type { Store } from '../store/store.ts';
import type { TextClassifier } from './classify-text.ts';
import type { Imports } from './imports.ts';
import type { Model } from './model.ts';
import type { Prompts } from './prompts.ts';
import type { Reclassify } from './reclassify.ts';
import type { Reports } from './reports.ts';

export interface ServiceOptions {
  /** Where alerts and settings are kept; null keeps nothing. */
  dataFolder: string | null;
  /** The folder that ships with the app: models, taxonomy, ATT&CK table. */
  resourcesFolder: string;
  /** Entries of the two threads, as source or built. */
  workers: { ingest: URL; store: URL };
  /** A better-sqlite3 binary made for this runtime, where the package's own does not load. */
  sqliteBinding?: string | undefined;
  appVersion: string;
  /** Instead of those in the settings. */
  pack?: string | undefined;
  /** A folder with packs that are not among those that ship. */
  packsFolder?: string | undefined;
  threshold?: number | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  onStatus?: ((status: AppStatus) => void) | undefined;
  onReport?: ((report: Report) => void) | undefined;
  onReclassify?: ((progress: ReclassifyProgress) => void) | undefined;
}

/** Everything that the window and the command line call. */
export interface Services {
  store: Store;
  imports: Imports;
  model: Model;
  packs: PackList;
  reports: Reports;
  reclassify: Reclassify;
  status(): Promise<AppStatus>;
  settings(): Promise<Settings>;
  changeSettings(change: SettingsChange): Promise<Settings>;
  /** @throws AppError `not-found`. */
  alert(id: string): Promise<AlertDetail>;
  /** Highest risk first. */
  alertsOfImport(importId: string): Promise<AlertDetail[]>;
  /** @throws AppError that says why there is no model. */
  textClassifier(): Promise<TextClassifier>;
  /** Prompts of the chosen pack, without its model. @throws AppError where there is no such pack. */
  prompts(): Promise<Prompts>;
  /** Null where all files of the pack are as they should be. */
  verifyPack(pack: LoadedPack): Promise<AppErrorData | null>;
  /** What can be said of a data folder; it is opened and closed again, and not made where it is missing. */
  inspectStore(folder: string): Promise<{ description: string; error: AppErrorData | null }>;
  /** Goes on with what an earlier run left: interrupted imports, then groups without a verdict. */
  resumeLeftovers(): Promise<void>;
  close(): Promise<void>;
}
