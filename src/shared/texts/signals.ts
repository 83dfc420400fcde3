import type { Signal, SignalName } from '../group.ts';
import { count } from './numbers.ts';

type Sentence = (value: number | string, detail: string | undefined) => string;

function many(value: number | string, one: string, more: string): string {
  return value === 1 ? `1 ${one}` : `${typeof value === 'number' ? count(value) : value} ${more}`;
}

const withDetail = (sentence: string, detail: string | undefined) =>
  detail === undefined ? `${sentence}.` : `${sentence} (${detail}).`;

/** A number of distinct things, of which there may be more than were counted. */
function distinct(value: number | string, more: string, end: string, detail: string | undefined): string {
  const number = typeof value === 'number' ? count(value) : value;
  return `${detail === 'or more' ? 'At least ' : ''}${number} different ${more} ${end}.`;
}

/** One sentence for each fact that code may state about a group. */
const sentences: Readonly<Record<SignalName, Sentence>> = {
  'auth-failures': (value, detail) => withDetail(many(value, 'failed sign-in', 'failed sign-ins'), detail),
  'auth-successes': (value, detail) => withDetail(many(value, 'successful sign-in', 'successful sign-ins'), detail),
  'success-after-failures': (value) => `A sign-in succeeded after ${many(value, 'failure', 'failures')}.`,
  'invalid-accounts': (value, detail) =>
    withDetail(`${many(value, 'account that does not exist was', 'accounts that do not exist were')} tried`, detail),
  'distinct-accounts': (value, detail) => distinct(value, 'accounts', 'were involved', detail),
  'distinct-sources': (value, detail) => distinct(value, 'source addresses', 'were involved', detail),
  'distinct-targets': (value, detail) => distinct(value, 'targets', 'were contacted', detail),
  'distinct-ports': (value, detail) => distinct(value, 'ports', 'were contacted', detail),
  'distinct-paths': (value, detail) => distinct(value, 'web addresses', 'were requested', detail),
  'request-rate': (value, detail) => `On average ${many(value, 'request', 'requests')} ${detail ?? 'per minute'}.`,
  'status-mix': (value, detail) => withDetail(`Answers of the web server: ${value}`, detail),
  'client-errors': (value, detail) =>
    withDetail(`${many(value, 'request was', 'requests were')} refused or not found (4xx)`, detail),
  'server-errors': (value, detail) =>
    withDetail(`${many(value, 'request made', 'requests made')} the server fail (5xx)`, detail),
  'attack-strings': (value, detail) =>
    `${many(value, 'line contains', 'lines contain')} text typical of an attack${detail === undefined ? '' : `: ${detail.replaceAll('-', ' ')}`}.`,
  'scanner-agent': (value, detail) =>
    withDetail(`${many(value, 'request came', 'requests came')} from a known scanning tool`, detail),
  'large-transfer': (value, detail) =>
    withDetail(many(value, 'unusually large transfer', 'unusually large transfers'), detail),
  'denied-connections': (value, detail) =>
    withDetail(`${many(value, 'connection was', 'connections were')} blocked`, detail),
  'first-seen': (_value, detail) => withDetail('Not met in any log that was read before', detail),
  'privilege-change': (value, detail) =>
    withDetail(`Rights were raised, used or changed: ${many(value, 'time', 'times')}`, detail),
  'account-locked': (value, detail) => withDetail(`${many(value, 'account lock-out', 'account lock-outs')}`, detail),
  'new-account': (value, detail) => withDetail(`${many(value, 'account was', 'accounts were')} created`, detail),
  'new-service': (value, detail) => withDetail(`${many(value, 'service was', 'services were')} installed`, detail),
  'new-task': (value, detail) =>
    withDetail(`${many(value, 'scheduled task was', 'scheduled tasks were')} created`, detail),
  'explicit-credentials': (value, detail) =>
    withDetail(`Credentials of another account were used: ${many(value, 'time', 'times')}`, detail),
  'process-started': (value, detail) => withDetail(`${many(value, 'program was', 'programs were')} started`, detail),
  'log-cleared': (value, detail) => withDetail(`A log was cleared: ${many(value, 'time', 'times')}`, detail),
  'malware-detected': (value, detail) =>
    withDetail(`Protection software reported malware: ${many(value, 'time', 'times')}`, detail),
};

/** The sentence that states a signal. Its value and detail may hold text of the log: show it as text only. */
export function signalSentence(signal: Signal): string {
  return sentences[signal.name](signal.value, signal.detail);
}
