import type { PackSheet } from '../../../shared/pack-sheet.ts';
import styles from './pack-details.module.css';

/** What a pack claims of its quality, each figure with where it comes from. */
export function QualityList({ quality }: { quality: PackSheet['quality'] }) {
  return (
    <dl className={styles.quality}>
      {quality.map(({ measure, value, source }) => (
        <div key={measure}>
          <dt>
            {measure}
            <span className={styles.source}>{source}</span>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
