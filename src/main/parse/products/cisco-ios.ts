import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { setConnection, setTransport } from '../rules/connection.ts';
import { setAddress, setLogon, setUser } from '../rules/fields.ts';
import { resolveTime } from '../time/resolve.ts';
import { mayBeCisco, readCiscoMessage } from './cisco-message.ts';
import type { Body, Product, Reading } from './product.ts';
import { setStated } from './stated.ts';

const accessPattern =
  /^list (\S{1,128}) (permitted|denied) (?:(\w{1,10}) )?([0-9a-f.:]{2,45})(?:\((\d{1,5})\))?(?: ?\([^)]{0,80}\))?(?: -> ([0-9a-f.:]{2,45})(?:\((\d{1,5})\))?)?/;
const bracketsPattern = /\[(user|Source|localport|Reason): ?([^\]]{0,128})\]/g;
const configuredPattern = /^Configured from \S{1,128} by (\S{1,128}) on (\S{1,64})(?: \(([0-9a-f.:]{2,45})\))?/;
const logoutPattern = /^User (\S{1,128}) has exited tty session \d{1,6}\(([0-9a-f.:]{2,45})\)/;
const sshPattern = /^User '([^']{0,128})' authentication for SSH2 Session from (\S{1,64}) .{1,200}(Succeeded|Failed)/;
const commandPattern = /^User: ?(\S{1,128}) {1,3}logged command: ?(.{1,1000})/;
/** `000123: *Mar  1 18:46:11.123 UTC: ` in front of the mark; a star or dot says that the clock is not set. */
const clockPattern = /(?:^|[\s:])([*.]?)([A-Z][a-z]{2} {1,2}\d{1,2} [^%]{8,24}): %/;

/** Cisco IOS, IOS XE and NX-OS: `%FACILITY-severity-MNEMONIC: text`. */
export const ciscoIos: Product = {
  id: 'cisco-ios',
  name: 'Cisco IOS',
  mayBe: mayBeCisco,
  read(body) {
    const message = readCiscoMessage(body);
    if (message === null) return null;
    const { facility, mnemonic, severity, text } = message;
    const fields: MutableFields = {
      'observer.vendor': 'Cisco',
      'event.code': `${facility}-${mnemonic}`,
      'event.severity': severity,
    };
    addFacts(fields, facility, mnemonic, text);
    return withTime({ fields, program: message.tag, message: text }, body);
  },
};

function withTime(reading: Reading, body: Body): Reading {
  const clock = body.text === reading.message ? null : clockPattern.exec(body.text.slice(0, 200));
  if (clock === null || clock[1] !== '' || body.host !== null) return reading;
  const time = resolveTime(clock[2], body.clock);
  if (time !== undefined) reading.time = time;
  return reading;
}

function addFacts(fields: MutableFields, facility: string, mnemonic: string, text: string): void {
  if (facility === 'SEC' && mnemonic.startsWith('IPACCESSLOG')) addAccess(fields, text);
  else if (facility === 'SEC_LOGIN') addLogin(fields, mnemonic, text);
  else if (facility === 'SSH' && mnemonic === 'SSH2_USERAUTH') addSsh(fields, text);
  else if (facility === 'SYS' && mnemonic === 'LOGOUT') {
    const found = logoutPattern.exec(text);
    fields['event.category'] = 'authentication';
    fields['event.action'] = 'logoff';
    addPeer(fields, found?.[1], found?.[2]);
  } else if (facility === 'SYS' && mnemonic === 'CONFIG_I') {
    const found = configuredPattern.exec(text);
    fields['event.category'] = 'configuration';
    addPeer(fields, found?.[1], found?.[3]);
  } else if (mnemonic === 'CFGLOG_LOGGEDCMD') {
    const found = commandPattern.exec(text);
    fields['event.category'] = 'configuration';
    setUser(fields, found?.[1]);
    setStated(fields, 'process.command_line', found?.[2]);
  } else if (mnemonic === 'UPDOWN' || mnemonic === 'CHANGED') fields['event.category'] = 'network';
  else addAuthentication(fields, text);
}

function addAccess(fields: MutableFields, text: string): void {
  const found = accessPattern.exec(text);
  if (found === null) return;
  const [, rule, verdict, transport, source, sourcePort, destination, destinationPort] = found;
  setConnection(fields, verdict === 'denied' ? 'denied' : 'allowed');
  setStated(fields, 'rule.name', rule);
  setTransport(fields, transport);
  setAddress(fields, 'source', source);
  setAddress(fields, 'destination', destination);
  if (sourcePort !== '0') setStated(fields, 'source.port', sourcePort);
  if (destinationPort !== '0') setStated(fields, 'destination.port', destinationPort);
}

function addLogin(fields: MutableFields, mnemonic: string, text: string): void {
  for (const [, name, value = ''] of text.slice(0, 2000).matchAll(bracketsPattern)) {
    if (name === 'user') setUser(fields, value);
    else if (name === 'Source') setAddress(fields, 'source', value);
    else if (name === 'localport') setStated(fields, 'destination.port', value);
    else setStated(fields, 'event.reason', value);
  }
  if (mnemonic === 'LOGIN_SUCCESS') setLogon(fields, 'success');
  else if (mnemonic === 'LOGIN_FAILED') setLogon(fields, 'failure');
  else fields['event.category'] = 'authentication';
}

function addSsh(fields: MutableFields, text: string): void {
  const found = sshPattern.exec(text);
  if (found === null) return;
  setLogon(fields, found[3] === 'Succeeded' ? 'success' : 'failure');
  addPeer(fields, found[1], found[2]);
}

function addPeer(fields: MutableFields, user: string | undefined, source: string | undefined): void {
  setUser(fields, user);
  setAddress(fields, 'source', source);
}
