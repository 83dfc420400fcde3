import { useEffect } from 'react';
import type { Settings } from '../../../shared/status.ts';
import { keeping as text } from '../../../shared/texts/keeping.ts';
import { useKeeping } from '../../stores/keeping.ts';
import { Section } from '../section.tsx';
import { Unloaded } from '../unloaded.tsx';
import { DeletionList } from './deletion-list.tsx';
import { ImportLimits } from './import-limits.tsx';
import styles from './keeping.module.css';
import { KeptTable } from './kept-table.tsx';

/** What is kept of logs, for how long, and what was deleted. */
export function KeepingSections({ settings }: { settings: Settings }) {
  const { keeping, load } = useKeeping();
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <>
      <Section level={2} title={text.title}>
        <p className={styles.hint}>{text.hint}</p>
        <Unloaded label={text.loading} loaded={keeping} retry={load} />
        {keeping.state === 'ready' && <KeptTable sources={keeping.value.sources} />}
      </Section>
      <Section level={2} title={text.imports}>
        <p className={styles.hint}>{text.importsHint}</p>
        <ImportLimits
          key={`${settings.keepImports.days} ${settings.keepImports.gigabytes}`}
          limits={settings.keepImports}
        />
      </Section>
      {keeping.state === 'ready' && (
        <Section level={2} title={text.deletions}>
          <DeletionList deletions={keeping.value.deletions} />
        </Section>
      )}
    </>
  );
}
