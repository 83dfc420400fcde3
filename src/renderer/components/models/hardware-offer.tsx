import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { models } from '../../../shared/texts/models.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { usePacks } from '../../stores/packs.ts';
import { useSettings } from '../../stores/settings.ts';
import styles from './hardware-offer.module.css';

/** What this PC could do beyond the pack in use, in one sentence, until it is put away for good. */
export function HardwareOffer() {
  const { offer, loadOffer, dismissOffer, use, ask } = usePacks();
  const show = useNavigation((state) => state.show);
  const wanted = useSettings(({ settings }) => settings.state === 'ready' && !settings.value.offerDismissed);
  useEffect(() => {
    if (wanted) void loadOffer();
  }, [wanted, loadOffer]);
  if (!wanted || offer === null) return null;
  return (
    <section aria-label={models.offer.region} className={styles.offer} data-testid="hardware-offer">
      <p>{offer.sentence}</p>
      <span className={styles.buttons}>
        {offer.action === 'install' ? (
          <Button
            onClick={() => {
              show('models');
              ask({ kind: 'install', id: offer.pack });
            }}
            size="compact-xs"
          >
            {models.offer.install(offer.packName)}
          </Button>
        ) : (
          <Button onClick={() => use(offer.pack, offer.packName)} size="compact-xs">
            {models.offer.use(offer.packName)}
          </Button>
        )}
        <Button onClick={dismissOffer} size="compact-xs" variant="default">
          {models.offer.dismiss}
        </Button>
      </span>
    </section>
  );
}
