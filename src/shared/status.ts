import { z } from 'zod';
import { appErrorSchema } from './errors.ts';

export const backendKinds = ['cpu', 'cuda', 'vulkan', 'metal'] as const;
export type BackendKind = (typeof backendKinds)[number];

/** Which hardware runs the model, and why not a better one. */
export const backendChoiceSchema = z.object({
  kind: z.enum(backendKinds),
  device: z.string(),
  threads: z.number(),
  /** One plain sentence for each step down, best backend first; empty where nothing was given up. */
  reasons: z.array(z.string()),
});
export type BackendChoice = z.infer<typeof backendChoiceSchema>;

/** What a pack says of itself, for the screen. */
const packFactsSchema = z.object({
  version: z.string(),
  description: z.string(),
  /** Whether its probabilities were calibrated on labelled data. */
  calibrated: z.boolean(),
  /** Its own threshold, used where the user chose none. */
  threshold: z.number(),
  quality: z.array(z.object({ measure: z.string(), value: z.string(), source: z.string() })),
});

export const modelStatusSchema = z.object({
  state: z.enum(['not-loaded', 'loading', 'ready', 'failed']),
  pack: z.string(),
  packName: z.string(),
  /** Absent where the pack could not be read. */
  packFacts: packFactsSchema.optional(),
  backend: backendChoiceSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type ModelStatus = z.infer<typeof modelStatusSchema>;

export const appStatusSchema = z.object({
  version: z.string(),
  dataFolder: z.string(),
  model: modelStatusSchema,
  /** Groups in the store that no model has judged yet. */
  notClassified: z.number(),
  /** What was found wrong with the store at start, such as a damaged file put aside; null where nothing was. */
  storeNotice: appErrorSchema.nullable(),
  /** Features that may use the network and are on; empty: nothing leaves this machine. */
  networkFeatures: z.array(z.string()),
});
export type AppStatus = z.infer<typeof appStatusSchema>;

const settingFields = {
  theme: z.enum(['system', 'light', 'dark']),
  pack: z.string().max(200),
  /** Attack probability from which a verdict is an alert; null: the pack's own. */
  threshold: z.number().min(0).max(1).nullable(),
  backend: z.enum(['auto', ...backendKinds]),
};

/** Settings as stored; what is missing gets its default. */
export const settingsSchema = z.object({
  theme: settingFields.theme.default('system'),
  pack: settingFields.pack.default('starter'),
  threshold: settingFields.threshold.default(null),
  backend: settingFields.backend.default('auto'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Some settings to change. No defaults here: with them, a change of one setting would reset the others. */
export const settingsChangeSchema = z.object(settingFields).partial().strict();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
