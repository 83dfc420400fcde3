import type { LogEvent } from '../../shared/log.ts';
import type { Template } from './template-miner.ts';

const knownMethods = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'CONNECT',
  'TRACE',
  'PROPFIND',
]);
const kinds: readonly [string, RegExp][] = [
  ['asset', /\.(?:css|js|mjs|map|png|jpe?g|gif|ico|svg|webp|woff2?|ttf|eot|otf|bmp|avif)$/i],
  ['download', /\.(?:zip|gz|tgz|bz2|xz|tar|jar|exe|msi|dmg|iso|pdf|docx?|xlsx?|mp[34]|avi|mov|deb|rpm|apk)$/i],
  ['page', /(?:\/|\.(?:html?|php\d?|aspx?|jsp|cgi|pl)|\/[^./]*)$/i],
];

/** Ids of web templates are negative, those of mined ones positive. */
const templates = new Map<string, Template>();

/** A request's template: method, kind of resource and class of status, so that plain browsing is a handful of groups. */
export function webTemplate(event: LogEvent, status: number): Template {
  const method = event.fields['http.request.method'] ?? '';
  const shownMethod = knownMethods.has(method) ? method : 'other';
  const url = event.fields['url.original'] ?? '';
  const query = url.indexOf('?');
  const path = query >= 0 ? url.slice(0, query) : url;
  const tail = path.length > 60 ? path.slice(-60) : path;
  const kind = kinds.find(([, pattern]) => pattern.test(tail))?.[0] ?? 'other resource';
  const text = `${shownMethod} ${kind} ${status === 0 ? 'no status' : `${Math.min(9, Math.floor(status / 100))}xx`}`;
  let template = templates.get(text);
  if (template === undefined) {
    template = { id: webTemplateId(text), tokens: text.split(' '), used: 0 };
    templates.set(text, template);
  }
  return template;
}

/** Stable over restarts, as the text is: a hash of a text that is one of some hundreds. */
function webTemplateId(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return -1 - (hash >>> 0);
}
