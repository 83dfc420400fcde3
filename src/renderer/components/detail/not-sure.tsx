import { en } from '../../../shared/texts/en.ts';
import styles from './not-sure.module.css';

/** What it means that the model is not sure, and what to do then; plain, because it is no alarm. */
export function NotSure() {
  return (
    <p className={styles.notSure} data-testid="not-sure">
      <strong>{en.unsure.sentence}</strong> {en.unsure.meaning} {en.unsure.advice}
    </p>
  );
}
