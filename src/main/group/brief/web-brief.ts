import type { LogEvent } from '../../../shared/log.ts';
import { shorten } from '../../../shared/shorten.ts';
import { decodeUrl } from '../attack-strings.ts';
import { maskText } from './mask-text.ts';

const shownUrlCharacters = 260;
const shownAgentCharacters = 60;
const browser =
  /^mozilla\/[45]\.0 \([^)$<>{}'"|`]*\)(?: (?:applewebkit|gecko|chrome|safari|firefox|version|mobile|edg|edge|edga|opr|trident|like|samsungbrowser|crios|fxios|ucbrowser|vivaldi|yabrowser)[\w./-]*| \(khtml, like gecko\))*$/;
/** A crawler's name in the middle of a browser's: `compatible; Googlebot/2.1; …`. */
const compatible =
  /(?:compatible|linux|windows)[^)]*?; ?([\w .-]*(?:bot|crawler|spider|slurp|checker|monitor|preview)[\w .-]*)/;

/** Method, address without encoding, status and kind of client of a request. */
export function webBrief(event: LogEvent, accounts: readonly string[]): string {
  const { fields } = event;
  const method = fields['http.request.method'] ?? '';
  const url = shorten(maskText(decodeUrl(fields['url.original'] ?? ''), accounts), shownUrlCharacters);
  const status = fields['http.response.status_code'] ?? '';
  const referrer = fields['http.request.referrer'] ?? '';
  const odd = /[<>'"${}|]|\.\.\//.test(decodeUrl(referrer))
    ? ` ref=${maskText(decodeUrl(referrer)).slice(0, 100)}`
    : '';
  return `${method} ${url} ${status}${odd} ${agentName(fields['user_agent.original'])}`.trim();
}

function agentName(agent: string | undefined): string {
  if (agent === undefined || agent === '' || agent === '-') return '-';
  const text = agent.slice(0, 400).toLowerCase();
  const bot = compatible.exec(text)?.[1];
  if (bot !== undefined) return maskText(bot).trim();
  return browser.test(text) ? 'browser' : maskText(agent.slice(0, 400)).slice(0, shownAgentCharacters);
}
