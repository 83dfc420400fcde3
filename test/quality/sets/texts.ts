import { join } from 'node:path';
import { z } from 'zod';
import { drawn } from '../measures.ts';
import { readRows } from '../rows.ts';
import type { SetContext } from '../set.ts';

const wazuhSchema = z.object({ log: z.string(), level: z.number(), source: z.string() });
const sigmaSchema = z.object({
  title: z.string(),
  level: z.string(),
  techniques: z.array(z.string()),
  event: z.unknown(),
});

type Place = Pick<SetContext, 'sharedFolder' | 'limit'>;

/** Lines with the level that Wazuh's rules give them. */
export function wazuhLines({ sharedFolder, limit }: Place): z.infer<typeof wazuhSchema>[] {
  return drawn(readRows(join(sharedFolder, 'eval/wazuh-rules.jsonl'), wazuhSchema), limit);
}

/** Windows events on which a Sigma rule fires, each as one line of JSON. */
export function sigmaEvents({ sharedFolder, limit }: Place): { title: string; techniques: string[]; text: string }[] {
  const rows = drawn(readRows(join(sharedFolder, 'eval/sigma-events.jsonl'), sigmaSchema), limit);
  return rows.map(({ title, techniques, event }) => ({ title, techniques, text: JSON.stringify(event) }));
}
