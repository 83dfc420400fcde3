import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { en } from '../../shared/texts/en.ts';
import styles from './hash.module.css';

/** A hash in short; all of it on demand. */
export function Hash({ value }: { value: string }) {
  const [full, setFull] = useState(false);
  return (
    <span className={styles.hash}>
      {full ? value : `${value.slice(0, 12)}…`}{' '}
      <UnstyledButton aria-expanded={full} className={styles.more} onClick={() => setFull(!full)}>
        {full ? en.actions.showLess : en.detail.showHash}
      </UnstyledButton>
    </span>
  );
}
