import type { SourceReport } from '../../shared/analysis.ts';
import { AppError } from '../../shared/errors.ts';

/** Whether a source was left out for want of its password. */
export function isLocked({ error }: Pick<SourceReport, 'error'>): boolean {
  return error?.code === 'password-needed' || error?.code === 'password-wrong';
}

/** The file of an import that a source is or lies in: `/a/logs.zip` for `/a/logs.zip » auth.log`; null where there is none. */
function fileOf(source: string, files: readonly string[]): string | null {
  return files.find((file) => source === file || source.startsWith(`${file} » `)) ?? null;
}

/**
 * The archive of an import to which a password belongs. `source`: one of its sources, as reported.
 *
 * @throws AppError `refused` where that is not locked, or no source of the import: no other file is read on its behalf.
 */
export function lockedArchive(source: string, sources: readonly SourceReport[], files: readonly string[]): string {
  const locked = sources.some((report) => report.file === source && isLocked(report));
  const file = fileOf(source, files);
  if (!locked || file === null)
    throw new AppError({ code: 'refused', message: 'This file of the import is not locked with a password.' });
  return file;
}
