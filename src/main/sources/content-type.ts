import { isUtf8 } from 'node:buffer';
import { detectEncoding, incompleteUtf8Tail } from './encoding.ts';

/** What a file is that holds no lines of text. */
export interface NotText {
  /** Such as `a PNG image`. */
  name: string;
  /** Whether it may hold logs in a form that this version cannot read. */
  mayHoldLogs: boolean;
}

/** First bytes that give a kind of file away. */
const signatures: readonly { bytes: readonly number[]; name: string; mayHoldLogs?: true }[] = [
  { bytes: [0x4c, 0x50, 0x4b, 0x53, 0x48, 0x48, 0x52, 0x48], name: 'a systemd journal', mayHoldLogs: true },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive', mayHoldLogs: true },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'a RAR archive', mayHoldLogs: true },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], name: 'an SQLite database' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program (ELF)' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], name: 'a program (Mach-O)' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], name: 'a program (Mach-O or Java class)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x47, 0x47, 0x55, 0x46], name: 'a model file (GGUF)' },
];

/** Says what the first bytes of a file are if they are not text, else null. */
export function detectNotText(head: Buffer): NotText | null {
  for (const { bytes, name, mayHoldLogs } of signatures) {
    const matches = bytes.every((byte, index) => head[index] === byte);
    if (matches && head.length >= bytes.length) return { name, mayHoldLogs: mayHoldLogs === true };
  }
  if (head[0] === 0x4d && head[1] === 0x5a && head.includes(0)) {
    return { name: 'a program (Windows)', mayHoldLogs: false };
  }
  const { encoding } = detectEncoding(head);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return null;
  return isBinary(head) ? { name: 'a binary file', mayHoldLogs: false } : null;
}

/**
 * Random or compressed bytes are control characters in 10.5 % of cases and never valid UTF-8 for long; logs with
 * binary payloads in some lines stay far below 3 %.
 */
function isBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) {
    const usual = byte >= 0x20 ? byte !== 0x7f : (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
    if (!usual) controls += 1;
  }
  const share = controls / Math.max(1, head.length);
  if (share > 0.2) return true;
  return share > 0.03 && !isUtf8(head.subarray(0, head.length - incompleteUtf8Tail(head)));
}
