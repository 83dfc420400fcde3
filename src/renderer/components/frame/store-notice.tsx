import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { ErrorMessage } from '../error-message.tsx';
import styles from './store-notice.module.css';

/** What was found wrong with the store at start, above everything until it is dismissed. */
export function StoreNotice() {
  const notice = useKnownStatus()?.storeNotice ?? null;
  const [dismissed, setDismissed] = useState(false);
  if (notice === null || dismissed) return null;
  return (
    <div className={styles.notice} data-testid="store-notice">
      <ErrorMessage error={notice} />
      <CloseButton aria-label={en.actions.dismiss} className={styles.dismiss} onClick={() => setDismissed(true)} />
    </div>
  );
}
