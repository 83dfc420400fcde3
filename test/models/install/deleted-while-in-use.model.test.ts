import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../../src/main/models/packs.ts';
import { createClassifier } from '../../../src/main/triage/llama-classifier.ts';
import { groupOf } from '../../triage/groups.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const path = temporaryFolder();
const shipped = join(import.meta.dirname, '../../../resources/models/starter');

test('a pack that is deleted by hand while it is in use goes on answering; the next load says that it is missing', async () => {
  const folder = path('starter');
  cpSync(shipped, folder, { recursive: true });
  const loaded = await loadPack(folder);
  const options = { backend: 'cpu' as const, sequences: 1, threads: 1 };
  const classifier = await createClassifier(loaded, options);
  const groups = [groupOf(['sshd[1]: Failed password for root from 203.0.113.7 port 4000 ssh2'])];
  const [before] = await classifier.classify(groups);
  rmSync(folder, { recursive: true });
  const [after] = await classifier.classify(groups);
  expect(after?.classification).toEqual(before?.classification);
  await classifier.dispose();
  await expect(createClassifier(loaded, options)).rejects.toMatchObject({ data: { code: 'model-missing' } });
});
