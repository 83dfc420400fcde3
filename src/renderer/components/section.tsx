import { useId } from 'react';
import styles from './section.module.css';

interface Props {
  title: string;
  note?: string | undefined;
  /** Level of its heading. */
  level?: 2 | 3 | 4;
  children: React.ReactNode;
}

/** A titled part of a page. */
export function Section({ title, note, level = 3, children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Heading className={styles.heading} id={id}>
        {title}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </Heading>
      {children}
    </section>
  );
}
