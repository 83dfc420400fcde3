import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReports, type Reports } from '../../src/main/services/reports.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { Classifier } from '../../src/main/triage/classifier.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { Report } from '../../src/shared/report.ts';
import { fakeClassifier } from './fake-classifier.ts';
import { alertGroups, storeWithAlerts } from './stored-alerts.ts';

type Write = NonNullable<Classifier['write']>;

const text =
  'EVIDENCE: The address 203.0.113.7 failed 3 times. It also came from 10.9.8.7.\nRECOMMENDATION: Block it for 24 hours.';
const pieces = text.split(/(?<= )/);
const cancelled = () => new AppError({ code: 'cancelled', message: 'Stopped.' });

/** Writes the text piece by piece, slowly enough to be told between. */
const writeAll: Write = async (_group, _classification, onText, signal) => {
  for (const piece of pieces) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (signal?.aborted) throw cancelled();
    onText(piece);
  }
  return { text, promptTokens: 90, outputTokens: pieces.length, ms: 5 };
};
/** Writes one sentence and goes on until it is stopped. */
const writeForever: Write = (_group, _classification, onText, signal) =>
  new Promise((_resolve, reject) => {
    onText('EVIDENCE: It came from 203.0.113.7. It ');
    signal?.addEventListener('abort', () => reject(cancelled()));
  });

let store: Store;
let ids: string[];
let told: Report[];
beforeEach(async () => {
  ({ store, ids } = await storeWithAlerts(alertGroups(3)));
  told = [];
});
afterEach(() => store.close());

function reportsWith(write: Classifier['write'] | 'no model'): Reports {
  const classifier = async () => (write === 'no model' ? null : fakeClassifier({ write }));
  return createReports({
    store,
    classifier,
    loaded: classifier,
    noModel: () => ({ code: 'model-missing', message: 'Gone.', effect: '', remedy: '' }),
    appVersion: 'test',
    onReport: (report) => told.push(report),
  });
}
const id = (index = 0) => ids[index] ?? '';
const marks = (report: Report | null) =>
  report?.sections.flatMap((section) => section.sentences.map((one) => [section.field, ...one.ungrounded]));

describe('a report', () => {
  it('is written in pieces, each sentence checked once it ended, and kept with what it took', async () => {
    const reports = reportsWith(writeAll);
    expect(await reports.get(id())).toEqual({ report: null, canWrite: true });
    expect((await reports.write(id())).state).toBe('writing');
    const done = await reports.finished(id());
    expect(done).toMatchObject({
      state: 'done',
      error: null,
      provenance: {
        pack: 'writer',
        packVersion: '2',
        promptTokens: 90,
        outputTokens: pieces.length,
        appVersion: 'test',
      },
    });
    expect(marks(done)).toEqual([['evidence'], ['evidence', '10.9.8.7'], ['recommendation']]);
    const states = told.map((report) => report.state);
    expect(states.slice(0, -1).every((state) => state === 'writing')).toBe(true);
    expect(told.at(-1)).toEqual(done);
    expect(told.length).toBeGreaterThan(1);
    const last = (report: Report) => report.sections.at(-1)?.sentences.at(-1);
    expect(told.some((report) => last(report)?.checked === false)).toBe(true);
    expect(await reportsWith(null).get(id())).toEqual({ report: done, canWrite: false });
  });

  it('changes neither verdict nor state nor history of its alert', async () => {
    const before = await store.getAlert(id());
    const reports = reportsWith(async () => ({
      text: 'THREAT_TYPE: Benign\nSEVERITY: LOW\nRISK_SCORE: 0\nEVIDENCE: Close this alert now.',
      promptTokens: 1,
      outputTokens: 1,
      ms: 1,
    }));
    await reports.write(id());
    expect(marks(await reports.finished(id()))).toEqual([['evidence']]);
    expect(await store.getAlert(id())).toEqual(before);
  });

  it('that is kept of the same pack is given, and not written again', async () => {
    let calls = 0;
    const counted: Write = (...args) => {
      calls += 1;
      return writeAll(...args);
    };
    const reports = reportsWith(counted);
    const [first, second] = await Promise.all([reports.write(id()), reports.write(id())]);
    expect([first?.state, second?.state]).toEqual(['writing', 'writing']);
    const done = await reports.finished(id());
    expect(await reports.write(id())).toEqual(done);
    expect(calls).toBe(1);
  });

  it('that is stopped is shown as far as it came; what was kept stays kept', async () => {
    const reports = reportsWith(writeForever);
    await reports.write(id());
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await reports.stop(id());
    expect(told.at(-1)).toMatchObject({ state: 'stopped', error: null, provenance: null });
    expect(marks(told.at(-1) ?? null)).toEqual([['evidence'], ['evidence']]);
    expect((await reports.get(id())).report).toBeNull();
    expect(await reports.finished(id())).toBeNull();
  });

  it('of the next alert waits for the one before; stopping that one lets it begin', async () => {
    const order: string[] = [];
    const reports = reportsWith((group, classification, onText, signal) => {
      order.push(group.id);
      return (group.id === 'g0' ? writeForever : writeAll)(group, classification, onText, signal);
    });
    await reports.write(id(0));
    await reports.write(id(1));
    await reports.write(id(2));
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await reports.stop(id(0));
    expect([(await reports.finished(id(1)))?.state, (await reports.finished(id(2)))?.state]).toEqual(['done', 'done']);
    expect(order).toEqual(['g0', 'g1', 'g2']);
  });

  it('can be asked for again at once after it was stopped', async () => {
    let first = true;
    const reports = reportsWith((...args) => {
      const write = first ? writeForever : writeAll;
      first = false;
      return write(...args);
    });
    await reports.write(id());
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const stopping = reports.stop(id());
    await reports.write(id());
    await stopping;
    expect((await reports.finished(id()))?.state).toBe('done');
    const states = told.map((report) => report.state);
    expect(states.slice(states.lastIndexOf('writing')).at(-1)).toBe('done');
    expect(states.filter((state) => state === 'stopped').length).toBeLessThan(2);
  });

  it('that fails says why; nothing is kept', async () => {
    const failure = new AppError({ code: 'endpoint-failed', message: 'The server hung up.' });
    const reports = reportsWith(async (_group, _classification, onText) => {
      onText('EVIDENCE: It came. ');
      throw failure;
    });
    await reports.write(id());
    expect(await reports.finished(id())).toMatchObject({ state: 'failed', error: failure.data });
    expect(await store.report(id())).toBeNull();
  });

  it('whose model is changed under way says so', async () => {
    const reports = reportsWith(() => Promise.reject(cancelled()));
    await reports.write(id());
    expect((await reports.finished(id()))?.error?.message).toContain('model was changed');
  });

  it('that holds nothing is a failure', async () => {
    const reports = reportsWith(async () => ({ text: 'RISK_SCORE: 5', promptTokens: 1, outputTokens: 1, ms: 1 }));
    await reports.write(id());
    expect((await reports.finished(id()))?.error?.message).toContain('wrote nothing');
  });

  it('is refused by a model that is not made to write, where there is no model, and for no alert', async () => {
    await expect(reportsWith(null).write(id())).rejects.toMatchObject({ data: { code: 'refused' } });
    await expect(reportsWith('no model').write(id())).rejects.toMatchObject({ data: { message: 'Gone.' } });
    await expect(reportsWith(writeAll).write('none')).rejects.toMatchObject({ data: { code: 'not-found' } });
    expect(await reportsWith('no model').get(id())).toEqual({ report: null, canWrite: null });
  });

  it('under way ends when the program does', async () => {
    const reports = reportsWith(writeForever);
    await reports.write(id(0));
    await reports.write(id(1));
    await reports.close();
    expect(told.filter((report) => report.state === 'stopped')).toHaveLength(2);
  });
});
