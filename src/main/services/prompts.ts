import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { LoadedPack } from '../../shared/pack.ts';
import { createGrouper } from '../group/create-grouper.ts';
import { groupOfRecord } from '../group/group-of-record.ts';
import { ingest } from '../ingest/loop.ts';
import { firstStageFile } from '../models/packs.ts';
import { createParser } from '../parse/create-parser.ts';
import { createPromptBuilder } from '../triage/prompt-builder.ts';
import { recordsOf } from './records.ts';

/** The prompt of one group, as the model gets it. */
export interface GroupPrompt {
  /** Title of the group. */
  group: string;
  file: string;
  /** Numbers of the lines that stand in the prompt. */
  lines: number[];
  text: string;
  tokens: number[];
  /** Index of the tokens behind which each field is read, for formats that have such. */
  slots?: Record<string, number>;
}

/** Prompts of a pack, exactly as its verdicts are asked for: what adapters are trained on. */
export interface Prompts {
  /** Of every group of a file, which is read as `analyze` reads it. Throws the error of a file that can't be read. */
  ofFile(path: string, signal: AbortSignal): AsyncGenerator<GroupPrompt>;
  /** Of every group of a text, which is taken for a log of its own. */
  ofText(text: string): GroupPrompt[];
  /** Of a text that is one record, as `classify` takes it; none where it is blank. */
  ofRecord(text: string): GroupPrompt[];
  close(): Promise<void>;
}

/** `examples`: the bank of examples that ships, for chat models. */
export async function createPrompts(pack: LoadedPack, examples: string): Promise<Prompts> {
  const builder = await createPromptBuilder(pack, examples);
  const firstStage = firstStageFile({ packs: [pack], broken: [] }, pack.pack.id);
  const promptOf = (group: EventGroup): GroupPrompt => {
    const { text, tokens, samples, slots } = builder.build(group);
    const shown = samples.flatMap((index) => group.samples[index] ?? []);
    return {
      group: group.title,
      file: shown[0]?.file ?? '',
      lines: shown.map(({ lineNumber }) => lineNumber),
      text,
      tokens,
      ...(slots && { slots: { ...slots } }),
    };
  };
  return {
    async *ofFile(path, signal) {
      const request = { paths: [path === '-' ? path : resolve(path)], zone: 'UTC' };
      for await (const batch of ingest({ request, signal, firstStage })) {
        for (const source of batch.checkpoint.sources) if (source.error) throw new AppError(source.error);
        yield* batch.closed.map(promptOf);
      }
    },
    ofText: (text) => groupsOf(text).map(promptOf),
    ofRecord(text) {
      const events = eventsOf(text);
      return events.length === 0 ? [] : [promptOf(groupOfRecord(events))];
    },
    close: () => builder.dispose(),
  };
}

function eventsOf(text: string) {
  const parser = createParser({ zone: 'UTC', now: Date.now() });
  return [...parser.parse(recordsOf(text)).events, ...parser.flush().events];
}

function groupsOf(text: string): readonly EventGroup[] {
  const grouper = createGrouper();
  for (const event of eventsOf(text)) grouper.add(event);
  grouper.flush();
  return grouper.takeChanges().closed;
}
