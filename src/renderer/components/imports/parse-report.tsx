import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { ImportProgress, SourceReport } from '../../../shared/analysis.ts';
import { formatIds } from '../../../shared/log.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatNames, outcomeNames } from '../../../shared/texts/names.ts';
import { byteSize, count } from '../../../shared/texts/numbers.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { ErrorMessage } from '../error-message.tsx';
import { Facts } from '../facts.tsx';
import { LogText } from '../log-text.tsx';
import { Section } from '../section.tsx';
import styles from './parse-report.module.css';

/** Files shown at first, and more at each click: a folder may hold thousands. */
const step = 100;

/** What was read of an import, what was not, and why. */
export function ParseReport({ progress }: { progress: ImportProgress }) {
  return (
    <div className={styles.report}>
      <Accounting progress={progress} />
      <Formats progress={progress} />
      <Sources sources={progress.sources} />
    </div>
  );
}

function Accounting({ progress: { counters } }: { progress: ImportProgress }) {
  const facts: [string, string][] = [
    [en.imports.lines, count(counters.lines)],
    [en.imports.grouped, count(counters.groupedLines)],
    [en.imports.blank, count(counters.blank)],
    [en.imports.unparsed, count(counters.unparsed)],
    ...Object.entries(counters.dropped).map(([reason, lines]): [string, string] => [
      en.imports.dropped(reason),
      count(lines),
    ]),
    [en.imports.cut, count(counters.truncated)],
    [en.imports.withoutTime, count(counters.withoutTime)],
  ];
  return (
    <Section level={4} title={en.imports.accounting}>
      <Facts facts={facts} />
    </Section>
  );
}

function Formats({ progress: { counters } }: { progress: ImportProgress }) {
  const facts = formatIds.flatMap((id) => {
    const events = counters.formats[id] ?? 0;
    return events === 0 ? [] : [[formatNames[id], en.imports.events(events)] as const];
  });
  return facts.length === 0 ? null : (
    <Section level={4} title={en.imports.formats}>
      <Facts facts={facts} />
    </Section>
  );
}

function Sources({ sources }: { sources: readonly SourceReport[] }) {
  const [shown, setShown] = useState(step);
  if (sources.length === 0) return null;
  const names = en.imports.columns;
  // What needs a person first.
  const ordered = sources.toSorted((one, other) => Number(other.error !== null) - Number(one.error !== null));
  const hidden = ordered.length - shown;
  return (
    <Section level={4} note={count(sources.length)} title={en.imports.sources}>
      <div className={styles.table}>
        <Table fz="xs" verticalSpacing={3} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {Object.values(names).map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.slice(0, shown).map((source) => (
              <Source key={source.file} source={source} />
            ))}
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

function Source({ source }: { source: SourceReport }) {
  const { bytes, totalBytes, format, firstTime, lastTime, error } = source;
  const partly = totalBytes !== null && totalBytes !== bytes;
  return (
    <>
      <Table.Tr>
        <Table.Td className={styles.file}>
          <LogText text={source.file} />
        </Table.Td>
        <Table.Td className={error === null ? undefined : styles.fault}>{outcomeNames[source.outcome]}</Table.Td>
        <Table.Td>{count(source.lines)}</Table.Td>
        <Table.Td>{partly ? en.imports.sizeOf(byteSize(bytes), byteSize(totalBytes)) : byteSize(bytes)}</Table.Td>
        <Table.Td>{format === null ? en.imports.formatNone : formatNames[format]}</Table.Td>
        <Table.Td>{source.encoding}</Table.Td>
        <Table.Td>{firstTime === null ? '–' : `${minuteTime(firstTime)} – ${minuteTime(lastTime)}`}</Table.Td>
      </Table.Tr>
      {error !== null && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            <ErrorMessage error={error} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
