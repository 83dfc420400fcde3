import { Button, Table } from '@mantine/core';
import type { SourceReport } from '../../../shared/analysis.ts';
import { en } from '../../../shared/texts/en.ts';
import { formatNames, outcomeNames } from '../../../shared/texts/names.ts';
import { byteSize, count } from '../../../shared/texts/numbers.ts';
import { parseReport } from '../../../shared/texts/parse-report.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { isLocked, useUnlocking } from '../../stores/unlocking.ts';
import { ErrorMessage } from '../error-message.tsx';
import { inertText } from '../inert-pieces.ts';
import { LogText } from '../log-text.tsx';
import styles from './parse-report.module.css';

/** What happened to one file: a row of the table, and below it why it could not be read, or what is damaged. */
export function SourceRow({ importId, source }: { importId: string; source: SourceReport }) {
  const { bytes, totalBytes, format, firstTime, lastTime, error, damage, file } = source;
  const partly = totalBytes !== null && totalBytes !== bytes;
  const ask = useUnlocking((state) => state.ask);
  return (
    <>
      <Table.Tr>
        <Table.Td className={styles.file}>
          <LogText text={file} />
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
            <ErrorMessage error={error}>
              {isLocked(source) && (
                <div>
                  <Button
                    aria-label={parseReport.password.enterFor(inertText(file))}
                    onClick={() => ask({ importId, file, wrong: error.code === 'password-wrong' })}
                    size="compact-xs"
                  >
                    {parseReport.password.enter}
                  </Button>
                </div>
              )}
            </ErrorMessage>
          </Table.Td>
        </Table.Tr>
      )}
      {damage.length > 0 && (
        <Table.Tr>
          <Table.Td className={styles.damage} colSpan={7}>
            <strong>{parseReport.damage}</strong>
            <ul>
              {damage.map(({ kind, count: times, example }) => (
                <li key={kind}>
                  <LogText text={parseReport.damageOf(times, kind)} />
                  {example !== '' && (
                    <>
                      {': '}
                      <LogText text={example} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
