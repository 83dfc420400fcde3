import { numberWords, readNumber } from './numbers.ts';
import { trimmed } from './plain-text.ts';
import type { ReportField } from './read-report.ts';

/** Kinds of things whose names hold a digit, a dot or a slash. */
const terms: ReadonlySet<string> = new Set(
  `2fa u2f fido2 ipv4 ipv6 md5 sha1 sha-1 sha256 sha-256 sha512 sha-512 sha2 sha-2 base64 x.509 http/2 http/1.1 oauth2
  oauth2.0 s3 log4j log4shell node.js asp.net vb.net .net tcp/ip cve mitre att&ck d3fend c2 p2p b2b 24/7 i/o n/a os/2 win32
  x86 x64 x86_64 amd64 arm64 aes-128 aes-256 rc4 3des ssh2 sshv2 smbv1 smb1 smbv2 smbv3 ntlmv1 ntlmv2 rfc1918 utf-8 latin-1
  layer-7 web3 wpa2 wpa3 802.1x`.split(/\s+/),
);
/** Products and settings that advice names. */
const termsOfAdvice: ReadonlySet<string> = new Set(
  'fail2ban 1password office365 o365 m365 tls1.2 tls1.3 tlsv1.2 tlsv1.3 smb3 sshd_config authorized_keys robots.txt'.split(
    ' ',
  ),
);

/** Whether a piece is a term of the field and names nothing of a log. */
export function isTermOfTheField(word: string, field: ReportField): boolean {
  return terms.has(word) || (field === 'recommendation' && termsOfAdvice.has(word));
}

const timeUnit = /^(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)$/;
const lengthUnit = /^(?:characters?|letters?|digits?|bits?|words?)$/;
const stepWord = /^(?:steps?)$/;
const compound = /^\d{1,4}-(?:second|minute|hour|day|week|month|year|character|digit|bit|factor|step)s?$/;

/**
 * The places of numbers that are part of advice and claim nothing of the log: "within 24 hours", "30-day", "every two
 * weeks", "24 to 48 hours", "at least 14 characters", "step 2". "After 5 failed logins" is no such number: it reads like
 * a count of the log.
 */
export function adviceNumbers(tokens: readonly string[]): Set<number> {
  const words = tokens.map((token) => trimmed(token).toLowerCase());
  const places = new Set<number>();
  words.forEach((word, index) => {
    if (compound.test(word)) places.add(index);
    const number = readNumber(word);
    const isNumber = number !== null || numberWords.has(word) || /^\d{1,3}-\d{1,3}$/.test(word);
    if (!isNumber) return;
    const next = words[index + 1] ?? '';
    const unit = /^(?:to|or|and|-|–)$/.test(next) ? (words[index + 3] ?? '') : next;
    if (number?.unit || timeUnit.test(unit) || lengthUnit.test(unit)) places.add(index);
    if (stepWord.test(words[index - 1] ?? '')) places.add(index);
  });
  return places;
}
