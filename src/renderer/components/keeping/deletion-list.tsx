import { Table } from '@mantine/core';
import type { Deletion } from '../../../shared/search.ts';
import { keeping as text } from '../../../shared/texts/keeping.ts';
import { byteSize, count } from '../../../shared/texts/numbers.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { LogText } from '../log-text.tsx';
import styles from './keeping.module.css';

/** What was deleted of kept records, by retention or by a person, newest first. */
export function DeletionList({ deletions }: { deletions: readonly Deletion[] }) {
  if (deletions.length === 0) return <p>{text.deletionsNone}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <section aria-label={text.deletions} className={styles.deletions} data-scrolls tabIndex={0}>
      <Table aria-label={text.deletions} fz="xs" horizontalSpacing="xs" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            {Object.values(text.deletionColumns).map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deletions.map((deletion) => (
            <Table.Tr key={`${deletion.at} ${deletion.source} ${deletion.oldest}`}>
              <Table.Td>{minuteTime(deletion.at)}</Table.Td>
              <Table.Td className={styles.name}>
                <LogText text={deletion.name} />
              </Table.Td>
              <Table.Td>{count(deletion.records)}</Table.Td>
              <Table.Td>{byteSize(deletion.bytes)}</Table.Td>
              <Table.Td
                className={styles.times}
              >{`${minuteTime(deletion.oldest)} – ${minuteTime(deletion.newest)}`}</Table.Td>
              <Table.Td>{text.reasons[deletion.reason]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
