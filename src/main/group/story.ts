import type { LogEvent } from '../../shared/log.ts';
import { type EventFacts, factBits } from './facts.ts';
import { familyOf } from './family.ts';
import type { Story } from './group-state.ts';
import type { ProcessLinks } from './process-links.ts';
import type { Template, TemplateMiner } from './template-miner.ts';
import { webTemplate } from './web-request.ts';

/** What an event belongs to. `joins` is the process whose lines now have a source. */
export interface Placement {
  story: Story;
  template: Template;
  source: string | undefined;
  joins: string | undefined;
}

const authentication =
  factBits['auth-failure'] | factBits['pam-auth-failure'] | factBits['auth-success'] | factBits['invalid-account'];
/** A large download alone tells nothing of an actor. */
const untold = factBits['large-transfer'];
const noAddress = new Set(['', '-', '::1', '127.0.0.1', 'localhost', '0.0.0.0', '::', 'LOCAL']);

/** Decides which story each event belongs to. */
export class StoryTeller {
  readonly #miner: TemplateMiner;
  readonly #links: ProcessLinks;
  /** Families in which sources log in: all that a source does there belongs to its story. */
  readonly #loginFamilies: Set<string>;

  constructor(miner: TemplateMiner, links: ProcessLinks, loginFamilies: readonly string[] = ['sshd']) {
    this.#miner = miner;
    this.#links = links;
    this.#loginFamilies = new Set(loginFamilies);
  }

  get loginFamilies(): string[] {
    return [...this.#loginFamilies];
  }

  /** Where an event belongs; `order` is its number. */
  place(event: LogEvent, found: EventFacts, order: number): Placement {
    const { fields } = event;
    const family = familyOf(event);
    const account = fields['user.name'] ?? fields['user.effective.name'];
    const named = fields['source.ip'];
    let source = named !== undefined && (account === undefined || !noAddress.has(named)) ? named : undefined;
    if (source === '' || source === '-') source = undefined;
    if (family === 'web') {
      const template = webTemplate(event, found.status);
      const story = (found.facts & ~untold) !== 0 ? actorStory(family, source, account, event) : undefined;
      return { story: story ?? routineStory(family, template), template, source, joins: undefined };
    }
    const host = event.host ?? fields['host.name'] ?? '';
    const process = event.processId === null ? undefined : `p|${family}|${host}|${event.processId}`;
    let joins: string | undefined;
    let waiting = false;
    if (source !== undefined) {
      if (process !== undefined && this.#links.learn(family, process, source, order)) joins = process;
      if ((found.facts & authentication) !== 0 && this.#loginFamilies.size < 500) this.#loginFamilies.add(family);
    } else if (process !== undefined) {
      const linked = this.#links.find(family, process, order);
      if (linked === null) waiting = this.#loginFamilies.has(family);
      else source = linked;
    }
    const code = fields['event.code'];
    const template = this.#miner.match(
      code === undefined ? family : `${family} ${code}`,
      event.message,
      source,
      account,
    );
    let story: Story | undefined;
    if (waiting && process !== undefined) story = { key: process, kind: 'process', family, label: account ?? '' };
    else if ((found.facts & ~untold) !== 0) story = actorStory(family, source, account, event);
    else if (source !== undefined && this.#loginFamilies.has(family))
      story = actorStory(family, source, account, event);
    // What stands first in a line of plain text is no sure program: routine lines are told apart by template alone.
    const routineFamily = event.format === 'plain' ? 'plain text' : family;
    return { story: story ?? routineStory(routineFamily, template), template, source, joins };
  }
}

function actorStory(family: string, source: string | undefined, account: string | undefined, event: LogEvent): Story {
  const host = event.host ?? event.fields['host.name'] ?? '';
  if (source !== undefined) return { key: `a|${family}|s:${source}`, kind: 'actor', family, label: `from ${source}` };
  if (account !== undefined && account !== '') {
    const label = host === '' ? `by ${account}` : `by ${account} on ${host}`;
    return { key: `a|${family}|u:${host}|${account.toLowerCase()}`, kind: 'actor', family, label };
  }
  return { key: `a|${family}|h:${host}`, kind: 'actor', family, label: host === '' ? '' : `on ${host}` };
}

function routineStory(family: string, template: Template): Story {
  return { key: `r|${family}|${template.id}`, kind: 'routine', family, label: '' };
}
