import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingest } from '../../src/main/ingest/loop.ts';
import { createImports } from '../../src/main/services/imports.ts';
import { createPastedTexts } from '../../src/main/services/pasted-texts.ts';
import { openServices, sampleLogs, temporaryFolder } from './open-services.ts';

it('an import that failed can be resumed, and does not hold up those behind it', { timeout: 60_000 }, async () => {
  const services = await openServices({ dataFolder: null });
  const file = join(temporaryFolder(), 'app.log');
  writeFileSync(file, 'Mar  2 11:00:05 host app[7]: started\n');
  let diskIsFull = true;
  const { store } = services;
  const imports = createImports({
    store: {
      ...store,
      commitBatch: (id, batch) => (diskIsFull ? Promise.reject(new Error('full')) : store.commitBatch(id, batch)),
    },
    ingest: (request, resume) => ingest({ request, resume }),
    judge: async () => null,
    pasted: createPastedTexts(null),
    onProgress: () => {},
  });
  const importId = await imports.start({ paths: [file] });
  expect((await imports.finished(importId)).state).toBe('failed');
  diskIsFull = false;
  await imports.resume(importId);
  const behind = await imports.start({ paths: [sampleLogs] });
  const [resumed, next] = [await imports.finished(importId), await imports.finished(behind)];
  expect([resumed.state, resumed.counters.groupedLines, next.state]).toEqual(['done', 1, 'done']);
  await services.close();
});
