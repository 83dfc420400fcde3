import type { LogRecord } from '../../../shared/log.ts';
import { createEvent, type Format, type MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setLogon } from '../rules/fields.ts';
import { addFirewallFields, type Pair, scanPairs } from '../rules/pairs.ts';
import type { Clock, StatedTime } from '../time/clock.ts';
import { scanEpoch } from '../time/epoch.ts';
import { findLeadingTime } from '../time/leading.ts';
import { scanAnyTime } from '../time/scan.ts';

const minPairs = 3;
const minCoverage = 0.7;
const auditStampPattern = /^audit\((\d{9,10}\.\d{1,3}):\d+\)$/;

/** Lines of `name=value` pairs, as firewalls (FortiGate, SonicWall), auditd and many services write them. */
export const keyValue: Format = {
  id: 'key-value',
  inTurn: true,
  parse(record, clock) {
    const text = withoutPriority(record);
    if (text.indexOf('=') < 1) return null;
    const { pairs, covered } = scanPairs(text);
    if (pairs.length < minPairs || covered < text.length * minCoverage) return null;
    const fields: MutableFields = {};
    addFirewallFields(fields, pairs);
    const message = findValue(pairs, 'msg') ?? findValue(pairs, 'message');
    const readable = message?.includes(' ') ? message : text;
    for (const name of ['logdesc', 'reason']) {
      const value = findValue(pairs, name);
      if (value !== undefined) addAuthentication(fields, value);
    }
    addAuthentication(fields, readable);
    const auditResult = findValue(pairs, 'type') === 'USER_LOGIN' ? findValue(pairs, 'res') : undefined;
    if (auditResult !== undefined) setLogon(fields, auditResult === 'success' ? 'success' : 'failure');
    const origin = {
      host: fields['host.name'] ?? null,
      program: findValue(pairs, 'program') ?? findValue(pairs, 'app_name') ?? null,
      processId: findValue(pairs, 'pid') ?? null,
    };
    return createEvent(record, 'key-value', statedTime(text, pairs, clock), origin, readable, fields);
  },
};

function withoutPriority(record: LogRecord): string {
  return record.text.replace(/^<\d{1,3}>/, '');
}

function findValue(pairs: readonly Pair[], name: string): string | undefined {
  return pairs.find((pair) => pair.name === name)?.value;
}

function statedTime(line: string, pairs: readonly Pair[], clock: Clock): StatedTime {
  const date = findValue(pairs, 'date');
  const time =
    findValue(pairs, 'time') ?? findValue(pairs, 'timestamp') ?? findValue(pairs, 'ts') ?? findValue(pairs, 't');
  const zone = findValue(pairs, 'tz') ?? '';
  const stamp = date !== undefined && time !== undefined ? `${date} ${time}${zone}` : time;
  const audit = auditStampPattern.exec(findValue(pairs, 'msg')?.replace(/:$/, '') ?? '')?.[1];
  const text = audit ?? stamp;
  const scanned = text === undefined ? null : scanAnyTime(text, 0);
  if (scanned !== null) return clock.resolve(scanned.written);
  return (text === undefined ? null : scanEpoch(text)) ?? findLeadingTime(line, clock).stated;
}
