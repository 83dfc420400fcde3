import type { LiveSource } from '../../../shared/live.ts';
import { isLoopback, lossSentences, sources } from '../../../shared/texts/sources.ts';
import styles from './source-card.module.css';

/** Silence in s after which a source that receives says so: since its start, and since its last message. */
const quietSinceStart = 10 * 60;
const quietSinceLast = 24 * 60 * 60;

/** What about a source a person must know: losses first, never folded away. */
export function SourceNotes({ source, now }: { source: LiveSource; now: number }) {
  const losses = lossSentences(source);
  const { settings, counters } = source;
  const quiet = quietSentence(source, now);
  const isOpen = settings.kind === 'syslog' && !isLoopback(settings.address) && settings.allow.length === 0;
  return (
    <>
      {losses.length > 0 && (
        <div className={styles.loss} data-testid="source-loss">
          {losses.map((sentence) => (
            <p key={sentence}>
              <strong>{sentence}</strong>
            </p>
          ))}
          <p>{sources.lossRemedy}</p>
        </div>
      )}
      {counters.refused > 0 && <p className={styles.warning}>{sources.refused(counters.refused)}</p>}
      {isOpen && settings.enabled && (
        <p className={styles.warning} data-testid="source-open">
          {sources.open}
        </p>
      )}
      {quiet !== null && (
        <p className={styles.warning} data-testid="source-quiet">
          {quiet}
        </p>
      )}
    </>
  );
}

/** That a running source is silent and what to check, or null while it is not, or not for long. */
function quietSentence(source: LiveSource, now: number): string | null {
  const { state, settings, startedAt, lastReceivedAt } = source;
  if (state !== 'running') return null;
  const { quiet } = sources;
  const seconds = (now - (lastReceivedAt ?? startedAt ?? now)) / 1000;
  if (seconds < (lastReceivedAt === null ? quietSinceStart : quietSinceLast)) return null;
  const sentence = lastReceivedAt === null ? quiet.never(seconds) : quiet.since(seconds);
  return `${sentence} ${whatToCheck(settings)}`;
}

function whatToCheck(settings: LiveSource['settings']): string {
  const { quiet } = sources;
  switch (settings.kind) {
    case 'folder':
      return settings.from === 'end' ? quiet.files : quiet.filesStart;
    case 'journal':
      return quiet.journal;
    default: {
      const where = isLoopback(settings.address) ? quiet.loopback : quiet.network;
      return settings.kind === 'syslog' && settings.allow.length > 0 ? `${where} ${quiet.list}` : where;
    }
  }
}
