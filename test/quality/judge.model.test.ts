import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPack } from '../../src/main/models/packs.ts';
import { createClassifier } from '../../src/main/triage/llama-classifier.ts';
import { groupOfText } from './groups.ts';
import { createJudge } from './judge.ts';

const starter = await loadPack(join(import.meta.dirname, '../../resources/models/starter'));
const texts = [
  'Mar  2 10:00:01 gate sshd[411]: Failed password for root from 203.0.113.7 port 4000 ssh2',
  '203.0.113.7 - - [02/Mar/2026:10:00:01 +0000] "GET /item?id=1%27+UNION+SELECT+1,2-- HTTP/1.1" 200 512 "-" "curl/8.5"',
  'Mar  2 10:00:02 gate CRON[77]: (root) CMD (/usr/local/bin/backup.sh)',
];

it('judges as the app does, from the model and from what it kept', async () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'porchlight-quality-'));
  const options = { cacheFolder, linearFile: null, signal: new AbortController().signal, tell: () => {} };
  const classifier = await createClassifier(starter, { backend: 'cpu' });
  const groups = texts.map((text) => groupOfText(classifier, text));
  const expected = await classifier.classify(groups);
  await classifier.dispose();
  try {
    for (const told of [[expect.any(String)], []]) {
      const progress: string[] = [];
      const judge = await createJudge(starter, { ...options, tell: (message) => progress.push(message) });
      const judged = await judge.judge(groups, 'test');
      await judge.dispose();
      expect(progress).toEqual(told);
      judged.forEach(({ verdict, group, shownLines }, index) => {
        const answer = expected[index];
        expect(verdict.threat).toBe(answer?.classification.threat);
        expect(verdict.severity).toBe(answer?.classification.severity);
        // Logits change a little with what else is in the batch.
        expect(verdict.attackProbability).toBeCloseTo(answer?.classification.attackProbability ?? -1, 1);
        expect(shownLines).toEqual(answer?.promptSamples.map((sample) => group.samples[sample]?.lineNumber));
      });
    }
  } finally {
    rmSync(cacheFolder, { recursive: true });
  }
});
