import { inertPieces } from './inert-pieces.ts';
import styles from './log-text.module.css';

/** Characters of one text that are shown; a longer one is cut, and says so. */
const mostShown = 20_000;

/** Text of a log, inert: no markup, no links, nothing hidden, in the order in which its characters stand. */
export function LogText({ text, block = false }: { text: string; block?: boolean }) {
  const pieces = inertPieces(text.length > mostShown ? `${text.slice(0, mostShown)} …` : text);
  const Element = block ? 'div' : 'span';
  return (
    <Element className={block ? styles.block : styles.inline} translate="no">
      {pieces.map((piece, index) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move within their text.
          <span className={styles.code} key={index}>
            {piece.text}
          </span>
        ),
      )}
    </Element>
  );
}
