import { decodeUrl } from '../attack-strings.ts';

/**
 * Placeholders are capitals, all else becomes lower case: a log can't write one, and each is one or two tokens where an
 * address costs a token per digit.
 */
type Rule = readonly [pattern: RegExp, replacement: string | ((...parts: string[]) => string)];

/** Longest text that is looked at, in characters. */
const maskedCharacters = 3000;

const privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.(?!169\.254))/;

function addressName(address: string): string {
  if (address === '0.0.0.0') return 'ANY';
  if (address.startsWith('127.')) return 'LOCAL';
  // The address of cloud metadata is what a forged request asks for.
  if (address === '169.254.169.254') return 'METADATA';
  return privateAddress.test(address) ? 'LAN' : 'IP';
}

/**
 * Placeholders that are set before the text becomes lower case. Until then control characters stand for them: none is left
 * of the log's own, so that `ID` or `SYSTEM` as a log writes them become lower case like all else.
 */
const early = ['ID', 'SYSTEM', 'SID', 'MAC', 'HEX', 'B64'] as const;
const markOf = (name: (typeof early)[number]) => String.fromCharCode(early.indexOf(name) + 1);

/** Times, ids and secrets: before the text becomes lower case, because Base64 tells itself by its mix. */
const caseSensitive: readonly Rule[] = [
  // Numbers of texts that Windows did not look up.
  [/%%\d{4,5}[\s,]*/g, ''],
  [/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' '],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/g, ''],
  [/\b\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?/g, ''],
  [/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?=[A-Z\d])/g, ''],
  [
    /\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,4} \d\d:\d\d:\d\d(?:\.\d+)?(?: \d{4})?/g,
    '',
  ],
  [/\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[ T,]+\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?[AP]M)?/g, ''],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?\b/g, ''],
  [/\b(?:19|20)\d\d[-/.]\d\d[-/.]\d\d\b/g, ''],
  [/\{?\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b\}?/g, markOf('ID')],
  [/\bS-1-5-18\b/g, markOf('SYSTEM')],
  [/\bS-1-\d{1,2}(?:-\d+)+\b/g, markOf('SID')],
  [/\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b/g, markOf('MAC')],
  [/(?<![A-Za-z0-9+/=_\\.-])[A-Za-z0-9+/_-]{28,}={0,2}(?![A-Za-z0-9+/=_\\.-])/g, secretName],
];

const caseless: readonly Rule[] = [
  // The name of a usual browser is forty tokens that say "browser".
  [
    /mozilla\/[45]\.0 \((?![^)]*(?:bot|crawl|spider|compatible;))[^)$<>{}'"|`]{0,200}\)(?: (?:applewebkit|gecko|chrome|safari|firefox|version|mobile|edg|edge|edga|opr|trident|samsungbrowser|crios|fxios)(?:\/[\w.]*)?| \(khtml, like gecko\)| like gecko){0,12}/g,
    'browser',
  ],
  [/\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\b/g, 'MAIL'],
  [/\b(\d{1,3}(?:\.\d{1,3}){3})(?:\/\d{1,2})?(?![\d.]*\w)/g, (_all, address = '') => addressName(address)],
  [/(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\w:])/g, (all = '') => (/[a-f\d]{3}|::/.test(all) ? 'IP' : all)],
  [/\\+device\\+harddiskvolume\d+|\\\\\?\\(?=[a-z]:)/g, 'c:'],
  [/\b[a-z]:[\\/]+(?:users|documents and settings)[\\/]+[^\\/\s"',;]+/g, '~'],
  [/~[\\/]+appdata[\\/]+local[\\/]+temp\b/g, '~\\temp'],
  [/~[\\/]+appdata[\\/]+(local|roaming)\b/g, '~\\$1'],
  [/\b[a-z]:[\\/]+win(?:dows|nt)[\\/]+system32\b|%(?:systemroot|windir)%[\\/]+system32\b/g, 'sys32'],
  [/\b[a-z]:[\\/]+win(?:dows|nt)[\\/]+syswow64\b/g, 'wow64'],
  [/\b(sys32|wow64)[\\/]+(?:windowspowershell[\\/]+v1\.0|wbem)\b/g, '$1'],
  [/\b[a-z]:[\\/]+windows\b|%systemroot%|%windir%/g, 'win'],
  [/\b[a-z]:[\\/]+program files(?: \(x86\))?/g, 'pf'],
  [/\b[a-z]:[\\/]+programdata\b/g, 'pdata'],
  [/(?<![\w.])\/(?:home|users)\/[^/\s"':,;]+/g, '~'],
  [/\\{2,}(?=[^\s\\])/g, '\\'],
  // of a registry value, whether it is switched on or off is all that tells
  [/\b([dq]word) ?\(0x0{0,15}([0-9a-f]{1,2})\)/g, '$1 $2'],
  [/\b0x(?!c0000)[0-9a-f]{7,}\b/g, 'HEX'],
  [/(?<![a-z\d])(?=[a-z]{0,15}\d)[0-9a-f]{8,}(?![a-z\d])/g, (all = '') => (/^\d+$/.test(all) ? '#' : 'HEX')],
  [/(?<![\w.])[-+]?\d+[.,]\d+(?:[.,]\d+)*(?![\w.])/g, '#'],
  [
    /(\bport[ =:"]{1,4}|\bdpt=|\bdst_?port[ =:"]{1,4}|\bd(?:est(?:ination)?)?_?port[ =:"]{1,4})(\d{4,5})\b/g,
    (_all, name = '', port = '') => `${name}${portName(port)}`,
  ],
  [/(?<![P\d]|0x[0-9a-f]{0,7})\d{4,}/g, '#'],
  [/(?<!\d|0x[0-9a-f]{0,7})(?![2-5]0\d|4[0-2]\d|443|445|139|389|636|993|995|587|465)\d{3}(?!\d)/g, '#'],
  [/#(?:[-_:.,/x ]?#)+/g, '#'],
  [/([=\-_*.#~+])\1{3,}/g, '$1$1'],
  [/\[ ?\]|\( ?\)|< ?>|\{ ?\}/g, ''],
  [/ {2,}/g, ' '],
];

/** Ports whose number tells what runs there; of the others only that there is one. */
const knownPorts = new Set(
  '1433 1521 2222 2323 3306 3333 3389 4444 4445 5060 5432 5555 5900 5985 5986 6379 6666 6667 8080 8443 8888 9001 9200 11211 27017 31337'.split(
    ' ',
  ),
);

/** `P3389` of a port that tells what runs there, `#` of others. */
export function portName(port: string): string {
  return knownPorts.has(port) ? `P${port}` : '#';
}

/** Base64 that holds a PowerShell command is shown as that command; other long random words as their kind. */
function secretName(word = ''): string {
  if (!/\d/.test(word) && !(/[a-z]/.test(word) && /[A-Z]/.test(word))) return word;
  if (/^[0-9a-fA-F-]+$/.test(word)) return markOf('HEX');
  if (word.length >= 32 && /^[A-Za-z0-9+/]+={0,2}$/.test(word)) {
    const decoded = readBase64(word);
    if (decoded !== null) return `${markOf('B64')} ${decoded}`;
  }
  // Words joined by dashes or slashes are names and paths; words of a program's own are joined by capitals.
  if (!/\d/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) < word.length / 4) return word;
  if (/[a-zA-Z]{4,}[-_/][a-zA-Z]{4,}/.test(word)) return word;
  return markOf('B64');
}

const decodedCharacters = 300;

/** The text in a Base64 word, UTF-16 as PowerShell takes it or ASCII; null where it is none. */
function readBase64(word: string): string | null {
  const bytes = Buffer.from(word.slice(0, 2 * decodedCharacters * 2), 'base64');
  const wide = bytes.length > 8 && bytes.subarray(1, 9).every((byte, index) => index % 2 === 1 || byte === 0);
  const text = (wide ? bytes.toString('utf16le') : bytes.toString('latin1')).slice(0, decodedCharacters);
  return text.length >= 6 && /^[\x20-\x7e\r\n\t]+$/.test(text) ? text : null;
}

const percentEncoded = /%[0-9a-f]{2}/gi;

/**
 * A text as the model sees it: one line in lower case, with addresses, ids, numbers, times, user folders and random
 * words as placeholders, encodings undone. `accounts` are the names that the event gives to its accounts.
 */
export function maskText(text: string, accounts: readonly string[] = []): string {
  let masked = text.length > maskedCharacters ? text.slice(0, maskedCharacters) : text;
  if (!masked.includes('%%') && (masked.match(percentEncoded)?.length ?? 0) >= 3) masked = decodeUrl(masked);
  for (const [pattern, replacement] of caseSensitive) masked = replace(masked, pattern, replacement);
  masked = masked.toLowerCase().replace(/\p{Cc}/gu, (mark) => early[mark.charCodeAt(0) - 1] ?? ' ');
  for (const account of accounts) masked = maskAccount(masked, account.toLowerCase());
  for (const [pattern, replacement] of caseless) masked = replace(masked, pattern, replacement);
  return masked.trim();
}

function replace(text: string, pattern: RegExp, replacement: Rule[1]): string {
  return typeof replacement === 'string' ? text.replace(pattern, replacement) : text.replace(pattern, replacement);
}

const accountEdges = /[\w.@$-]/;

function maskAccount(text: string, account: string): string {
  if (account.length < 3 || account.length > 64 || !text.includes(account)) return text;
  let masked = '';
  let from = 0;
  for (let at = text.indexOf(account); at >= 0; at = text.indexOf(account, from)) {
    const end = at + account.length;
    const whole = !accountEdges.test(text[at - 1] ?? ' ') && !/[\w$-]/.test(text[end] ?? ' ');
    masked += text.slice(from, at) + (whole ? 'USER' : account);
    from = end;
  }
  return masked + text.slice(from);
}
