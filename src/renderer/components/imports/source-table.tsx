import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { SourceReport } from '../../../shared/analysis.ts';
import { en } from '../../../shared/texts/en.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { Section } from '../section.tsx';
import { foldSources } from './archive-folds.ts';
import { ArchiveRows } from './archive-rows.tsx';
import styles from './parse-report.module.css';
import { SourceRow } from './source-row.tsx';

/** Files shown at first, and more at each click: a folder may hold thousands. */
const step = 100;

/** The files of an import, those that need a person first, those of one archive folded. */
export function SourceTable({ importId, sources }: { importId: string; sources: readonly SourceReport[] }) {
  const [shown, setShown] = useState(step);
  if (sources.length === 0) return null;
  const folds = foldSources(sources);
  const hidden = folds.length - shown;
  return (
    <Section level={4} note={count(sources.length)} title={en.imports.sources}>
      <div className={styles.table}>
        <Table aria-label={en.imports.sources} fz="xs" horizontalSpacing="xs" verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {Object.values(en.imports.columns).map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {folds
              .slice(0, shown)
              .map((fold) =>
                fold.kind === 'file' ? (
                  <SourceRow importId={importId} key={fold.source.file} source={fold.source} />
                ) : (
                  <ArchiveRows file={fold.file} importId={importId} key={fold.file} sources={fold.sources} />
                ),
              )}
          </Table.Tbody>
        </Table>
      </div>
      {hidden > 0 && (
        <div>
          <Button onClick={() => setShown(shown + step)} size="compact-xs" variant="default">
            {en.imports.showSources(Math.min(step, hidden))}
          </Button>
        </div>
      )}
    </Section>
  );
}
