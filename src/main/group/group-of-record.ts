import { AppError } from '../../shared/errors.ts';
import type { EventGroup } from '../../shared/group.ts';
import type { LogEvent } from '../../shared/log.ts';
import { briefOf } from './brief/event-brief.ts';
import { emitGroup } from './emit.ts';
import { factsOf } from './facts.ts';
import { addEvent, groupId, newGroup } from './group-state.ts';
import { ProcessLinks } from './process-links.ts';
import { type Sample, sampleCharacters } from './samples.ts';
import { StoryTeller } from './story.ts';
import { TemplateMiner } from './template-miner.ts';

const maxLines = 60;

/**
 * One group out of all given events, whatever they are, with their own lines (at most 60) as samples in their order.
 * @throws AppError `bad-argument` if there is no event.
 */
export function groupOfRecord(events: readonly LogEvent[]): EventGroup {
  const miner = new TemplateMiner(1000);
  const teller = new StoryTeller(miner, new ProcessLinks());
  const samples: Sample[] = [];
  const placed = events.map((event, order) => {
    const found = factsOf(event);
    return { event, found, order, ...teller.place(event, found, order) };
  });
  const leading = placed.find(({ story }) => story.kind === 'actor') ?? placed[0];
  if (leading === undefined) {
    throw new AppError({
      code: 'bad-argument',
      message: 'The record holds no event.',
      remedy: 'Give at least one line.',
    });
  }
  const { text, lineNumber } = leading.event.record;
  const group = newGroup(leading.story, groupId([leading.story.family, text, leading.event.time, lineNumber]), 0);
  for (const { event, found, template, source, order } of placed) {
    const facts = addEvent(group, event, found, template, source, order);
    const { record, time } = event;
    const brief = briefOf(event);
    record.text.split('\n').forEach((line, index) => {
      if (samples.length >= maxLines || line.trim() === '') return;
      const shown = line.replace(/\r$/, '').slice(0, sampleCharacters);
      const place = { file: record.file, lineNumber: record.lineNumber + index, time, brief: index === 0 ? brief : '' };
      samples.push({ text: shown, ...place, order, score: 0, facts, attackClasses: found.attackClasses });
    });
  }
  return emitGroup(group, samples);
}
