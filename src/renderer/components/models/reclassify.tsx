import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { reclassifyTexts } from '../../../shared/texts/reports.ts';
import { useReclassify } from '../../stores/reclassify.ts';
import { ErrorMessage } from '../error-message.tsx';
import { Section } from '../section.tsx';
import styles from './reclassify.module.css';

/** Has the open alerts judged again by the model of now, with progress, cancel and what came of it. */
export function Reclassify() {
  const { progress, load, start, cancel } = useReclassify();
  useEffect(() => void load(), [load]);
  const { state, done, of, error } = progress;
  return (
    <Section level={2} title={reclassifyTexts.title}>
      <p>{reclassifyTexts.explain}</p>
      {state === 'running' && (
        <Progress
          animated={of === 0}
          aria-label={reclassifyTexts.progress}
          color="var(--pl-lamp)"
          size="sm"
          striped={of === 0}
          value={of === 0 ? 100 : (done / of) * 100}
        />
      )}
      <div className={styles.line}>
        {state === 'running' ? (
          <Button onClick={cancel} size="compact-xs" variant="default">
            {en.actions.cancel}
          </Button>
        ) : (
          <Button onClick={start} size="compact-xs" variant="default">
            {reclassifyTexts.start}
          </Button>
        )}
        <span data-testid="reclassify-state" role="status">
          {reclassifyTexts.state(progress)}
        </span>
      </div>
      {state === 'failed' && error !== null && <ErrorMessage error={error} />}
    </Section>
  );
}
