import { type EventGroup, familyEnd } from '../../shared/group.ts';
import type { PorchlightFormat } from '../../shared/pack.ts';
import { shorten } from '../../shared/shorten.ts';
import type { FirstStage } from './first-stage.ts';
import { rankSamples } from './sample-choice.ts';

/** Number of tokens of a text; an estimate where the tokenizer is not at hand. */
export type CountTokens = (text: string) => number;

/** Fewer tokens of a cut line than this tell nothing. */
const leastTokensOfCutLine = 12;
/** A line with at most so many words that no chosen line has, and so small a share of them, tells nothing new. */
const leastNewWords = 3;
const leastShareOfNewWords = 0.2;

/**
 * A group's most telling lines that differ, in the order of their source, as many as fit into `room` tokens; those that
 * don't fit are cut. `samples` are the indices of the group's samples that they are.
 */
export function chooseLines(
  limits: Pick<PorchlightFormat['limits'], 'lineTokens' | 'lines'>,
  room: number,
  countTokens: CountTokens,
  group: EventGroup,
  firstStage: FirstStage | undefined,
): { samples: number[]; lines: string[] } {
  const chosen = new Map<number, string>();
  const told = new Set<string>();
  let left = room;
  for (const index of rankLines(group, firstStage)) {
    const brief = group.samples[index]?.brief ?? '';
    if (brief === '' || !tellsMore(brief, told)) continue;
    const most = Math.min(limits.lineTokens, left - 1);
    if (most < leastTokensOfCutLine && chosen.size > 0) break;
    const line = cutToTokens(brief, most, countTokens);
    chosen.set(index, line);
    left -= countTokens(`${line}\n`);
    if (chosen.size >= limits.lines) break;
  }
  const samples = [...chosen.keys()].sort((first, second) => first - second);
  return { samples, lines: samples.map((index) => chosen.get(index) ?? '') };
}

/** Of many lines those that look most hostile to the first stage come first, for one of them may be all that tells. */
function rankLines(group: EventGroup, firstStage: FirstStage | undefined): number[] {
  const ranked = rankSamples(group);
  if (firstStage === undefined) return ranked;
  const logits = group.samples.map(({ brief }) => (brief === '' ? 0 : firstStage.logitOf(brief)));
  return ranked.sort((first, second) => (logits[second] ?? 0) - (logits[first] ?? 0));
}

/** Whether a line says something that those chosen before don't; its words count as told then. */
function tellsMore(brief: string, told: Set<string>): boolean {
  const words = brief.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const fresh = words.filter((word) => !told.has(word));
  if (told.size > 0 && fresh.length < leastNewWords && fresh.length < words.length * leastShareOfNewWords) return false;
  if (told.size > 0 && fresh.length === 0) return false;
  for (const word of words) told.add(word);
  return true;
}

/** Lines of one family have it above them, those of several each before itself. */
export function withFamilyOnce(lines: readonly string[]): string {
  const families = lines.map((line) => line.slice(0, line.indexOf(familyEnd)));
  if (new Set(families).size !== 1) return lines.join('\n');
  return [families[0], ...lines.map((line) => line.slice(line.indexOf(familyEnd) + familyEnd.length))].join('\n');
}

/** Beginning and end of a line, so much of them that they have at most so many tokens. */
function cutToTokens(line: string, most: number, countTokens: CountTokens): string {
  let cut = line;
  let length = line.length;
  for (let count = countTokens(cut); count > most && length > 8; count = countTokens(cut)) {
    length = Math.min(length - 1, Math.floor((length * most) / count));
    cut = shorten(line, length);
  }
  return cut;
}
