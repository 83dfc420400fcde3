import { Button } from '@mantine/core';
import { search } from '../../../shared/texts/search.ts';
import { useSearch } from '../../stores/search.ts';
import { LogText } from '../log-text.tsx';
import styles from './log-lines.module.css';

interface Line {
  text: string;
  file: string;
  lineNumber: number;
  /** Ms since 1970; null where it is not known, so that its neighbours can't be looked for. */
  time: number | null;
}

/** Lines of a log with the place where each stands, and the way to those around it. */
export function LogLines({ lines, label }: { lines: readonly Line[]; label: string }) {
  const showAround = useSearch((state) => state.showAround);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <ol aria-label={label} className={styles.lines} data-scrolls tabIndex={0}>
      {lines.map(({ time, ...line }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be quoted twice, and the list never changes.
        <li className={styles.line} key={index}>
          <LogText block text={line.text} />
          <div className={styles.place}>
            <LogText text={`${line.file}:${line.lineNumber}`} />
            {time !== null && (
              <Button onClick={() => showAround(line, time)} size="compact-xs" variant="subtle">
                {search.linesAround}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
