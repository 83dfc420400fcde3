import { byteSize, count } from './numbers.ts';

const lines = (value: number) => `${count(value)} ${value === 1 ? 'line' : 'lines'}`;

/** English texts of the parse report, of locked archives and of pasted text. */
export const parseReport = {
  headers: 'Heads of tables and files',
  products: 'Products',
  unknown: 'Not understood',
  unknownNone: 'Every line was understood.',
  unknownOf: (value: number, reason: string) => `${lines(value)} ${reason}`,
  examples: 'Examples',
  exampleAt: (line: number) => `line ${count(line)}`,
  damage: 'Damaged in places',
  damageOf: (value: number, kind: string) => `${count(value)} × ${kind}`,
  damaged: (value: number) =>
    value === 1
      ? '1 file is damaged in places; the rest of it was read'
      : `${count(value)} files are damaged in places; the rest of them was read`,
  archive: (file: string, entries: number) => `${file}: ${count(entries)} files in it`,
  archiveToggle: (file: string) => `Files in ${file}`,
  password: {
    enter: 'Enter password…',
    enterFor: (file: string) => `Enter the password of ${file}`,
    needed: (value: number) =>
      value === 1 ? '1 file is locked with a password' : `${count(value)} files are locked with a password`,
    title: 'Password of a locked file',
    label: 'Password',
    hint: 'It is used for this file alone and is not stored. The file is read again as a new import.',
    wrong: 'The last password was wrong.',
    empty: 'Enter the password.',
    confirm: 'Read it',
  },
  paste: {
    open: 'Paste text',
    title: 'Paste log lines',
    label: 'Log lines',
    hint: 'Paste with Ctrl+V. The text is kept as a file in the data folder and read like any other log.',
    empty: 'There is nothing to read yet: the box is empty.',
    size: (value: number, limit: number) => `${byteSize(value)} of at most ${byteSize(limit)}`,
    tooLong: (limit: number) => `This is more than ${byteSize(limit)}. Save it as a file and import that.`,
    confirm: 'Read it',
    key: 'Ctrl+Shift+V',
  },
} as const;
