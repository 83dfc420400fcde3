import type { MutableFields } from '../format.ts';
import { addAddressAndPort } from './fields.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase, unknownAccount } from './phrases.ts';

const auth =
  'Auth: \\[[^\\]]{0,60}\\] user \\[(?<userDomain>[^\\]]{0,64})\\]\\\\\\[(?<user>[^\\]]{0,128})\\] at \\[[^\\]]{1,60}\\] with \\[[^\\]]{0,40}\\] status \\[STATUS\\] workstation \\[[^\\]]{0,64}\\] remote host \\[(?:ipv[46]:)?(?<source>[0-9a-f.:]{2,60})\\]';
const authOf = (status: string) => new RegExp(auth.replace('STATUS', status), 'i');
const checked = (words: string) =>
  new RegExp(
    `check_ntlm_password: {1,2}[Aa]uthentication for user \\[(?<user>[^\\]]{1,128})\\] -> \\[[^\\]]{0,128}\\] ${words}`,
  );

const phrases: readonly Phrase[] = [
  { pattern: authOf('NT_STATUS_OK'), says: logonSuccess },
  { pattern: authOf('NT_STATUS_NO_SUCH_USER'), says: unknownAccount },
  { pattern: authOf('(?<reason>NT_STATUS_[A-Z_]{2,60})'), says: logonFailure },
  { pattern: checked('FAILED with error NT_STATUS_NO_SUCH_USER'), says: unknownAccount },
  { pattern: checked('FAILED with error (?<reason>NT_STATUS_[A-Z_]{2,60})'), says: logonFailure },
  { pattern: checked('-> \\[[^\\]]{0,128}\\] succeeded'), says: logonSuccess },
  {
    pattern:
      /^(?<user>[^|\s]{1,128})\|(?<source>\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,45})\|(?:[^|]{0,200}\|){1,6}(?:ok|fail[^|]{0,100})\|(?:[^|]{0,200}\|)?(?<file>[^|]{1,500})$/i,
  },
  {
    pattern:
      /^ {0,4}(?<sourceName>[\w.-]{1,255}) \((?:ipv[46]:)?(?<source>[0-9a-f.]{7,45})(?::\d{1,5})?\) (?:signed )?connect to service \S{1,200} initially as user (?<user>\S{1,128})/i,
  },
  { pattern: /\((?:ipv[46]:)?(?<source>[0-9a-f.]{7,45})(?::\d{1,5})?\) closed connection to service /i },
  { pattern: /Denied connection from \S{1,255}? ?\((?<source>[0-9a-f.:]{2,45})\)/ },
  { pattern: /\bSESSION SETUP FAILED: NT_STATUS_LOGON_FAILURE\b/, says: logonFailure },
];

/** Adds what a message of Samba's daemons says; false where it is none that is known. */
export function addSambaFields(fields: MutableFields, text: string): boolean {
  // The account is what the client sent: with a status of its own in it, the last one of the line counts.
  const status = text.lastIndexOf(' status [NT_STATUS_');
  if (status >= 0 && text.indexOf(' status [NT_STATUS_') !== status && !text.startsWith('OK]', status + 19)) {
    const source = /\bremote host \[(?:ipv[46]:)?([0-9a-f.:]{2,60})\]/i.exec(text.slice(status, status + 400))?.[1];
    if (source !== undefined) addAddressAndPort(fields, 'source', source);
    Object.assign(fields, logonFailure);
    return true;
  }
  return addPhrase(fields, phrases, text);
}
