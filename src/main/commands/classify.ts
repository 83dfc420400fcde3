import { z } from 'zod';
import { AppError, toAppErrorData } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { ClassifiedText, TextClassifier } from '../services/classify-text.ts';
import type { TextReading } from '../services/text-reading.ts';
import type { CommandContext } from './context.ts';
import { type EndpointArguments, endpointFrom } from './endpoint-options.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { lineBatches } from './line-batches.ts';
import { requirePack } from './require-pack.ts';

const idSchema = z.union([z.string(), z.number()]);
const inputSchema = z.union([
  z.object({ id: idSchema, text: z.string() }),
  z.object({ id: idSchema, event: z.record(z.string(), z.unknown()) }),
]);

type Item = { id: unknown; group: EventGroup; reading: TextReading } | { id: unknown; error: string };

/** Lines for which the model is asked at once: enough to fill its parallel sequences a few times. */
const linesAtOnce = 32;

/**
 * `porchlight classify`: JSON lines in, a verdict a line out, in the same order. A bad line gives `{id, error}` and
 * the others go on. Nothing is stored.
 */
export async function classify(context: CommandContext, options: EndpointArguments): Promise<ExitCode> {
  const services = await context.openServices({ dataFolder: null, ...endpointFrom(options, context.endpointKey) });
  try {
    requirePack(services.packs, options.pack);
    const texts = await services.textClassifier();
    const answer = async (items: readonly Item[]) => {
      const groups = items.flatMap((item) => ('group' in item ? [item.group] : []));
      const answers = groups.length > 0 ? await texts.classify(groups, context.signal) : [];
      let next = 0;
      for (const item of items) {
        const line = 'group' in item ? answerLine(item, answers[next++]) : item;
        context.out(`${JSON.stringify(line)}\n`);
      }
    };
    for await (const lines of lineBatches(context.stdin, linesAtOnce, context.signal))
      await answer(lines.filter((line) => line.trim() !== '').map((line) => readItem(line, texts.read)));
    return context.signal.aborted ? exitCodes.failed : exitCodes.done;
  } finally {
    await services.close();
  }
}

function answerLine(
  { id, reading }: { id: unknown; reading: TextReading },
  answer: ClassifiedText | undefined,
): Record<string, unknown> {
  if (!answer) return { id, error: 'The model gave no answer.' };
  return {
    id,
    threat: answer.threat,
    techniques: answer.techniques.map((technique) => technique.id),
    severity: answer.severity,
    risk: answer.risk,
    attackProbability: answer.attackProbability,
    confidence: answer.confidence,
    unsure: answer.unsure,
    techniqueDetails: answer.techniques,
    read: reading,
    ms: Math.round(answer.ms * 10) / 10,
  };
}

function readItem(line: string, read: TextClassifier['read']): Item {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    const input = inputSchema.safeParse(value);
    if (!input.success)
      throw new AppError({ code: 'bad-argument', message: 'Expected {"id", "text"} or {"id", "event"}.' });
    const text = 'text' in input.data ? input.data.text : JSON.stringify(input.data.event);
    return { id, ...read(text) };
  } catch (thrown) {
    return { id, error: toAppErrorData(thrown).message };
  }
}
