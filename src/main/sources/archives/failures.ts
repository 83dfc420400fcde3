import { AppError } from '../../../shared/errors.ts';

const partKept = 'What was read of it before is kept; the rest of it was left out.';

/** More comes out of a file than any log would hold. */
export function unsafeSize(file: string, ratio: number): AppError {
  return new AppError({
    code: 'archive-unsafe',
    message: `${file} holds more than ${ratio} times its size: it is made to fill up a machine, or holds no log.`,
    effect: partKept,
    remedy: 'Find out where it came from; if it is yours, unpack it and read what it holds.',
  });
}

/** More entries than can be reported one by one. */
export function unsafeNumber(file: string, entries: number): AppError {
  return new AppError({
    code: 'archive-unsafe',
    message: `${file} holds more than ${entries} files.`,
    effect: partKept,
    remedy: 'Unpack it and read the folders with the logs that you want.',
  });
}

/** An archive within archives, deeper than is read. */
export function nestedTooDeep(name: string, depth: number): AppError {
  return new AppError({
    code: 'archive-unsafe',
    message: `${name} is packed ${depth + 1} times or more, one archive within the other.`,
    effect: `Nothing of it was read; what is packed up to ${depth} times was.`,
    remedy: 'Unpack it, then read what it holds.',
  });
}

/** A ZIP archive that comes as a stream and is too large to be held, as its directory stands at its end. */
export function tooLargeWithin(name: string, megabytes: number): AppError {
  return new AppError({
    code: 'archive-unsafe',
    message: `${name} is a ZIP archive of more than ${megabytes} MB that is no file of its own.`,
    effect: 'Nothing of it was read.',
    remedy: 'Unpack it to a file, then read that one.',
  });
}

/** Links, devices and the like: nothing is behind them in the archive itself. `what` completes "NAME is …". */
export function notAFile(name: string, what: string): AppError {
  return new AppError({
    code: 'not-a-log',
    message: `${name} is ${what}, not a file with lines of its own, and was left out.`,
  });
}

/** The entry is encrypted, and there is no password. */
export function passwordNeeded(name: string): AppError {
  return new AppError({
    code: 'password-needed',
    message: `${name} is locked with a password.`,
    effect: 'Nothing of it was read.',
    remedy: 'Give the password of the archive.',
  });
}

/** None of the passwords opens the entry. */
export function passwordWrong(name: string): AppError {
  return new AppError({
    code: 'password-wrong',
    message: `${name} is locked with another password than the one that was given.`,
    effect: 'Nothing of it was read.',
    remedy: 'Give the right password of the archive.',
  });
}
