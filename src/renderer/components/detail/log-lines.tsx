import { LogText } from '../log-text.tsx';
import styles from './log-lines.module.css';

interface Line {
  text: string;
  file: string;
  lineNumber: number;
}

/** Lines of a log with the place where each stands. */
export function LogLines({ lines, label }: { lines: readonly Line[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <ol aria-label={label} className={styles.lines} data-scrolls tabIndex={0}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be quoted twice, and the list never changes.
        <li className={styles.line} key={index}>
          <LogText block text={line.text} />
          <div className={styles.place}>
            <LogText text={`${line.file}:${line.lineNumber}`} />
          </div>
        </li>
      ))}
    </ol>
  );
}
