import type { EventGroup } from '../../shared/group.ts';
import type { PorchlightFormat } from '../../shared/pack.ts';
import { factsText } from './facts-text.ts';
import type { FirstStage } from './first-stage.ts';
import { chooseLines, withFamilyOnce } from './prompt-lines.ts';
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
  const { samples, lines } = chooseLines(limits, room, (text) => tokenize(text, false).length, group, firstStage);
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
