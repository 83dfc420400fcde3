import { Button, Modal, Table } from '@mantine/core';
import { useState } from 'react';
import type { KeptSource } from '../../../shared/search.ts';
import { en } from '../../../shared/texts/en.ts';
import { keeping as text } from '../../../shared/texts/keeping.ts';
import { byteSize, count } from '../../../shared/texts/numbers.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { useKeeping } from '../../stores/keeping.ts';
import { Confirm } from '../confirm.tsx';
import { inertText } from '../inert-pieces.ts';
import { LogText } from '../log-text.tsx';
import styles from './keeping.module.css';

/** Sources shown at first, and more at each click. */
const step = 20;

/** What is kept of each source, the largest first, with a way to delete it. */
export function KeptTable({ sources }: { sources: readonly KeptSource[] }) {
  const [shown, setShown] = useState(step);
  const ask = useKeeping((state) => state.ask);
  if (sources.length === 0) return <p>{text.none}</p>;
  const ordered = sources.toSorted((one, other) => other.bytes - one.bytes || other.records - one.records);
  const sum = (value: (source: KeptSource) => number) => sources.reduce((all, source) => all + value(source), 0);
  return (
    <>
      <p data-testid="kept-total">
        {text.total(
          sum(({ records }) => records),
          sum(({ bytes }) => bytes),
        )}
      </p>
      <div className={styles.table}>
        <Table aria-label={text.title} fz="xs" horizontalSpacing="xs" verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {Object.values(text.columns).map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.slice(0, shown).map((source) => (
              <Table.Tr key={source.source}>
                <Table.Td className={styles.name}>
                  <LogText text={source.name} />
                </Table.Td>
                <Table.Td>{count(source.records)}</Table.Td>
                <Table.Td>{byteSize(source.bytes)}</Table.Td>
                <Table.Td
                  className={styles.times}
                >{`${minuteTime(source.oldest)} – ${minuteTime(source.newest)}`}</Table.Td>
                <Table.Td>
                  <Button
                    aria-label={text.deleteOf(inertText(source.name))}
                    onClick={() => ask(source)}
                    size="compact-xs"
                    variant="default"
                  >
                    {text.delete}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {ordered.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + step)} size="compact-xs" variant="default">
            {text.more(ordered.length - shown)}
          </Button>
        </div>
      )}
      <DeleteDialog />
    </>
  );
}

function DeleteDialog() {
  const { question, ask, remove } = useKeeping();
  return (
    // Scroll is not locked: the page does not scroll, and the lock would write a style element.
    <Modal
      closeButtonProps={{ 'aria-label': en.actions.dismiss }}
      lockScroll={false}
      onClose={() => ask(null)}
      opened={question !== null}
      title={question === null ? '' : text.question.title(inertText(question.name))}
    >
      {question !== null && (
        <Confirm confirm={text.question.confirm} done={() => ask(null)} onConfirm={() => void remove(question)}>
          <p>{text.question.text(question.records, question.bytes)}</p>
        </Confirm>
      )}
    </Modal>
  );
}
