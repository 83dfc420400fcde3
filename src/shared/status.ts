import { z } from 'zod';
import { appErrorSchema } from './errors.ts';
import { keepLimitsSchema, liveSourceSettingsSchema } from './live.ts';

export const backendKinds = ['cpu', 'cuda', 'vulkan', 'metal'] as const;
export type BackendKind = (typeof backendKinds)[number];

/** Which hardware runs the model, and why not a better one. */
export const backendChoiceSchema = z.object({
  /** `endpoint`: a server on the network does the work. */
  kind: z.enum([...backendKinds, 'endpoint']),
  device: z.string(),
  threads: z.number(),
  /** Layers of the model that run on the GPU, of all; null where no GPU takes part. */
  layers: z.object({ onGpu: z.number(), all: z.number() }).nullable().default(null),
  /** Most tokens of one native call; null where nothing is known. */
  batchSize: z.number().nullable().default(null),
  /** Measured when the model was first loaded here; null where it was not. */
  promptTokensPerSecond: z.number().nullable().default(null),
  /** One plain sentence for each step down, best backend first; empty where nothing was given up. */
  reasons: z.array(z.string()),
  /** What failed in the middle of the work, so that this is what goes on with it; absent where nothing did. */
  fallback: z.string().optional(),
  /** What a person should know of how the model is asked, such as a chat template that its file lacks; absent where nothing. */
  notice: z.string().optional(),
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

/** An OpenAI-compatible server on the user's own network. */
export const endpointSchema = z.object({
  /** Such as `http://192.168.1.20:8080/v1`. */
  url: z.url().max(2048),
  /** The name under which the server knows the model. */
  model: z.string().min(1).max(200),
  /** Sent as a bearer token where it is not empty. */
  key: z.string().max(500).default(''),
  /** Requests in flight at once. */
  concurrency: z.number().int().min(1).max(64).default(4),
  timeoutSeconds: z.number().min(1).max(600).default(60),
  /** The user confirmed that log lines may go to this address although it is not a private one. */
  publicConfirmed: z.boolean().default(false),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** What `pack` is in the settings where the endpoint gives the verdicts. There is no folder of such a pack. */
export const endpointPack = 'endpoint';

const settingFields = {
  theme: z.enum(['system', 'light', 'dark']),
  pack: z.string().max(200),
  /** Attack probability from which a verdict is an alert; null: the pack's own. */
  threshold: z.number().min(0).max(1).nullable(),
  backend: z.enum(['auto', ...backendKinds]),
  /** The server that the pack `endpoint` stands for; null where there is none. */
  endpoint: endpointSchema.nullable(),
  /** Such as `http://proxy.example:3128`, for downloads; null: the environment's, or none. */
  proxy: z.url().max(2048).nullable(),
  /** Whether the user put the offer of a larger pack away. */
  offerDismissed: z.boolean(),
  /** Live sources. The page changes them through `sources/save` alone, since some name paths. */
  sources: z.array(liveSourceSettingsSchema).max(100),
  /** How long the records of imports are kept, each import a source of its own. */
  keepImports: keepLimitsSchema,
};

/** Settings as stored; what is missing gets its default. */
export const settingsSchema = z.object({
  theme: settingFields.theme.default('system'),
  pack: settingFields.pack.default('starter'),
  threshold: settingFields.threshold.default(null),
  backend: settingFields.backend.default('auto'),
  endpoint: settingFields.endpoint.default(null),
  proxy: settingFields.proxy.default(null),
  offerDismissed: settingFields.offerDismissed.default(false),
  sources: settingFields.sources.default([]),
  keepImports: settingFields.keepImports.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Some settings to change. No defaults here: with them, a change of one setting would reset the others. */
export const settingsChangeSchema = z.object(settingFields).omit({ sources: true }).partial().strict();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
