import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PackListing } from '../../shared/pack-sheet.ts';
import { endpoint } from '../../shared/texts/endpoint.ts';
import { models } from '../../shared/texts/models.ts';
import { EndpointForm } from '../components/models/endpoint-form.tsx';
import { HardwareOffer } from '../components/models/hardware-offer.tsx';
import { PackCard } from '../components/models/pack-card.tsx';
import { PackDialogs } from '../components/models/pack-dialogs.tsx';
import { PackTaskState } from '../components/models/pack-task-state.tsx';
import { Reclassify } from '../components/models/reclassify.tsx';
import { Section } from '../components/section.tsx';
import { Unloaded } from '../components/unloaded.tsx';
import { usePacks } from '../stores/packs.ts';
import { useSettings } from '../stores/settings.ts';
import styles from './models-view.module.css';
import view from './view.module.css';

/** Packs shown at first, and more at each click. */
const step = 20;

/** The packs that are here or can be had: what each needs, what it is worth, and what can be done with it. */
export function ModelsView() {
  const { listing, load, chooseImport } = usePacks();
  const settings = useSettings((state) => state.settings);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <div className={`${view.view} ${styles.view}`} data-scrolls>
      <VisuallyHidden component="h1">{models.title}</VisuallyHidden>
      <HardwareOffer />
      <div className={styles.intro}>
        <p>{models.hint}</p>
        <div className={view.buttons}>
          <Button onClick={() => chooseImport('folder')} size="xs" title={models.importHint} variant="default">
            {models.importFolder}
          </Button>
          <Button onClick={() => chooseImport('file')} size="xs" title={models.importHint} variant="default">
            {models.importFile}
          </Button>
        </div>
      </div>
      <Unloaded label={models.loading} loaded={listing} retry={load} />
      {listing.state === 'ready' && <Packs listing={listing.value} />}
      <Reclassify />
      {settings.state === 'ready' && (
        <Section level={2} title={endpoint.title}>
          <EndpointForm settings={settings.value} />
        </Section>
      )}
      <PackDialogs />
    </div>
  );
}

function Packs({ listing: { sheets, tasks } }: { listing: PackListing }) {
  const [shown, setShown] = useState(step);
  const strangers = tasks.filter(({ pack }) => !sheets.some(({ id }) => id === pack));
  if (sheets.length === 0) return <p>{models.none}</p>;
  return (
    <>
      {strangers.map((task) => (
        <Section key={task.pack} level={2} title={task.pack}>
          <PackTaskState name={task.pack} task={task} />
        </Section>
      ))}
      <section aria-label={models.packs} className={view.list}>
        {sheets.slice(0, shown).map((sheet) => (
          <PackCard key={sheet.id} sheet={sheet} task={tasks.find(({ pack }) => pack === sheet.id)} />
        ))}
      </section>
      {sheets.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + step)} size="compact-sm" variant="default">
            {models.showMore(sheets.length - shown)}
          </Button>
        </div>
      )}
    </>
  );
}
