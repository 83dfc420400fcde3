import { Button } from '@mantine/core';
import type { AlertSummary } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { focusElement } from '../../keyboard/focus-element.ts';
import { useAlerts } from '../../stores/alerts.ts';
import { useClosing } from '../../stores/closing.ts';
import styles from './alert-actions.module.css';

/** What can be done with an alert in its state. */
export function AlertActions({ alert }: { alert: AlertSummary }) {
  const change = useAlerts((state) => state.change);
  return (
    <div className={styles.actions}>
      {alert.state === 'open' && (
        <Button onClick={() => change([alert.id], { kind: 'acknowledge' })} size="compact-sm" variant="default">
          {en.actions.acknowledge}
        </Button>
      )}
      {alert.state !== 'closed' && (
        <Button onClick={() => useClosing.getState().ask([alert.id])} size="compact-sm" variant="default">
          {en.actions.close}
        </Button>
      )}
      {alert.state !== 'open' && (
        <Button onClick={() => change([alert.id], { kind: 'reopen' })} size="compact-sm" variant="default">
          {en.actions.reopen}
        </Button>
      )}
      <Button onClick={() => focusElement('alert-note')} size="compact-sm" variant="subtle">
        {en.actions.note}
      </Button>
    </div>
  );
}
