import type { AppErrorData } from '../../shared/errors.ts';
import { en } from '../../shared/texts/en.ts';
import styles from './error-message.module.css';
import { LogText } from './log-text.tsx';

/** A failure: what happened, what it means for the user's data, what to do. */
export function ErrorMessage({ error, children }: { error: AppErrorData; children?: React.ReactNode }) {
  return (
    <div className={styles.error} role="alert">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 4v5M8 10.7v1.6" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <div className={styles.text}>
        <p className={styles.message}>
          <LogText text={error.message} />
        </p>
        {error.effect !== '' && (
          <p>
            <span className={styles.label}>{en.errors.effect}</span> <LogText text={error.effect} />
          </p>
        )}
        {error.remedy !== '' && (
          <p>
            <span className={styles.label}>{en.errors.remedy}</span> <LogText text={error.remedy} />
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
