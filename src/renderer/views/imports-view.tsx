import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportProgress } from '../../shared/analysis.ts';
import { en } from '../../shared/texts/en.ts';
import { parseReport } from '../../shared/texts/parse-report.ts';
import { ImportCard } from '../components/imports/import-card.tsx';
import { Unloaded } from '../components/unloaded.tsx';
import { isRunning, useImports } from '../stores/imports.ts';
import { usePasting } from '../stores/pasting.ts';
import styles from './imports-view.module.css';
import view from './view.module.css';

/** Past imports shown at first, and more at each click. */
const step = 30;

/** Where logs come in: the drop zone, running imports, earlier ones. */
export function ImportsView() {
  const { imports, choose, load, see } = useImports();
  const paste = usePasting((state) => state.show);
  // At both ends: an import may have ended while it was looked at.
  useEffect(() => {
    see();
    return see;
  }, [see]);
  return (
    <div className={`${view.view} ${styles.view}`} data-scrolls>
      <VisuallyHidden component="h1">{en.imports.title}</VisuallyHidden>
      <section aria-label={en.imports.dropHere} className={styles.zone}>
        <div>
          <strong>{en.imports.dropHere}</strong>
          <p>{en.imports.dropHint}</p>
        </div>
        <div className={view.buttons}>
          <Button onClick={() => choose('files')} size="xs">
            {en.imports.choose}
          </Button>
          <Button onClick={() => choose('folder')} size="xs" variant="default">
            {en.imports.chooseFolder}
          </Button>
          <Button onClick={() => paste(true)} size="xs" title={parseReport.paste.key} variant="default">
            {`${parseReport.paste.open}…`}
          </Button>
        </div>
      </section>
      <Unloaded label={en.imports.loading} loaded={imports} retry={load} />
      {imports.state === 'ready' && <Lists imports={imports.value} />}
    </div>
  );
}

function Lists({ imports }: { imports: readonly ImportProgress[] }) {
  const [shown, setShown] = useState(step);
  if (imports.length === 0) return <p className={styles.none}>{en.imports.none}</p>;
  const running = imports.filter(isRunning);
  const past = imports.filter((progress) => !isRunning(progress));
  return (
    <>
      {running.length > 0 && <List imports={running} title={en.imports.running} />}
      {past.length > 0 && <List imports={past.slice(0, shown)} title={en.imports.past} />}
      {past.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + step)} size="compact-sm" variant="default">
            {en.imports.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

function List({ imports, title }: { imports: readonly ImportProgress[]; title: string }) {
  return (
    <section aria-label={title} className={`${view.list} ${styles.list}`}>
      <h2>{title}</h2>
      {imports.map((progress) => (
        <ImportCard key={progress.importId} progress={progress} />
      ))}
    </section>
  );
}
