import type { LogEvent } from '../../shared/log.ts';
import { type EventFacts, factBits } from './facts.ts';
import { familyOf, isWindows } from './family.ts';
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
/** Facts whose meaning lies in the name of a thing. */
const namedThings = factBits['new-service'] | factBits['new-task'] | factBits['malware-detected'];
/** Longest address or account that tells actors apart. */
const actorCharacters = 200;
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
    const account = (fields['user.name'] ?? fields['user.effective.name'])?.slice(0, actorCharacters);
    const named = fields['source.ip']?.slice(0, actorCharacters);
    let source = named !== undefined && (account === undefined || !noAddress.has(named)) ? named : undefined;
    if (source === '' || source === '-') source = undefined;
    if (family === 'web') {
      const template = webTemplate(event, found.status);
      const story = (found.facts & ~untold) !== 0 ? actorStory(family, source, account, event) : undefined;
      return { story: story ?? routineStory(family, template.id), template, source, joins: undefined };
    }
    const host = event.host ?? fields['host.name'] ?? '';
    const process = event.processId === null ? undefined : `p|${family}|${host}|${event.processId}`;
    const code = isWindows(event) ? fields['event.code'] : undefined;
    let joins: string | undefined;
    let waiting = false;
    if (source !== undefined) {
      if (process !== undefined && this.#links.learn(family, process, source, order)) joins = process;
      // A Windows channel holds far more than logins.
      const isLogin = (found.facts & authentication) !== 0 && code === undefined;
      if (isLogin && this.#loginFamilies.size < 500) this.#loginFamilies.add(family);
    } else if (process !== undefined) {
      const linked = this.#links.find(family, process, order);
      if (linked === null) waiting = this.#loginFamilies.has(family);
      else source = linked;
    }
    const exact = (found.facts & namedThings) !== 0;
    const kind = `${family}${code === undefined ? '' : ` ${code}`}${exact ? ' exact' : ''}`;
    const template = this.#miner.match(kind, event.message, source, account, exact);
    // A channel holds all programs of a PC: what one of them does is a story, or a lone odd event drowns among thousands.
    const doer = code === undefined ? undefined : `event ${code} ${imageOf(event) ?? template.id}`;
    const isStart = code !== undefined && (found.facts & ~factBits['process-started']) === 0;
    const tells = (found.facts & ~untold) !== 0 || (source !== undefined && this.#loginFamilies.has(family));
    let story: Story;
    if (waiting && process !== undefined) story = { key: process, kind: 'process', family, label: account ?? '' };
    else if (tells && !isStart) story = actorStory(code === undefined ? family : 'Windows', source, account, event);
    else if (doer !== undefined) story = routineStory(family, doer);
    // What stands first in a line of plain text is no sure program: routine lines are told apart by template alone.
    else story = routineStory(event.format === 'plain' ? 'plain text' : family, template.id);
    return { story, template, source, joins };
  }
}

/** Name of the program that a Windows event is about, in lower case and without its folder. */
function imageOf({ fields }: LogEvent): string | undefined {
  const path = fields['process.name'] ?? Object.entries(fields).find(([name]) => name.endsWith('SourceImage'))?.[1];
  return path
    ?.slice(path.lastIndexOf('\\') + 1)
    .toLowerCase()
    .slice(0, 80);
}

function actorStory(family: string, source: string | undefined, account: string | undefined, event: LogEvent): Story {
  const host = event.host ?? event.fields['host.name'] ?? '';
  if (source !== undefined) return { key: `a|${family}|s:${source}`, kind: 'actor', family, label: `from ${source}` };
  // One channel writes `CORP\\anna` on `pc1.corp.example`, the next one `anna` on `PC1`.
  const shortHost = host.includes(':') || isNumeric(host) ? host : host.replace(/\..*$/, '').toLowerCase();
  if (account !== undefined && account !== '' && account !== '-') {
    const shortAccount = account.replace(/^.*\\/, '').toLowerCase();
    const label = host === '' ? `by ${account}` : `by ${account} on ${host}`;
    return { key: `a|${family}|u:${shortHost}|${shortAccount}`, kind: 'actor', family, label };
  }
  return { key: `a|${family}|h:${shortHost}`, kind: 'actor', family, label: host === '' ? '' : `on ${host}` };
}

function isNumeric(host: string): boolean {
  return /^[\d.]+$/.test(host);
}

function routineStory(family: string, what: number | string): Story {
  return { key: `r|${family}|${what}`, kind: 'routine', family, label: typeof what === 'string' ? what : '' };
}
