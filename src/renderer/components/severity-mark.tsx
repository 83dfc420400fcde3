import type { Severity } from '../../shared/taxonomy.ts';
import { severityNames } from '../../shared/texts/names.ts';
import styles from './severity-mark.module.css';

/** A shape for each severity, so that none is told by colour alone. */
const shapes: Readonly<Record<Severity, React.ReactNode>> = {
  LOW: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  MEDIUM: (
    <>
      <rect x="3" y="3" width="10" height="10" rx="1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <rect x="3" y="8" width="10" height="5" fill="currentColor" />
    </>
  ),
  HIGH: <path d="M8 1.8 15 14.2H1z" fill="currentColor" />,
  CRITICAL: (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor" />
      <path d="M8 4v4.6M8 10.6v1.6" stroke="var(--pl-surface)" strokeWidth="2" />
    </>
  ),
};

/** Severity as shape, colour and word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={styles.mark} data-severity={severity}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        {shapes[severity]}
      </svg>
      {severityNames[severity]}
    </span>
  );
}
