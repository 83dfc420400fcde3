import type { MutableFields } from '../format.ts';
import { findAccess } from '../formats/web-access.ts';
import { addAuthentication } from './authentication.ts';
import { addPairFields } from './pairs.ts';
import { addPamFields } from './pam.ts';
import { findProgramRule } from './programs.ts';

/** The programs themselves cut their messages to some KB; what follows is a payload. Bounds the time for a hostile line. */
const maxRead = 4096;
const repeatedPattern = /^message repeated \d+ times: \[ ?/;

/**
 * Adds what the message of a syslog line says: by the rules of its program, else by those of PAM, of web servers, of
 * name=value pairs and of the usual words about logins.
 */
export function addBodyFields(
  fields: MutableFields,
  program: string | null,
  subsystem: string | null,
  whole: string,
): void {
  // Some loggers leave a blank or a CR at the end; rules that match whole messages must not miss them for that.
  const message = (whole.length > maxRead ? whole.slice(0, maxRead) : whole).trimEnd();
  const repeated = message.startsWith('message repeated') ? repeatedPattern.exec(message) : null;
  const body = repeated === null ? message : message.slice(repeated[0].length).replace(/\]$/, '');
  if (subsystem === 'pam_unix' || body.startsWith('pam_')) {
    addPamFields(fields, program, subsystem, body);
    return;
  }
  const rule = program === null ? undefined : findProgramRule(program);
  if (rule !== undefined) {
    rule(fields, body);
    return;
  }
  const access = body.includes('"') ? findAccess(body) : null;
  if (access !== null) {
    Object.assign(fields, access.fields);
    return;
  }
  if (body.includes('=')) addPairFields(fields, body);
  addAuthentication(fields, body);
}
