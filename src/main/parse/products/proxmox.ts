import type { MutableFields } from '../format.ts';
import { addAuthentication } from '../rules/authentication.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase, unknownAccount } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const failed = String.raw`authentication failure; rhost=(?<source>\S{2,60}) user=(?<user>\S{1,128}) msg=`;
const phrases: readonly Phrase[] = [
  { pattern: new RegExp(`${failed}no such user`, 'i'), says: unknownAccount },
  { pattern: new RegExp(`${failed}(?<reason>.{0,200})`, 'i'), says: logonFailure },
  { pattern: /^<(?<user>[^>]{1,128})> successful auth for user /, says: logonSuccess },
  { pattern: /^successful auth for user '(?<user>[^']{1,128})'/, says: logonSuccess },
  { pattern: /^<(?<user>[^>]{1,128})> / },
];
/** The log of Proxmox Backup Server: a time and a colon. */
const ownHead =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d: (?=authentication failure; rhost=|successful auth for user ')/;

/** Proxmox VE and Backup Server: logins at the API, tasks. */
export const proxmox: Product = {
  id: 'proxmox',
  name: 'Proxmox',
  programs: ['pvedaemon', 'pveproxy', 'pmgdaemon', 'proxmox-backup-api', 'proxmox-backup-proxy'],
  mayBe: ({ text, program, object }) => program === null && object === null && ownHead.test(text.slice(0, 80)),
  read({ text, program }) {
    const fields: MutableFields = {};
    const message = text.replace(ownHead, '');
    if (!addPhrase(fields, phrases, message)) addAuthentication(fields, message);
    return program === null ? { fields, program: 'proxmox-backup', message } : { fields };
  },
};
