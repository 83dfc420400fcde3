import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { classificationSchema } from '../../src/shared/verdict.ts';

/** What the model said to a prompt: logits of its fields, or the answer itself where it is spelled out step by step. */
const answerSchema = z.union([
  z.object({ logits: z.array(z.array(z.number())) }),
  z.object({ classification: classificationSchema }),
]);
export type CachedAnswer = z.infer<typeof answerSchema>;
const rowSchema = z.object({ key: z.string(), answer: answerSchema });

/** Answers of one model by the hash of the prompt, kept in a file, so that a run that was stopped goes on. */
export interface VerdictCache {
  get(key: string): CachedAnswer | undefined;
  /** Keeps them in the file at once. */
  add(answers: ReadonlyMap<string, CachedAnswer>): void;
}

/** Opens the file; lines that a killed run left half written are passed over. */
export function openVerdictCache(file: string): VerdictCache {
  mkdirSync(dirname(file), { recursive: true });
  const known = new Map<string, CachedAnswer>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n')) {
    const row = readRow(line);
    if (row) known.set(row.key, row.answer);
  }
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return {
    get: (key) => known.get(key),
    add(answers) {
      if (answers.size === 0) return;
      for (const [key, answer] of answers) known.set(key, answer);
      appendFileSync(file, [...answers].map(([key, answer]) => `${JSON.stringify({ key, answer })}\n`).join(''));
    },
  };
}

function readRow(line: string): z.infer<typeof rowSchema> | null {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
