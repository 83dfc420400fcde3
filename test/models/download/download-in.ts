import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DownloadOptions, downloadFile, type Patience } from '../../../src/main/models/download/download.ts';
import type { AppErrorData } from '../../../src/shared/errors.ts';
import { AppError } from '../../../src/shared/errors.ts';

/** Short enough for tests, with all ten tries. */
export const impatient: Patience = { tries: 10, firstPause: 0.002, longestPause: 0.01, stall: 0.3 };

export const content = randomBytes(700_001);
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Holds what is fetched, until this process ends. */
const root = mkdtempSync(join(tmpdir(), 'porchlight-download-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** Options for a download of `content` to a folder of its own. */
export function optionsFor(urls: readonly string[], changes: Partial<DownloadOptions> = {}): DownloadOptions {
  return {
    urls,
    target: join(mkdtempSync(join(root, 'to-')), 'model.gguf'),
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
