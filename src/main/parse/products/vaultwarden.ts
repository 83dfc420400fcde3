import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import { scanIsoTime } from '../time/scan.ts';
import type { Product } from './product.ts';

/** `[2022-02-03 16:10:11.219][vaultwarden::api::identity][ERROR] ` */
const headPattern =
  /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: ?[+-]\d{4})?)\]\[((?:vaultwarden|bitwarden_rs|rocket|request|response|auth|error|panic|start)[\w:]{0,60})\]\[([A-Z]{4,5})\] /;
const phrases: readonly Phrase[] = [
  {
    pattern:
      /^Username or password is incorrect\. Try again\. IP: (?<source>[0-9a-f.:]{2,45}?)\. Username: (?<user>\S{1,254}?)\.$/i,
    says: logonFailure,
  },
  { pattern: /^Invalid (?:admin token|TOTP code).{0,200}? IP: (?<source>[0-9a-f.:]{2,45}?)\.?$/i, says: logonFailure },
  {
    pattern: /^User (?<user>\S{1,254}) logged in successfully\. IP: (?<source>[0-9a-f.:]{2,45}?)\.?$/i,
    says: logonSuccess,
  },
];

/** Vaultwarden's log. */
export const vaultwarden: Product = {
  id: 'vaultwarden',
  name: 'Vaultwarden',
  programs: ['vaultwarden'],
  mayBe: ({ text, program, object }) =>
    program === null && object === null && text.charCodeAt(0) === 0x5b && headPattern.test(text.slice(0, 140)),
  read({ text, program, clock }) {
    const head = headPattern.exec(text.slice(0, 200));
    if (head === null && program === null) return null;
    const message = head === null ? text : text.slice(head[0].length);
    const fields: MutableFields = {};
    if (head !== null)
      Object.assign(fields, { 'log.logger': head[2] ?? '', 'log.level': (head[3] ?? '').toLowerCase() });
    if (!addPhrase(fields, phrases, message)) addAuthentication(fields, message);
    if (program !== null) return { fields };
    const scanned = scanIsoTime(head?.[1] ?? '', 0);
    const reading = { fields, program: 'vaultwarden', message };
    return scanned === null ? reading : { ...reading, time: clock.resolve(scanned.written) };
  },
};
