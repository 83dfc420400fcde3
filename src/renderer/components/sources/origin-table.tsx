import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import type { LiveSource } from '../../../shared/live.ts';
import { count } from '../../../shared/texts/numbers.ts';
import { sources } from '../../../shared/texts/sources.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { LogText } from '../log-text.tsx';
import { Section } from '../section.tsx';
import styles from './source-card.module.css';

/** Origins shown at first. */
const few = 5;
const { origins: text } = sources;

/** Who sends, or which files are followed, with what came of each. */
export function OriginTable({ source }: { source: LiveSource }) {
  const [all, setAll] = useState(false);
  const { origins, settings } = source;
  if (origins.length === 0 || settings.kind === 'journal') return null;
  const shown = all ? origins : origins.slice(0, few);
  const title = settings.kind === 'folder' ? text.files : text.senders;
  return (
    <Section level={4} note={count(origins.length)} title={title}>
      <div className={styles.table}>
        <Table aria-label={title} fz="xs" horizontalSpacing="xs" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              {Object.values(text.columns).map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((origin) => (
              <Table.Tr key={origin.name}>
                <Table.Td className={styles.origin}>
                  <LogText text={origin.name} />
                </Table.Td>
                <Table.Td>{origin.product === null ? text.unknown : <LogText text={origin.product} />}</Table.Td>
                <Table.Td>{count(origin.records)}</Table.Td>
                <Table.Td>{minuteTime(origin.lastReceivedAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {shown.length < origins.length && (
        <div>
          <Button onClick={() => setAll(true)} size="compact-xs" variant="default">
            {text.more(origins.length - shown.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
