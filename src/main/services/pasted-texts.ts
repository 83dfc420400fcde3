import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** As much as the window hands over. */
const maxCharacters = 16_000_000;

/** Texts that were pasted, kept as files that imports read and alerts refer to. */
export interface PastedTexts {
  /** Writes the text to a file of its own that this user alone may read. @throws AppError `bad-argument`, `disk-full`, `internal`. */
  keep(text: string): Promise<string>;
  /** Removes what was kept for this run alone. */
  close(): Promise<void>;
}

/** Files in `pasted` of the data folder; where nothing is to be kept, in a folder of the system that goes with {@link PastedTexts.close}. */
export function createPastedTexts(dataFolder: string | null): PastedTexts {
  let temporary: string | null = null;

  async function folder(): Promise<string> {
    if (dataFolder === null) {
      temporary ??= await mkdtemp(join(tmpdir(), 'porchlight-pasted-'));
      return temporary;
    }
    const pasted = join(dataFolder, 'pasted');
    await mkdir(pasted, { recursive: true, mode: 0o700 });
    return pasted;
  }

  return {
    async keep(text) {
      if (text.trim() === '') throw refused('There is no text in what was pasted.', 'Copy the lines of a log first.');
      if (text.length > maxCharacters)
        throw refused(
          `What was pasted has more than ${maxCharacters / 1_000_000} million characters.`,
          'Save it as a file and import that.',
        );
      try {
        return await writeNew(await folder(), text);
      } catch (thrown) {
        throw notKept(thrown);
      }
    },
    async close() {
      if (temporary !== null) await rm(temporary, { recursive: true, force: true });
      temporary = null;
    },
  };
}

/** Two texts of the same millisecond have different names. */
async function writeNew(folder: string, text: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(':', '-');
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${stamp}.log` : `${stamp}-${count}.log`);
    try {
      await writeFile(path, text, { flag: 'wx', mode: 0o600 });
      return path;
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown;
    }
  }
}

function refused(message: string, remedy: string): AppError {
  return new AppError({ code: 'bad-argument', message, effect: 'Nothing was read.', remedy });
}

function notKept(thrown: unknown): AppError {
  const isFull = codeOf(thrown) === 'ENOSPC';
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(
    {
      code: isFull ? 'disk-full' : 'internal',
      message: isFull ? 'The disk is full: the text could not be kept.' : `The text could not be kept: ${reason}`,
      effect: 'Nothing of it was read.',
      remedy: isFull ? 'Free some space, then paste it again.' : 'Check that the data folder can be written to.',
    },
    thrown,
  );
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}
