import type { EventGroup } from '../../shared/group.ts';
import type { BackendChoice } from '../../shared/status.ts';
import type { Classification, Provenance } from '../../shared/verdict.ts';

/** A classification and what it took; `at`, `cached` and app version are added by triage. */
export interface ModelAnswer {
  classification: Classification;
  /** Indices of the group's samples that stood in the prompt, in order: the evidence. */
  promptSamples: number[];
  promptTokens: number;
  outputTokens: number;
  stage: Provenance['stage'];
  /** Wall time of the batch shared out by tokens, in ms. */
  ms: number;
}

/** What a model wrote of a group: labelled lines (`EVIDENCE: …`, `IMPACT: …`, `RECOMMENDATION: …`), raw. */
export interface WrittenReport {
  text: string;
  promptTokens: number;
  outputTokens: number;
  ms: number;
}

/** A loaded model with its pack. One exists at a time; `classify` calls are queued. */
export interface Classifier {
  readonly backend: BackendChoice;
  /** The fixed part of every verdict's provenance. */
  readonly identity: Pick<
    Provenance,
    'pack' | 'packVersion' | 'baseSha256' | 'adapterSha256' | 'promptVersion' | 'backend'
  >;
  /** Attack probability from which a verdict is an alert and bears an attack's label: the user's, else the pack's. */
  readonly threshold: number;
  /** What answers are cached by, beside `identity`: all of a group that may change its answer. */
  keyOf(group: EventGroup): string;
  /** Whether the pack judges texts as they stand, so that a text must not be taken apart into lines. */
  readonly readsRawLines: boolean;
  /** Answers in the order of the groups; several are evaluated together. Throws an `AppError` (`cancelled`, `model-load-failed`). */
  classify(groups: readonly EventGroup[], signal?: AbortSignal): Promise<ModelAnswer[]>;
  /**
   * Writes on after a verdict; `onText` gets each new piece. Null where the pack's model is not made to write.
   * Throws an `AppError` (`cancelled`, `model-load-failed`, `endpoint-failed`).
   */
  readonly write:
    | ((
        group: EventGroup,
        classification: Classification,
        onText: (piece: string) => void,
        signal?: AbortSignal,
      ) => Promise<WrittenReport>)
    | null;
  dispose(): Promise<void>;
}
