import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { modelDamaged, modelMissing } from '../../shared/model-errors.ts';
import { filesOf, type LoadedPack } from '../../shared/pack.ts';

/**
 * Compares size and SHA-256 of a pack's files with what the pack says. Files are streamed, so memory doesn't
 * grow with them; `onProgress` gets bytes read so far and in all. Throws `model-missing` or `model-damaged`.
 */
export async function verifyPack(
  { folder, pack }: LoadedPack,
  onProgress?: (bytesRead: number, bytesTotal: number) => void,
): Promise<void> {
  const files = filesOf(pack);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  // Sizes first: they cost nothing, and a half-copied file is the usual damage.
  for (const file of files) {
    const found = await stat(join(folder, file.path)).catch((cause: unknown) => {
      throw modelMissing(pack, file, cause);
    });
    if (found.size !== file.bytes) {
      throw modelDamaged(pack, file, `it has ${found.size} bytes and should have ${file.bytes}`);
    }
  }
  let read = 0;
  for (const file of files) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(join(folder, file.path), { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk);
        read += chunk.length;
        onProgress?.(read, total);
      }
    } catch (cause) {
      throw modelDamaged(pack, file, "it can't be read to its end", cause);
    }
    if (hash.digest('hex') !== file.sha256) {
      throw modelDamaged(pack, file, 'its content is not what the pack was made with (SHA-256 differs)');
    }
  }
}
