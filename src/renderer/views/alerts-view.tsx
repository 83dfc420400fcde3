import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { en } from '../../shared/texts/en.ts';
import { AlertTable } from '../components/alerts/alert-table.tsx';
import { AlertToolbar } from '../components/alerts/alert-toolbar.tsx';
import { AlertsEmpty } from '../components/alerts/alerts-empty.tsx';
import { ModelLimits } from '../components/alerts/model-limits.tsx';
import { ErrorMessage } from '../components/error-message.tsx';
import { ModelFailure } from '../components/frame/model-failure.tsx';
import { ImportStrip } from '../components/imports/import-strip.tsx';
import { HardwareOffer } from '../components/models/hardware-offer.tsx';
import { useAlerts } from '../stores/alerts.ts';
import { AlertDetailPanel } from './alert-detail.tsx';
import styles from './alerts-view.module.css';

/** Least width of the window for list and details side by side. */
const wide = '(min-width: 62rem)';

/** The list of alerts, with the details of one beside it, or in its place where the window is small. */
export function AlertsView() {
  const openId = useAlerts((state) => state.openId);
  const isWide = useMediaQuery(wide, window.matchMedia(wide).matches, { getInitialValueInEffect: false });
  const listShown = openId === null || isWide;
  return (
    <div className={styles.split} data-split={openId !== null && isWide}>
      {listShown && <AlertList />}
      {openId !== null && <AlertDetailPanel id={openId} replacesList={!isWide} />}
    </div>
  );
}

function AlertList() {
  const { total, error, refresh } = useAlerts();
  return (
    <section className={styles.list} aria-label={en.alerts.title}>
      <VisuallyHidden component="h1">{en.alerts.title}</VisuallyHidden>
      <AlertToolbar />
      <ImportStrip />
      {total !== null && total > 0 && <ModelFailure />}
      {total !== null && total > 0 && <ModelLimits />}
      {error !== null && (
        <ErrorMessage error={error}>
          <div>
            <Button onClick={refresh} size="compact-xs" variant="default">
              {en.actions.retry}
            </Button>
          </div>
        </ErrorMessage>
      )}
      {total === null && error === null && (
        <div className={`${styles.body} ${styles.loading}`}>
          <Loader aria-label={en.alerts.loading} size="sm" />
        </div>
      )}
      {total === 0 && <HardwareOffer />}
      {total !== null && (
        <div className={styles.body}>{total === 0 ? <AlertsEmpty /> : <AlertTable total={total} />}</div>
      )}
    </section>
  );
}
