import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useKnownStatus } from '../../stores/status.ts';
import styles from './model-limits.module.css';

/** Above the list: what a model that was not calibrated says of itself, in the words of its pack, until dismissed. */
export function ModelLimits() {
  const model = useKnownStatus()?.model;
  const [dismissed, setDismissed] = useState(false);
  if (dismissed || model?.packFacts === undefined || model.packFacts.calibrated) return null;
  return (
    <div className={styles.limits} data-testid="model-limits" role="note">
      <p>
        <strong>{model.packName}:</strong> {model.packFacts.description}
      </p>
      <CloseButton aria-label={en.actions.dismiss} onClick={() => setDismissed(true)} size="xs" />
    </div>
  );
}
