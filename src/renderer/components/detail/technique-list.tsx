import { UnstyledButton } from '@mantine/core';
import type { AlertDetail } from '../../../shared/alert.ts';
import { en } from '../../../shared/texts/en.ts';
import { percent } from '../../../shared/texts/numbers.ts';
import { called } from '../../stores/calling.ts';
import styles from './technique-list.module.css';

/** Techniques with names and tactics, most probable first, and the way to their page through main's guarded door. */
export function TechniqueList({ techniques }: { techniques: AlertDetail['techniques'] }) {
  if (techniques.length === 0) return <p>{en.detail.techniquesNone}</p>;
  return (
    <ol aria-label={en.detail.techniques} className={styles.techniques}>
      {techniques.map(({ id, name, tactics, probability }) => (
        <li className={styles.technique} key={id}>
          <span aria-hidden="true" className={styles.bar}>
            <span className={styles.filled} style={{ width: `${probability * 100}%` }} />
          </span>
          <span className={styles.share}>{percent(probability)}</span>
          <span>
            <span className={styles.name}>
              <span className={styles.id}>{id}</span> {name}
            </span>
            <span className={styles.tactics}>{tactics.join(', ')}</span>
            <UnstyledButton
              aria-label={en.detail.openTechnique(id)}
              className={styles.link}
              onClick={() => called('link/open', { url: techniquePage(id) })}
            >
              {en.detail.linkLabel}
            </UnstyledButton>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Page of a technique: `T1110.001` is at `/techniques/T1110/001/`. Only letters, digits and the dot of the id are used. */
function techniquePage(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace(/[^T0-9.]/g, '').replace('.', '/')}/`;
}
