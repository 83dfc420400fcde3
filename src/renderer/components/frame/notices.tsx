import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { useNotices } from '../../stores/notices.ts';
import { ErrorMessage } from '../error-message.tsx';
import styles from './notices.module.css';

/** Time in ms that a confirmation stays on the screen. */
const confirmationTime = 4000;

/** Failures until they are dismissed, and the last confirmation for a moment. */
export function Notices() {
  const { errors, said, dismiss, say } = useNotices();
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(say, confirmationTime, '');
    return () => clearTimeout(timer);
  }, [said, say]);
  return (
    <section className={styles.notices} aria-label={en.errors.region}>
      {errors.map(({ id, error }) => (
        <div className={styles.notice} key={id}>
          <ErrorMessage error={error} />
          <CloseButton className={styles.dismiss} aria-label={en.actions.dismiss} onClick={() => dismiss(id)} />
        </div>
      ))}
      <div className={said === '' ? styles.silent : styles.said} role="status">
        {said}
      </div>
    </section>
  );
}
