import type { Body } from './product.ts';

/** What stands behind the mark of a Cisco message, `%FACILITY-severity-MNEMONIC:`. */
export interface CiscoMessage {
  facility: string;
  severity: string;
  mnemonic: string;
  /** The mark without its colon. */
  tag: string;
  text: string;
}

const tagPattern = /^%([A-Z][A-Z0-9_]{1,30}(?:-[A-Za-z0-9_]{1,30})?)-([0-7])-([A-Z0-9_]{2,48})$/;
const markPattern = /%([A-Z][A-Z0-9_]{1,30}(?:-[A-Za-z0-9_]{1,30})?)-([0-7])-([A-Z0-9_]{2,48}): ?/;
/** Sequence number, time and host stand in front. */
const maxPrefix = 160;

/** Whether a body may hold the mark: in the program's place, or in its first characters. */
export function mayBeCisco({ text, program }: Body): boolean {
  if (text.charCodeAt(0) === 0x25 || program?.charCodeAt(0) === 0x25) return true;
  if (program !== null && !/^\d+$/.test(program)) return false;
  const mark = text.indexOf('%');
  return mark >= 0 && mark < maxPrefix && text.charCodeAt(mark + 1) >= 0x41 && text.charCodeAt(mark + 1) <= 0x5a;
}

/** The message of a body whose header took the mark for the program, or left it in the text; null where there is none. */
export function readCiscoMessage({ text, program }: Body): CiscoMessage | null {
  const tag = program === null ? null : tagPattern.exec(program);
  if (tag !== null) return messageOf(tag, program ?? '', text);
  const mark = markPattern.exec(text.slice(0, maxPrefix));
  if (mark === null) return null;
  return messageOf(mark, mark[0].replace(/: ?$/, ''), text.slice(mark.index + mark[0].length));
}

function messageOf(match: RegExpExecArray, tag: string, text: string): CiscoMessage {
  const [, facility = '', severity = '', mnemonic = ''] = match;
  return { facility, severity, mnemonic, tag, text };
}
