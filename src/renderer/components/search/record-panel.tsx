import { Button } from '@mantine/core';
import { search as text } from '../../../shared/texts/search.ts';
import { secondTime } from '../../../shared/texts/times.ts';
import { keptSources, useKeeping } from '../../stores/keeping.ts';
import { useSearch } from '../../stores/search.ts';
import { CopyButton } from '../copy-button.tsx';
import { LogText } from '../log-text.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './record-panel.module.css';

/** All of the record under the keyboard: the whole line, and where it stands. */
export function RecordPanel({ words }: { words: readonly string[] }) {
  const row = useSearch((state) => state.rows[state.focused]);
  const showAround = useSearch((state) => state.showAround);
  const keeping = useKeeping((state) => state.keeping);
  if (row === undefined) return null;
  const name = keptSources({ keeping }).find(({ source }) => source === row.source)?.name ?? row.source;
  return (
    <section aria-label={text.record} className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.place}>
          {secondTime(row.time)} · <LogText text={name} /> · <LogText text={`${row.file}:${row.lineNumber}`} />
        </span>
        {row.text !== null && <CopyButton text={row.text} what={text.copyLine} />}
        <Button onClick={() => showAround(row, row.time)} size="compact-xs" variant="default">
          {text.linesAround}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
      <section aria-label={text.columns.text} className={styles.text} data-scrolls tabIndex={0}>
        {row.text === null ? text.gone : <MarkedText text={row.text} words={words} />}
      </section>
    </section>
  );
}
