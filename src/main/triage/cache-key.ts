import { createHash } from 'node:crypto';
import type { EventGroup } from '../../shared/group.ts';
import type { Classifier } from './classifier.ts';

/** Version of how answers are decoded and turned into classifications; to be raised with each change that can alter one. */
const decodeVersion = 2;

/**
 * Key of everything that may change a verdict: pack, files, prompt, decoding and what the group looks like to the
 * model. The backend is part of it: results of GPUs differ in the last digits, and a verdict must name the backend
 * that gave it. So is the threshold: it decides on which side the label is chosen. The program's version is not: `decodeVersion` stands for what it could change.
 */
export function cacheKey(
  { identity, threshold, keyOf }: Pick<Classifier, 'identity' | 'threshold' | 'keyOf'>,
  group: EventGroup,
): string {
  const parts = [
    decodeVersion,
    identity.pack,
    identity.packVersion,
    identity.baseSha256,
    identity.adapterSha256,
    identity.promptVersion,
    identity.backend,
    threshold,
    keyOf(group),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
