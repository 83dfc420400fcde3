import { createGrouper } from '../../src/main/group/create-grouper.ts';
import { ingest } from '../../src/main/ingest/loop.ts';
import { createParser } from '../../src/main/parse/create-parser.ts';
import { createTextClassifier } from '../../src/main/services/classify-text.ts';
import { recordsOf } from '../../src/main/services/records.ts';
import type { Classifier } from '../../src/main/triage/classifier.ts';
import type { EventGroup } from '../../src/shared/group.ts';
import type { Judge } from './judge.ts';

/** The group that stands for a text which is one record, as `classify` takes it. */
export function groupOfText({ readsRawLines }: Pick<Judge, 'readsRawLines'>, text: string): EventGroup {
  return createTextClassifier({ readsRawLines } as Classifier).groupOf(text);
}

/** The groups of a text that is a log of its own. */
export function groupsOfLog(text: string): readonly EventGroup[] {
  const parser = createParser({ zone: 'UTC', now: Date.UTC(2026, 0, 1) });
  const grouper = createGrouper();
  for (const event of [...parser.parse(recordsOf(text)).events, ...parser.flush().events]) grouper.add(event);
  grouper.flush();
  return grouper.takeChanges().closed;
}

/** The groups of a file, read as `analyze` reads it. Throws the error of a file that can't be read. */
export async function groupsOfFile(
  { firstStageFile: firstStage }: Pick<Judge, 'firstStageFile'>,
  path: string,
  signal: AbortSignal,
): Promise<EventGroup[]> {
  const groups: EventGroup[] = [];
  for await (const batch of ingest({ request: { paths: [path], zone: 'UTC' }, signal, firstStage })) {
    for (const source of batch.checkpoint.sources) if (source.error) throw new Error(source.error.message);
    groups.push(...batch.closed);
  }
  signal.throwIfAborted();
  return groups;
}
