import { readFile } from 'node:fs/promises';
import type { ImportProgress } from '../../shared/analysis.ts';
import { AppError } from '../../shared/errors.ts';
import type { Services } from '../services/interface.ts';
import { isLocked } from '../services/locked-archive.ts';
import type { CommandContext } from './context.ts';
import { terminalText } from './terminal-text.ts';

export interface FinishedImport {
  importId: string;
  progress: ImportProgress;
}

const tries = 3;

/** The passwords in a file, one a line; blanks at the ends of a line belong to it. @throws AppError `not-found`. */
export async function readPasswords(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `The passwords in ${file} can't be read.`;
    throw new AppError({ code: 'not-found', message, remedy: 'Check the path.' }, cause);
  });
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/**
 * Asks for the password of each locked archive of a finished import, where there is someone to ask, and reads it: an import
 * for each. An empty answer leaves the archive out.
 */
export async function unlockAsked(
  services: Services,
  { importId, progress }: FinishedImport,
  context: Pick<CommandContext, 'ask' | 'err'>,
): Promise<FinishedImport[]> {
  if (context.ask === null) return [];
  const unlocked: FinishedImport[] = [];
  const done = new Set<string>();
  for (const { file } of progress.sources.filter(isLocked)) {
    // Entries of one archive share its password, as a rule; an archive within it is asked for by itself.
    const archive = file.slice(0, Math.max(0, file.lastIndexOf(' » ')));
    if (done.has(archive)) continue;
    done.add(archive);
    const found = await unlockOne(services, importId, { file, archive }, context.ask, context.err);
    if (found !== null) unlocked.push(found);
  }
  return unlocked;
}

async function unlockOne(
  services: Services,
  importId: string,
  { file, archive }: { file: string; archive: string },
  ask: NonNullable<CommandContext['ask']>,
  err: CommandContext['err'],
): Promise<FinishedImport | null> {
  let found: FinishedImport | null = null;
  for (let time = 0; time < tries; time += 1) {
    const password = await ask(`Password of ${terminalText(archive, 200)} (none: leave it out): `, 'secret');
    if (password === '') return found;
    const unlocked = await services.imports.unlock(importId, file, password);
    found = { importId: unlocked, progress: await services.imports.finished(unlocked) };
    if (!found.progress.sources.some((source) => source.file === file && isLocked(source))) return found;
    err('This password does not open it.\n');
  }
  return found;
}
