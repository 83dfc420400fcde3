import { type EventGroup, familyEnd } from '../../../shared/group.ts';
import type { GenericFormat } from '../../../shared/pack.ts';
import { shorten } from '../../../shared/shorten.ts';
import { factsText } from '../facts-text.ts';
import { type CountTokens, chooseLines, withFamilyOnce } from '../prompt-lines.ts';

/** A record may have a megabyte; of one without a brief so many characters are looked at. */
const mostRawCharacters = 600;

/** A text for people and models: what was counted, below the lines. The bank of examples holds texts of this form. */
const countedMark = 'Counted: ';

/**
 * A group as a model that was not trained on briefs reads it: family, its most telling lines that differ, and what was
 * counted. `samples` are the indices of the samples that stand in it. A server's tokenizer is not at hand: there
 * {@link estimateTokens} counts.
 */
export function groupText(
  group: EventGroup,
  limits: GenericFormat['limits'],
  countTokens: CountTokens,
): { text: string; samples: number[] } {
  const facts = factsText(group);
  const counted = facts === '' ? '' : `\n${countedMark}${facts}`;
  const room = Math.max(1, limits.tokens - countTokens(counted));
  const { samples, lines } = chooseLines(limits, room, countTokens, withRawText(group), undefined);
  return { text: withFamilyOnce(lines) + counted, samples };
}

/** English text has about four characters a token, logs fewer; three keeps a prompt below its limit nearly always. */
export const estimateTokens: CountTokens = (text) => Math.ceil(text.length / 3);

/** A group none of whose lines has a brief is read as it stands, each record in one line. */
function withRawText(group: EventGroup): EventGroup {
  if (group.samples.some(({ brief }) => brief !== '')) return group;
  const family = group.family === '' ? 'log' : group.family;
  return {
    ...group,
    samples: group.samples.map((sample) => {
      const text = shorten(sample.text, mostRawCharacters).replaceAll(/\s+/g, ' ').trim();
      return { ...sample, brief: text === '' ? '' : family + familyEnd + text };
    }),
  };
}
