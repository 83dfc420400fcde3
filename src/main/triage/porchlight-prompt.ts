import { type EventGroup, familyEnd } from '../../shared/group.ts';
import type { PorchlightFormat } from '../../shared/pack.ts';
import { shorten } from '../../shared/shorten.ts';
import { factsText } from './facts-text.ts';
import type { FirstStage } from './first-stage.ts';
import { rankSamples } from './sample-choice.ts';
import type { Prompt, Tokenize } from './verdict-format.ts';

/** Where a prompt's fields are read: index of the marker behind which each one's logits stand. */
export interface Slots {
  severity: number;
  threat: number;
  technique: number;
}

export interface PorchlightPrompt extends Prompt {
  slots: Slots;
}

export interface MarkerTokens extends Slots {
  start: number;
}

/** Fewer tokens of a cut line than this tell nothing. */
const leastTokensOfCutLine = 12;
/** A line with at most so many words that no chosen line has, and so small a share of them, tells nothing new. */
const leastNewWords = 3;
const leastShareOfNewWords = 0.2;
const markerCount = 4;

/**
 * The prompt of a group: its family, its most telling different lines in the order of their source, the facts, and the
 * markers at which the answer is read. What the log gives is encoded without control tokens, so that it can't forge a marker.
 */
export function buildPorchlightPrompt(
  limits: PorchlightFormat['limits'],
  markers: MarkerTokens,
  tokenize: Tokenize,
  group: EventGroup,
  firstStage?: FirstStage,
): PorchlightPrompt {
  const facts = factsText(group);
  const factTokens = facts === '' ? [] : tokenize(facts, false).slice(0, limits.tokens - markerCount);
  const room = limits.tokens - markerCount - factTokens.length;
  const { samples, lines } = chooseLines(limits, room, tokenize, group, firstStage);
  const content = withFamilyOnce(lines);
  // Lines may take more tokens joined than apart, where a word stands at the beginning that stood behind a blank.
  const contentTokens = tokenize(content, false).slice(0, room);
  const tokens = [markers.start, ...contentTokens, markers.severity, ...factTokens, markers.threat, markers.technique];
  const severity = contentTokens.length + 1;
  const threat = severity + factTokens.length + 1;
  return {
    tokens,
    text: facts === '' ? content : `${content}\n${facts}`,
    samples,
    firstAsked: severity,
    slots: { severity, threat, technique: threat + 1 },
  };
}

function chooseLines(
  limits: PorchlightFormat['limits'],
  room: number,
  tokenize: Tokenize,
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
    const line = cutToTokens(brief, most, tokenize);
    chosen.set(index, line);
    left -= tokenize(`${line}\n`, false).length;
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
function withFamilyOnce(lines: readonly string[]): string {
  const families = lines.map((line) => line.slice(0, line.indexOf(familyEnd)));
  if (new Set(families).size !== 1) return lines.join('\n');
  return [families[0], ...lines.map((line) => line.slice(line.indexOf(familyEnd) + familyEnd.length))].join('\n');
}

/** Beginning and end of a line, so much of them that they have at most so many tokens. */
function cutToTokens(line: string, most: number, tokenize: Tokenize): string {
  let cut = line;
  let length = line.length;
  for (let count = tokenize(cut, false).length; count > most && length > 8; count = tokenize(cut, false).length) {
    length = Math.min(length - 1, Math.floor((length * most) / count));
    cut = shorten(line, length);
  }
  return cut;
}
