import { LogText } from '../log-text.tsx';
import { markedParts } from './marked-parts.ts';
import styles from './marked-text.module.css';

/** Characters of a text in which words are looked for; behind them it stands unmarked. */
const mostMarked = 20_000;

/** A line of a log, inert, with the words that were looked for marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const parts = markedParts(text.slice(0, mostMarked), words);
  return (
    <span className={styles.text}>
      {parts.map(({ text: part, marked, start }) =>
        marked ? (
          <mark className={styles.mark} key={start}>
            <LogText text={part} />
          </mark>
        ) : (
          <LogText key={start} text={part} />
        ),
      )}
      {text.length > mostMarked && <LogText text={text.slice(mostMarked)} />}
    </span>
  );
}
