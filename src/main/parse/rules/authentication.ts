import { findAddresses } from '../address.ts';
import type { MutableFields } from '../format.ts';
import { setLogon, setUser } from './fields.ts';

/** Cheap test that most lines fail. */
const aboutAuthentication =
  /log(?:ged)?[ _-]?(?:in|on)|sign(?:ed)?[ _-]?in|auth|passw|credential|user ?name|invalid user|access denied/i;

const failure =
  /(?<![a-z\d])(?:fail(?:ed|ure)?[ _](?:to[ _])?(?:(?:ssh|ftp|imap|pop3|smtp|web|admin|vpn)[ _])?(?:log[ _-]?(?:in|on)|sign[ _-]?in|auth\w*|password)|(?:log[ _-]?(?:in|on)|sign[ _-]?in|auth(?:entication)?|password)(?:[ _](?:attempt|check|request))?(?:[ _](?:has been|has|was|is))?[ _:-]{1,2}(?:failed|failure|fail|denied|rejected|refused|incorrect|mismatch|unsuccessful|error)|(?:invalid|incorrect|wrong|bad)[ _](?:user|user ?name|password|passwd|credentials?|log[ _-]?in|user ?name (?:or|and|\/) ?password|user(?: name)? or password|email or password)\b(?! (?:format|agent))|(?:password|credentials?) (?:is |are |was )?(?:incorrect|invalid|wrong)|unsuccessful (?:\w{1,12} )?(?:log[ _-]?(?:in|on)|auth\w*)|attempted to log[ _-]?in .{0,80}failed|access denied for user|authenticator failed|auth(?:entication)? request for .{1,80} denied)/i;

const success =
  /\b(?:log[ _-]?(?:in|on)[ _:-]{1,2}(?:success\w*|succeeded|accepted|ok)\b|success(?:ful|fully)?[ _](?:log(?:ged)?[ _-]?(?:in|on)|auth\w*|sign(?:ed)?[ _-]?in)|auth(?:entication|enticated)?[ _:-]{1,2}(?:success\w*|succeeded)|(?<!not )(?<!never )logged[ _]in\b(?! as guest))/i;

const userPatterns = [
  /\buser \[[^\]]{0,64}\]\\\[([^\]]{1,64})\]/,
  /\b(?:user(?:[ _-]?name)?|account|acct|login|uname|email|set_id)["']?\s{0,2}[=:]\s{0,2}["'`<[(]?([\w.@\\+$-]{1,64})/i,
  /\b(?:user(?:[ _-]?name)?|account|login|for)\s["'`<]([^"'`>]{1,64})["'`>]/i,
  /\b(?:for|by|invalid|unknown)?\s?user\s([\w.@\\+$-]{1,64})/i,
  /\bfor\s([\w.@\\+$-]{1,64})\s(?:from|at|on|via|has|was)\b/i,
];
/** Words that follow `user` without being one. */
const noUsers = new Set(
  'name names or and not is was were has had from with password login logged logon log authentication auth failed at to in on for does unknown agent ip by the a account attempted as invalid incorrect wrong denied error success successful succeeded using has been'.split(
    ' ',
  ),
);
const sourceBefore =
  /(?:from(?: ip)?(?: address)?|ip(?:[ _-]?addr(?:ess)?)?|client(?:[ _-]?ip)?|remote(?:[ _-]?(?:addr(?:ess)?|ip|host))?|rhost|src(?:[ _-]?ip)?|source(?:[ _-]?(?:ip|address))?|host|peer(?:[ _-]?ip)?|rip|addr(?:ess)?)["']?\s{0,2}[:=]?\s{0,2}["'([<]?$/i;

/**
 * Sets category, action and outcome where a message of any program says in the usual words that somebody logged in or
 * failed to, and account and source of that, unless they are known. Does nothing where the action is known.
 */
export function addAuthentication(fields: MutableFields, message: string): void {
  if (fields['event.action'] !== undefined || !aboutAuthentication.test(message)) return;
  const text = message.length > maxSearched ? message.slice(0, maxSearched) : message;
  const outcome = failure.test(text) ? 'failure' : success.test(text) ? 'success' : null;
  if (outcome === null) return;
  setLogon(fields, outcome);
  if (fields['user.name'] === undefined) setUser(fields, findUser(text));
  if (fields['source.ip'] === undefined) {
    const source = findSource(text);
    if (source !== undefined) fields['source.ip'] = source;
  }
}

/** The words stand near the start; a longer text is a payload. */
const maxSearched = 2000;

function findUser(text: string): string | undefined {
  for (const pattern of userPatterns) {
    const user = pattern.exec(text)?.[1]?.replace(/[.,:;]+$/, '');
    if (user !== undefined && user !== '' && !noUsers.has(user.toLowerCase())) return user;
  }
  return undefined;
}

/** The address that the text names as the other side, or its only one. */
function findSource(text: string): string | undefined {
  const addresses = findAddresses(text);
  for (const address of addresses) {
    const at = text.indexOf(address);
    if (sourceBefore.test(text.slice(Math.max(0, at - 40), at).replace(/::ffff:$/i, ''))) return address;
  }
  return addresses.length === 1 ? addresses[0] : undefined;
}
