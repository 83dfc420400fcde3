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

/**
 * Sigma names techniques as ATT&CK v19 does, which made "Impair Defenses" a tactic of its own; the shipped table is v18. The
 * ids of its renamed techniques that rules of this set carry, with what v18 calls the same thing.
 */
const beforeVersion19: Record<string, string> = { T1685: 'T1562.001', 'T1685.001': 'T1562.002' };

/** Windows events on which a Sigma rule fires, each as one line of JSON, with its techniques as v18 numbers them. */
export function sigmaEvents({ sharedFolder, limit }: Place): { title: string; techniques: string[]; text: string }[] {
  const rows = drawn(readRows(join(sharedFolder, 'eval/sigma-events.jsonl'), sigmaSchema), limit);
  return rows.map(({ title, techniques, event }) => ({
    title,
    techniques: techniques.map((id) => beforeVersion19[id] ?? id),
    text: JSON.stringify(event),
  }));
}
