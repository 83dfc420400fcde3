import { Button, Loader } from '@mantine/core';
import { useMemo } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { search as text } from '../../../shared/texts/search.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSearch } from '../../stores/search.ts';
import { Empty } from '../empty.tsx';
import { ErrorMessage } from '../error-message.tsx';
import { LogText } from '../log-text.tsx';
import { FoundTable } from './found-table.tsx';
import { soughtWords } from './marked-parts.ts';
import { RecordPanel } from './record-panel.tsx';
import styles from './search-result.module.css';

/** What was found, or why nothing is shown. */
export function SearchResult() {
  const { page, error, search, busy, asked } = useSearch();
  const any = useSearch((state) => state.rows.length > 0);
  const words = useMemo(
    () =>
      [...soughtWords(asked.text), asked.address, asked.account]
        .map((word) => word.trim().toLowerCase().replace(/\*$/, ''))
        .filter((word) => word !== ''),
    [asked],
  );
  if (error !== null) {
    return (
      <div className={styles.trouble}>
        <ErrorMessage error={error}>
          <div>
            <Button onClick={search} size="compact-xs" variant="default">
              {en.actions.retry}
            </Button>
          </div>
        </ErrorMessage>
      </div>
    );
  }
  if (page === null || (!any && busy)) {
    return (
      <div className={styles.trouble}>
        <Loader aria-label={text.loading} size="sm" />
      </div>
    );
  }
  return (
    <>
      <Told />
      {any || page.next !== null ? (
        <>
          <div className={styles.table}>
            <FoundTable words={words} />
          </div>
          <RecordPanel words={words} />
        </>
      ) : (
        <NothingFound kept={page.kept} />
      )}
    </>
  );
}

/** How much was looked at, and what could not be shown. */
function Told() {
  const { page, around, endAround, stale } = useSearch();
  const shown = useSearch((state) => state.rows.length);
  if (page === null) return null;
  const { missingFiles } = page;
  return (
    <div className={styles.told}>
      <p data-testid="looked" role="status">
        {stale ? text.stale : text.looked(shown, page.next !== null, page.scanned, page.kept, page.milliseconds)}
      </p>
      {around !== null && (
        <p className={styles.around}>
          <LogText text={text.around(around.file, around.lineNumber)} />
          <Button onClick={endAround} size="compact-xs" variant="default">
            {text.endAround}
          </Button>
        </p>
      )}
      {missingFiles.length > 0 && (
        <details className={styles.missing}>
          <summary>{text.missing(missingFiles.length)}</summary>
          <p>{text.missingMeaning}</p>
          <ul>
            {missingFiles.map((file) => (
              <li key={file}>
                <LogText text={file} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function NothingFound({ kept }: { kept: number }) {
  const show = useNavigation((state) => state.show);
  if (kept > 0) return <Empty hint={text.nothingFoundHint} title={text.nothingFound} />;
  return (
    <Empty hint={text.nothingKeptHint} title={text.nothingKept}>
      <Button onClick={() => show('sources')} size="xs" variant="default">
        {text.toSources}
      </Button>
      <Button onClick={() => show('imports')} size="xs" variant="default">
        {text.toImports}
      </Button>
    </Empty>
  );
}
