import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { SourceReport } from '../../../shared/analysis.ts';
import { en } from '../../../shared/texts/en.ts';
import { byteSize, count } from '../../../shared/texts/numbers.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { inertText } from '../inert-pieces.ts';
import { LogText } from '../log-text.tsx';
import styles from './parse-report.module.css';
import { SourceRow } from './source-row.tsx';

/** Files of an archive shown at first, and more at each click. */
const step = 100;

interface Props {
  /** Path of the archive. */
  file: string;
  importId: string;
  sources: readonly SourceReport[];
}

/** An archive in one row, and the files in it below once it is unfolded. */
export function ArchiveRows({ file, importId, sources }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(step);
  const sum = (value: (source: SourceReport) => number) => sources.reduce((all, source) => all + value(source), 0);
  return (
    <>
      <Table.Tr>
        <Table.Td className={styles.file} colSpan={2}>
          <Button
            aria-expanded={open}
            aria-label={parseReport.archiveToggle(inertText(file))}
            onClick={() => setOpen(!open)}
            size="compact-xs"
            variant="subtle"
          >
            {open ? '▾' : '▸'}
          </Button>{' '}
          <LogText text={parseReport.archive(file, sources.length)} />
        </Table.Td>
        <Table.Td>{count(sum((source) => source.lines))}</Table.Td>
        <Table.Td colSpan={4}>{byteSize(sum((source) => source.bytes))}</Table.Td>
      </Table.Tr>
      {open &&
        sources.slice(0, shown).map((source) => <SourceRow importId={importId} key={source.file} source={source} />)}
      {open && sources.length > shown && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            <Button onClick={() => setShown(shown + step)} size="compact-xs" variant="default">
              {en.imports.showSources(Math.min(step, sources.length - shown))}
            </Button>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
