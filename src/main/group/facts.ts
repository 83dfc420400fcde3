import type { LogEvent } from '../../shared/log.ts';
import { attackClassesOfCommand, attackClassesOfUrl, decodeUrl, isScannerAgent } from './attack-strings.ts';

/** Facts that one event can carry, as positions of bits; a group counts each of them. */
export const factNames = [
  'auth-failure',
  'pam-auth-failure',
  'auth-success',
  'invalid-account',
  'connection-denied',
  'client-error',
  'access-refused',
  'server-error',
  'odd-characters',
  'login-request',
  'attack-string',
  'scanner-agent',
  'privilege-change',
  'account-locked',
  'new-account',
  'new-service',
  'new-task',
  'explicit-credentials',
  'process-started',
  'log-cleared',
  'malware-detected',
  'success-after-failures',
  'large-transfer',
] as const;
export type FactName = (typeof factNames)[number];

/** The bit of each fact. */
export const factBits = Object.fromEntries(factNames.map((name, index) => [name, 1 << index])) as Record<
  FactName,
  number
>;

/** Facts of one event: bits of {@link factBits}, bits of attack classes, HTTP status or 0, and how often the line says it happened. */
export interface EventFacts {
  facts: number;
  attackClasses: number;
  status: number;
  weight: number;
}

const largeTransferBytes = 100 * 1024 * 1024;
const invalidAccount = /\b(?:invalid user|illegal user|user unknown|unknown user|no such user|user not found)\b/i;
const pamModule = /^(?:pam_\w{1,30}\(|authentication failure;)/;
const repeated = /^message repeated (\d{1,5}) times/;
const oddCharacters = /['"<>;|`\r\n\u2400]|\$[({]|\.\.[/\\]/;
/** Apache's own links for sorting a directory listing hold a semicolon. */
const listingOrder = /[?&]C=[A-Z];O=[AD]$/;
const loginPath = /\/(?:log-?in|sign-?in|logon|auth|session|wp-login|users\/sign_in)\b/i;

const actionFacts: Readonly<Record<string, FactName>> = {
  'logon-explicit-credentials': 'explicit-credentials',
  'account-locked': 'account-locked',
  'account-created': 'new-account',
  'account-changed': 'privilege-change',
  'group-member-added': 'privilege-change',
  'privilege-used': 'privilege-change',
  'service-installed': 'new-service',
  'task-created': 'new-task',
  'process-started': 'process-started',
  'log-cleared': 'log-cleared',
  'connection-denied': 'connection-denied',
  'malware-detected': 'malware-detected',
};

/** The facts that an event carries of an actor; `facts` is 0 for an event that tells nothing of one. */
export function factsOf(event: LogEvent): EventFacts {
  const { fields } = event;
  let facts = 0;
  let attackClasses = 0;
  let weight = 1;
  const status = Number(fields['http.response.status_code'] ?? 0) | 0;
  const url = fields['url.original'];
  const command = fields['process.command_line'];
  const action = fields['event.action'];
  if (url !== undefined || status > 0) {
    facts |= statusFacts(status);
    if (url !== undefined) {
      const decoded = decodeUrl(url);
      attackClasses |= attackClassesOfUrl(url, decoded, status);
      const odd = oddCharacters.test(decoded) || decoded.includes('\u0000');
      if (odd && !listingOrder.test(url)) facts |= factBits['odd-characters'];
      if (fields['http.request.method'] === 'POST' && loginPath.test(url)) facts |= loginFacts(status);
    }
    // Headers such as Referer are no fields of their own; Log4Shell and Shellshock come in any of them.
    const text = event.record.text;
    if (text.includes('${') || text.includes('() {')) attackClasses |= attackClassesOfCommand(text);
    const agent = fields['user_agent.original'];
    if (agent !== undefined && isScannerAgent(agent)) facts |= factBits['scanner-agent'];
    if (Number(fields['http.response.bytes'] ?? 0) >= largeTransferBytes) facts |= factBits['large-transfer'];
  } else {
    attackClasses |= attackClassesOfCommand(command ?? event.message);
  }
  if (action !== undefined) {
    const fact = actionFacts[action];
    if (fact !== undefined) facts |= factBits[fact];
  }
  if (action === 'logon' || action === 'logon-explicit-credentials' || fields['event.category'] === 'authentication') {
    const match = repeated.exec(event.message);
    if (match !== null) weight = Math.max(1, Number(match[1]));
    facts |= authenticationFacts(event);
  }
  if (attackClasses !== 0) facts |= factBits['attack-string'];
  return { facts, attackClasses, status, weight };
}

function statusFacts(status: number): number {
  if (status >= 500) return factBits['server-error'];
  if (status === 401 || status === 403) return factBits['client-error'] | factBits['access-refused'];
  return status >= 400 ? factBits['client-error'] : 0;
}

/** A form that is shown again (200) or a refusal: a login that worked usually leads elsewhere. */
function loginFacts(status: number): number {
  if (status === 401 || status === 403) return factBits['auth-failure'];
  return status === 200 ? factBits['login-request'] : 0;
}

function authenticationFacts(event: LogEvent): number {
  const outcome = event.fields['event.outcome'];
  let facts = 0;
  if (outcome === 'failure') {
    // One attempt gives a line of PAM and one of the program itself: they are counted apart, see signals.
    facts |= pamModule.test(event.message) ? factBits['pam-auth-failure'] : factBits['auth-failure'];
  } else if (outcome === 'success' && event.fields['event.action'] !== 'logoff') {
    facts |= factBits['auth-success'];
  }
  if (event.fields['event.reason'] === 'invalid-account' || invalidAccount.test(event.message))
    facts |= factBits['invalid-account'];
  return facts;
}
