import { afterAll, expect, test } from 'vitest';
import { createReports } from '../../src/main/services/reports.ts';
import { loadModel } from '../../src/main/triage/hardware/loaded-model.ts';
import type { ReportFormat } from '../../src/main/triage/verdict-format.ts';
import { writeReport } from '../../src/main/triage/write-report.ts';
import type { Report } from '../../src/shared/report.ts';
import { folderWithBase, untrainedPack } from '../triage/packs.ts';
import { fakeClassifier } from './fake-classifier.ts';
import { alertGroups, storeWithAlerts } from './stored-alerts.ts';

// The bare base that ships, asked in its own chat template: what it writes is worth little, but it writes.
const { model, context } = await loadModel(
  { folder: folderWithBase(), pack: untrainedPack },
  { backend: 'cpu', sequences: 1, batchSize: 256, threads: 1, leaveCoresFree: 0, log: () => {} },
);
const sequence = context.getSequence();
const { store, ids } = await storeWithAlerts(alertGroups(1));
const [alertId = ''] = ids;
afterAll(async () => {
  await store.close();
  await model.dispose();
});

const format: ReportFormat = {
  mostTokens: 60,
  stops: ['<|im_end|>'],
  prompt(group, { threat }) {
    const lines = group.samples.map((sample) => sample.text).join('\n');
    const ask = `Log:\n${lines}\nThreat: ${threat}\nWrite one line "EVIDENCE: ..." about this log and one line "RECOMMENDATION: ...".`;
    const text = `<|im_start|>user\n${ask}<|im_end|>\n<|im_start|>assistant\nEVIDENCE: The log shows`;
    return { tokens: model.tokenize(text, true), samples: [0] };
  },
};

test('what the model writes is seen while it writes, and kept as it ended; a stop ends it within a token', async () => {
  const told: Report[] = [];
  let tokens = 0;
  let stopAt = Number.POSITIVE_INFINITY;
  const classifier = fakeClassifier({
    write: (group, classification, onText, signal) => {
      const stop = () => {
        if (tokens >= stopAt) void reports.stop(alertId);
        if (signal?.aborted) throw new Error('stopped');
        tokens += 1;
      };
      return writeReport({ sequence, model, report: format, stop }, group, classification, onText);
    },
  });
  const reports = createReports({
    store,
    classifier: async () => classifier,
    loaded: async () => classifier,
    noModel: () => null,
    appVersion: 'test',
    onReport: (report) => told.push(report),
  });

  stopAt = 12;
  await reports.write(alertId);
  await expect.poll(() => told.at(-1)?.state, { timeout: 20_000 }).toBe('stopped');
  expect([tokens < 16, await store.report(alertId)]).toEqual([true, null]);

  stopAt = Number.POSITIVE_INFINITY;
  await reports.write(alertId);
  const done = await reports.finished(alertId);
  expect(done).toMatchObject({ state: 'done', provenance: { promptTokens: expect.any(Number) } });
  expect(await store.report(alertId)).toEqual(done);
  const text = ({ sections }: Report) => sections.flatMap((one) => one.sentences.map((each) => each.text)).join(' ');
  const growing = told.filter((report) => report.state === 'writing').map((report) => text(report).length);
  expect(growing.length).toBeGreaterThan(2);
  expect(growing.some((length, index) => length > (growing[index - 1] ?? length))).toBe(true);
});
