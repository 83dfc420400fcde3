import type { EventGroup } from '../../shared/group.ts';
import type { Taxonomy } from '../../shared/taxonomy.ts';
import type { Evidence, Provenance, Verdict } from '../../shared/verdict.ts';
import type { ModelAnswer } from './classifier.ts';

/**
 * Puts beside a model's answer what makes it a verdict: the lines that it rests on, quoted with their places, the
 * taxonomy's steps, numbered, and the provenance. A threat that the taxonomy doesn't have gets no steps.
 */
export function makeVerdict(
  answer: Pick<ModelAnswer, 'classification' | 'promptSamples'>,
  group: EventGroup,
  taxonomy: Taxonomy,
  provenance: Provenance,
): Verdict {
  const threat = taxonomy.threats.find((one) => one.name === answer.classification.threat);
  return {
    ...answer.classification,
    groupId: group.id,
    evidence: provingSamples(answer.promptSamples, group).flatMap((index): Evidence[] => {
      const sample = group.samples[index];
      return sample ? [{ line: sample.text, file: sample.file, lineNumber: sample.lineNumber }] : [];
    }),
    recommendation: threat ? threat.checklist.map((step, index) => `${index + 1}. ${step}`).join('\n') : '',
    provenance,
  };
}

/** The lines of the prompt, and of each fact in it one line that shows it: six failures are no news without a failure. */
function provingSamples(promptSamples: readonly number[], { signals }: EventGroup): number[] {
  const all = new Set(promptSamples);
  for (const { samples } of signals) {
    if (samples[0] !== undefined && !samples.some((index) => all.has(index))) all.add(samples[0]);
  }
  return [...all].sort((first, second) => first - second);
}
