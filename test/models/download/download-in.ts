import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DownloadOptions, downloadFile } from '../../../src/main/models/download/download.ts';
import type { AppErrorData } from '../../../src/shared/errors.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { impatient } from './impatient.ts';

export const content = randomBytes(700_001);
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const path = temporaryFolder();

/** Options for a download of `content` to a folder of its own. */
export function optionsFor(urls: readonly string[], changes: Partial<DownloadOptions> = {}): DownloadOptions {
  const folder = path(randomUUID());
  mkdirSync(folder);
  return {
    urls,
    target: join(folder, 'model.gguf'),
    bytes: content.length,
    sha256: sha256Of(content),
    mostBytes: 10_000_000,
    proxy: null,
    signal: new AbortController().signal,
    patience: impatient,
    ...changes,
  };
}

/** The failure of a download that must fail. */
export async function failureOf(options: DownloadOptions): Promise<AppErrorData> {
  const thrown = await downloadFile(options).then(
    () => new Error('The download did not fail.'),
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof AppError)) throw thrown;
  return thrown.data;
}
