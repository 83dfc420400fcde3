import { closeReasons, type HistoryEntry } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { reasonNames } from '../../../shared/texts/names.ts';
import { reclassifiedText } from '../../../shared/texts/reports.ts';
import { secondTime } from '../../../shared/texts/times.ts';
import { LogText } from '../log-text.tsx';
import styles from './history-list.module.css';

/** What was done with an alert, oldest first. */
export function HistoryList({ history }: { history: readonly HistoryEntry[] }) {
  return (
    <ol className={styles.history}>
      {history.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end.
        <li key={index}>
          <time className={styles.time} dateTime={new Date(entry.at).toISOString()}>
            {secondTime(entry.at)}
          </time>
          <span className={styles.what}>
            {en.detail.historyActions[entry.action]}
            {entry.detail !== '' && ': '}
            {detailOf(entry)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function detailOf({ action, detail }: HistoryEntry): React.ReactNode {
  if (action === 'note') return <Note text={detail} />;
  return action === 'reclassify' ? <LogText text={reclassifiedText(detail)} /> : reasonOf(detail);
}

function Note({ text }: { text: string }) {
  return (
    <span className={styles.note}>
      <LogText text={text} />
    </span>
  );
}

function reasonOf(detail: string): string {
  const reason = closeReasons.find((known) => known === detail);
  return reason === undefined ? detail : reasonNames[reason];
}
