import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useKnownStatus } from '../../stores/status.ts';
import { LogText } from '../log-text.tsx';
import styles from './backend-notice.module.css';
import { backendSentence } from './backend-sentence.ts';

/** That the graphics card failed in the middle of the work and what goes on instead, until it is dismissed. */
export function BackendNotice() {
  const backend = useKnownStatus()?.model.backend ?? null;
  const [dismissed, setDismissed] = useState('');
  const failure = backend?.fallback ?? '';
  if (backend === null || failure === '' || failure === dismissed) return null;
  return (
    <div className={styles.notice} data-testid="backend-notice" role="status">
      <strong>{en.status.goesOnWith(backendSentence(backend))}</strong>
      <p>
        <LogText text={failure} />
      </p>
      <CloseButton aria-label={en.actions.dismiss} className={styles.dismiss} onClick={() => setDismissed(failure)} />
    </div>
  );
}
