import { AppError } from '../../shared/errors.ts';
import type { NotText } from './content-type.ts';

/** The {@link AppError} for what the file system answered about a path. */
export function pathFailure(file: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError({ code: 'not-found', message: `${file} does not exist.`, remedy: 'Check the path.' }, thrown);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      {
        code: 'permission-denied',
        message: `${file} may not be read by this user.`,
        effect: 'Its lines were not read.',
        remedy: 'Give this user the right to read it, or copy it to a place where it may be read.',
      },
      thrown,
    );
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(
    {
      code: 'internal',
      message: `${file} could not be read: ${reason}`,
      effect: 'The lines read so far are kept.',
      remedy: 'Check the disk or the network drive that holds it, then read it again.',
    },
    thrown,
  );
}

/** The file is no text. */
export function notALog(file: string, content: NotText): AppError {
  return new AppError({
    code: 'not-a-log',
    message: content.mayHoldLogs
      ? `${file} is ${content.name}; this version cannot read it yet.`
      : `${file} is ${content.name}, not a log of text lines.`,
    effect: 'Nothing of it was read.',
    remedy: content.mayHoldLogs ? 'Export or unpack it to text, then choose the text file.' : 'Choose a text log.',
  });
}

/** The file is not the one any more that was opened; `how` completes "FILE was … while it was read". */
export function fileChanged(file: string, how: string): AppError {
  return new AppError({
    code: 'file-changed',
    message: `${file} was ${how} while it was read.`,
    effect: 'The lines read before that are kept; the others were not read.',
    remedy: 'Read it again when nothing changes it.',
  });
}

/** Another file bears the name of the one whose reading was interrupted. */
export function replacedSince(file: string): AppError {
  return new AppError({
    code: 'file-changed',
    message: `${file} is another file than the one whose reading was interrupted.`,
    effect: 'The lines read before that are kept; neither the rest of the old file nor the new one was read.',
    remedy: 'Read the new file, and the old one under the name that it has now.',
  });
}

/** What is packed makes no sense from some point on. `form` completes "FILE is a damaged …". */
export function archiveDamaged(file: string, form: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(
    {
      code: 'archive-damaged',
      message: `${file} is a damaged ${form} (${reason}).`,
      effect: 'The lines before the damage are kept; those after it cannot be read.',
      remedy: 'Copy the file again from where it came, then read it again.',
    },
    cause,
  );
}

/** The user ended the reading. */
export function cancelled(file: string): AppError {
  return new AppError({
    code: 'cancelled',
    message: `Reading ${file} was cancelled.`,
    effect: 'The lines read so far are kept.',
  });
}
