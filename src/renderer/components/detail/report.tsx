import { Button, Loader } from '@mantine/core';
import { useEffect } from 'react';
import type { Report } from '../../../shared/report.ts';
import { reportTexts } from '../../../shared/texts/reports.ts';
import { useReport } from '../../stores/report.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { ErrorMessage } from '../error-message.tsx';
import { Section } from '../section.tsx';
import styles from './report.module.css';
import { ReportText } from './report-text.tsx';

/** Time in ms that an alert must stay open before the model is asked by itself: looking through a list asks for nothing. */
const settledAfter = 1_000;

/**
 * The report of an open alert. A model that can write goes on by itself once the alert stays open; it ends when the alert is
 * closed or the user stops it. `verdictAt`: when the verdict was given; another one has another report.
 */
export function ReportSection({ alertId, verdictAt }: { alertId: string; verdictAt: number }) {
  const { alertId: loadedId, shown, stopped, load, write, stop, leave } = useReport();
  const model = useKnownStatus()?.model;
  const modelState = `${model?.state} ${model?.pack} ${model?.packFacts?.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another verdict or model may have another report.
  useEffect(() => {
    void load(alertId);
  }, [alertId, load, verdictAt, modelState]);
  useEffect(() => () => leave(alertId), [alertId, leave]);

  const known = loadedId === alertId && shown.state === 'ready' ? shown.value : null;
  const startsItself = known !== null && known.canWrite === true && known.report === null && !stopped;
  useEffect(() => {
    if (!startsItself) return;
    const timer = setTimeout(() => void write(alertId), settledAfter);
    return () => clearTimeout(timer);
  }, [alertId, startsItself, write]);

  const report = known?.report ?? null;
  const canWrite = known?.canWrite === true;
  const fromAnother =
    report?.provenance != null &&
    (report.provenance.pack !== model?.pack || report.provenance.packVersion !== model.packFacts?.version);
  return (
    <Section title={reportTexts.title}>
      <div className={styles.report}>
        {loadedId === alertId && shown.state === 'failed' && <ErrorMessage error={shown.error} />}
        {report !== null && report.sections.length > 0 && <ReportText sections={report.sections} />}
        <div className={styles.state}>
          {report?.state === 'writing' && <Loader aria-hidden size="xs" type="dots" />}
          <p aria-live="polite" data-testid="report-state">
            {known === null ? '' : stateText(report, known.canWrite, startsItself)}
          </p>
          {report?.state === 'writing' && (
            <Button onClick={() => stop(alertId)} size="compact-xs" variant="default">
              {reportTexts.stop}
            </Button>
          )}
          {canWrite && report?.state !== 'writing' && !startsItself && (report?.state !== 'done' || fromAnother) && (
            <Button onClick={() => write(alertId)} size="compact-xs" variant="default">
              {report?.state === 'done' ? reportTexts.writeAgain : reportTexts.write}
            </Button>
          )}
        </div>
        {report?.state === 'failed' && report.error !== null && <ErrorMessage error={report.error} />}
        {report?.provenance != null && <p className={styles.origin}>{reportTexts.origin(report.provenance)}</p>}
      </div>
    </Section>
  );
}

/** One line that is read out when it changes; the text itself grows too often for that. */
function stateText(report: Report | null, canWrite: boolean | null, startsItself: boolean): string {
  if (report === null) {
    if (canWrite === null) return reportTexts.notLoaded;
    if (!canWrite) return reportTexts.tooSmall;
    return startsItself ? reportTexts.soon : '';
  }
  const sentences = report.sections.flatMap((section) => section.sentences);
  switch (report.state) {
    case 'writing':
      return sentences.length === 0 ? reportTexts.waiting : reportTexts.writing;
    case 'done':
      return reportTexts.done(sentences.length, sentences.filter((one) => one.ungrounded.length > 0).length);
    case 'stopped':
      return reportTexts.stopped;
    case 'failed':
      return reportTexts.failed;
  }
}
