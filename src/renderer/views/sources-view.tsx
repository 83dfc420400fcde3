import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LiveSource } from '../../shared/live.ts';
import { sources as text } from '../../shared/texts/sources.ts';
import { Empty } from '../components/empty.tsx';
import { SourceCard } from '../components/sources/source-card.tsx';
import { SourceDialogs } from '../components/sources/source-dialogs.tsx';
import { Unloaded } from '../components/unloaded.tsx';
import { useSources } from '../stores/sources.ts';
import styles from './sources-view.module.css';
import view from './view.module.css';

/** How often in ms a silence is measured anew while nothing comes. */
const clockTick = 30_000;

/** Where logs come in by themselves: what runs, what came, what was lost; adding, changing and removing. */
export function SourcesView() {
  const { sources, load, open } = useSources();
  useEffect(() => {
    void load();
  }, [load]);
  const add = <Button onClick={() => open({ step: 'choose' })} size="xs">{`${text.add}…`}</Button>;
  const none = sources.state === 'ready' && sources.value.length === 0;
  return (
    <div className={`${view.view} ${styles.view}`} data-scrolls>
      <VisuallyHidden component="h1">{text.title}</VisuallyHidden>
      {none ? (
        <Empty hint={text.emptyHint} title={text.emptyTitle}>
          {add}
        </Empty>
      ) : (
        <div className={styles.intro}>
          <p>{text.intro}</p>
          {sources.state === 'ready' && add}
        </div>
      )}
      <Unloaded label={text.loading} loaded={sources} retry={load} />
      {sources.state === 'ready' && !none && <Cards sources={sources.value} />}
      <SourceDialogs />
    </div>
  );
}

function Cards({ sources }: { sources: readonly LiveSource[] }) {
  const now = useNow();
  return (
    <section aria-label={text.list} className={view.list}>
      {sources.map((source) => (
        <SourceCard key={source.settings.id} now={now} source={source} />
      ))}
    </section>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), clockTick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
