import { Button, CloseButton, Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AlertDetail } from '../../shared/alert.ts';
import { en } from '../../shared/texts/en.ts';
import { reasonNames, stateNames, threatName } from '../../shared/texts/names.ts';
import { isBelowThreshold, reclassifyTexts } from '../../shared/texts/reports.ts';
import { signalSentence } from '../../shared/texts/signals.ts';
import { AlertActions } from '../components/alerts/alert-actions.tsx';
import { EntityList } from '../components/detail/entity-list.tsx';
import { HistoryList } from '../components/detail/history-list.tsx';
import { LogLines } from '../components/detail/log-lines.tsx';
import { NotSure } from '../components/detail/not-sure.tsx';
import { NoteForm } from '../components/detail/note-form.tsx';
import { ProvenanceFacts } from '../components/detail/provenance-facts.tsx';
import { ReportSection } from '../components/detail/report.tsx';
import { TechniqueList } from '../components/detail/technique-list.tsx';
import { VerdictFields } from '../components/detail/verdict-fields.tsx';
import { ErrorMessage } from '../components/error-message.tsx';
import { hasInvisible } from '../components/inert-pieces.ts';
import { LogText } from '../components/log-text.tsx';
import { Section } from '../components/section.tsx';
import { SeverityMark } from '../components/severity-mark.tsx';
import { focusElement } from '../keyboard/focus-element.ts';
import { useAlerts } from '../stores/alerts.ts';
import { useDetail } from '../stores/detail.ts';
import styles from './alert-detail.module.css';

/** The details of one alert, beside the list or in its place. */
export function AlertDetailPanel({ id, replacesList }: { id: string; replacesList: boolean }) {
  const { id: loadedId, detail, load } = useDetail();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    void load(id);
    panel.current?.scrollTo(0, 0);
  }, [id, load]);
  const close = () => {
    useAlerts.getState().open(null);
    focusElement('alert-grid');
  };
  const shown = loadedId === id ? detail : { state: 'loading' as const };
  return (
    <section aria-label={en.detail.region} className={styles.panel} ref={panel}>
      <div className={styles.bar}>
        {replacesList ? (
          <Button onClick={close} size="compact-sm" variant="default">
            {en.detail.back}
          </Button>
        ) : (
          <CloseButton aria-label={en.detail.closePanel} onClick={close} size="sm" />
        )}
        {shown.state === 'ready' && <AlertActions alert={shown.value.summary} />}
      </div>
      {shown.state === 'loading' && (
        <div className={styles.loading}>
          <Loader aria-label={en.detail.loading} size="sm" />
        </div>
      )}
      {shown.state === 'failed' && (
        <ErrorMessage error={shown.error}>
          <div>
            <Button onClick={() => load(id)} size="compact-xs" variant="default">
              {en.actions.retry}
            </Button>
          </div>
        </ErrorMessage>
      )}
      {shown.state === 'ready' && <Content detail={shown.value} key={id} />}
    </section>
  );
}

function Content({ detail }: { detail: AlertDetail }) {
  const { summary, group, verdict } = detail;
  const evidence = verdict.evidence.map(({ line, file, lineNumber }) => ({
    text: line,
    file,
    lineNumber,
    time: group.samples.find((sample) => sample.file === file && sample.lineNumber === lineNumber)?.time ?? null,
  }));
  const invisible = evidence.some(({ text }) => hasInvisible(text));
  return (
    <article className={styles.content}>
      <header className={styles.head}>
        <h2>{threatName(summary.threat)}</h2>
        <p className={styles.title}>
          <SeverityMark severity={summary.severity} />
          <LogText text={summary.title} />
          <span className={styles.state} data-testid="alert-state">
            {summary.closeReason === null
              ? stateNames[summary.state]
              : en.detail.closedAs(reasonNames[summary.closeReason])}
          </span>
        </p>
        {verdict.unsure && <NotSure />}
        {isBelowThreshold(detail.history, verdict) && (
          <p className={styles.below} data-testid="below-threshold">
            {reclassifyTexts.below}
          </p>
        )}
      </header>
      {detail.meaning !== '' && (
        <Section title={en.detail.meaning}>
          <p>{detail.meaning}</p>
        </Section>
      )}
      <Section title={en.detail.fields.recommendation}>
        <Advice checklist={detail.checklist} recommendation={verdict.recommendation} />
      </Section>
      <Section note={invisible ? en.detail.controlHint : undefined} title={en.detail.fields.evidence}>
        {evidence.length > 0 ? (
          <LogLines label={en.detail.fields.evidence} lines={evidence} />
        ) : (
          <p>{en.detail.evidenceNone}</p>
        )}
      </Section>
      <ReportSection alertId={summary.id} verdictAt={verdict.provenance.at} />
      <Section title={en.detail.verdict}>
        <VerdictFields detail={detail} />
      </Section>
      <Section title={en.detail.signals}>
        {group.signals.length === 0 ? (
          <p>{en.detail.signalsNone}</p>
        ) : (
          <ul className={styles.signals}>
            {group.signals.map((signal) => (
              <li key={`${signal.name} ${signal.detail ?? ''}`}>
                <LogText text={signalSentence(signal)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        note={detail.techniques.length > 1 ? en.detail.techniquesRanked : undefined}
        title={en.detail.techniques}
      >
        <TechniqueList techniques={detail.techniques} />
      </Section>
      <Section title={en.detail.entities}>
        <EntityList entities={group.entities} />
      </Section>
      <Section note={en.detail.samplesHint(group.samples.length, group.count)} title={en.detail.samples}>
        <LogLines label={en.detail.samples} lines={group.samples} />
      </Section>
      <Section title={en.detail.history}>
        <HistoryList history={detail.history} />
        <NoteForm id={summary.id} />
      </Section>
      <Section title={en.detail.provenance}>
        <ProvenanceFacts provenance={verdict.provenance} />
      </Section>
    </article>
  );
}

/** The verdict's recommendation and the steps of the taxonomy; what is only these steps in a row is not said twice. */
function Advice({ recommendation, checklist }: { recommendation: string; checklist: readonly string[] }) {
  const repeated = checklist.length > 0 && checklist.every((step) => recommendation.includes(step));
  if (recommendation === '' && checklist.length === 0) return <p>{en.detail.noRecommendation}</p>;
  return (
    <>
      {recommendation !== '' && !repeated && <p>{recommendation}</p>}
      {checklist.length > 0 && (
        <ol aria-label={en.detail.checklist} className={styles.checklist}>
          {checklist.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </>
  );
}
