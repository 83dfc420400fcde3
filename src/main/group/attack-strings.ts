import { type AttackPattern, attackPatterns } from './attack-patterns.ts';

/** Longest text that is searched, in characters: what comes behind is not looked at. */
const searchedCharacters = 4096;

/** Names of all classes; the position of a name is its bit in a class mask. */
export const attackClassNames: readonly string[] = [...new Set(attackPatterns.map((pattern) => pattern.className))];

interface Matcher {
  bit: number;
  pattern: RegExp;
  only: AttackPattern['only'];
}

function matchersFor(place: 'url' | 'command'): Matcher[] {
  return attackPatterns
    .filter((entry) => entry.places.includes(place))
    .map((entry) => ({
      bit: 1 << attackClassNames.indexOf(entry.className),
      pattern: entry.pattern,
      only: entry.only,
    }));
}

const urlMatchers = matchersFor('url');
const commandMatchers = matchersFor('command');

/** Nearly every URL of a plain visitor holds nothing else than these: one test instead of twenty. */
const plainUrl = /^[a-z0-9/_\-.,~ ?=&:%@!+#]*$/;
const wordsOfUrls =
  /union|select|sleep|\.\.|etc\/|proc\/|windows|win\.ini|boot\.ini|:\/\/|phpmyadmin|\/pma|wp-|\/\.|xmlrpc|phpunit|actuator|server-status|phpinfo|config|\.sql|\.bak|cgi-bin|shell|c99|r57|wso|b374k|alfa|cmd|eval-stdin|\/owa|autodiscover|manager|solr|boaform|hnap|jenkins|script|web-inf|169\.254|100\.100|metadata|id_rsa|backup|\bor |and |order by|%|indoxploit|java|__|console|jmx|invoker|_ignition|telescope|setup|install|admin|classloader|invokefunction|think|alert|wget|curl|auto_prepend|allow_url|backdoor|marijuana|gel4y|filesman|antsword|mini\.|xleet|priv8|leaf\.|exec=|dump|database|gopher|dict:|ldap:|localhost|127\.|\.old|\.swp|info\.php|waitfor|dbms|xp_|file|\.axd|test\.php|api\/|agent\.php|\.action|ztp_gate|session\.php|mboximport|w00tw00t|mgmt|tmui|fgt_lang|dana-na|struts|ecp\/|\/ui\/|telemetry|oauth|_async|wsat|gpon|tmpfs|device\.rsp|dvr\/|hudson|:\d{2,5}$/;
const wordsOfCommands =
  /\$\{|\(\) ?\{|powershell|pwsh|frombase64|downloadstring|downloadfile|invoke-|iex|mimikatz|sekurlsa|lsadump|procdump|comsvcs|ntdsutil|hklm|lazagne|pwdump|gsecdump|secretsdump|nanodump|dumpert|rubeus|hashdump|\/dev\/tcp|ncat|\bnc |nc\.exe|mkfifo|pty\.spawn|meterpreter|tcpclient|bash -i|socket|certutil|bitsadmin|vssadmin|wevtutil|mshta|regsvr32|esentutl|fromcharcode/;
const percentEncoded = /%[0-9a-f]{2}/i;
const percentPairs = /%([0-9a-f]{2})/gi;
const scannerAgent =
  /sqlmap|nikto|nmap|masscan|zgrab|nuclei|acunetix|nessus|openvas|w3af|wpscan|dirbuster|gobuster|feroxbuster|\bffuf\b|fuzz faster|arachni|havij|netsparker|whatweb|hydra|burpcollaborator|zmeu|jorgee|morfeus|muieblackcat|l9explore|l9tcpid|cgiscan|skipfish|vega\/|paros|joomscan|w00tw00t|dirb\b|commix|xsstrike/i;

function decodeOnce(text: string): string {
  return text.replace(percentPairs, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * A URL with percent-encoding taken off twice (attackers encode twice to pass filters), `+` as a space in the query,
 * at most 4,096 characters. Bytes become characters of the same number; nothing throws.
 */
export function decodeUrl(url: string): string {
  let text = url.length > searchedCharacters ? url.slice(0, searchedCharacters) : url;
  const query = text.indexOf('?');
  if (query >= 0 && text.includes('+', query)) text = text.slice(0, query) + text.slice(query).replaceAll('+', ' ');
  if (!text.includes('%')) return text;
  text = decodeOnce(text);
  return percentEncoded.test(text) ? decodeOnce(text) : text;
}

function search(matchers: readonly Matcher[], text: string, status: number): number {
  let classes = 0;
  for (const { bit, pattern, only } of matchers) {
    if ((classes & bit) !== 0 || (only === 'refused' && status > 0 && status < 400)) continue;
    if (pattern.test(text)) classes |= bit;
  }
  return classes;
}

/** Attack classes (bits) that a URL shows; `raw` as logged, `decoded` by {@link decodeUrl}, `status` the answer's or 0. */
export function attackClassesOfUrl(raw: string, decoded: string, status: number): number {
  const text = decoded.toLowerCase();
  if (plainUrl.test(text) && !wordsOfUrls.test(text) && !raw.includes('%')) return 0;
  return search(
    urlMatchers,
    raw === decoded ? text : `${text}\n${raw.slice(0, searchedCharacters).toLowerCase()}`,
    status,
  );
}

/** Attack classes (bits) that a command line or the text of a message shows. */
export function attackClassesOfCommand(command: string): number {
  const text = command.slice(0, searchedCharacters).toLowerCase();
  return wordsOfCommands.test(text) ? search(commandMatchers, text, 0) : 0;
}

/** Whether a user agent names a tool that looks for weaknesses. */
export function isScannerAgent(agent: string): boolean {
  return scannerAgent.test(agent.length > 512 ? agent.slice(0, 512) : agent);
}

/** Names of the classes in a mask. */
export function attackClassesIn(mask: number): string[] {
  return attackClassNames.filter((_, index) => (mask & (1 << index)) !== 0);
}
