import type { PackSheet } from '../../../shared/pack-sheet.ts';
import { models } from '../../../shared/texts/models.ts';
import { minuteTime } from '../../../shared/texts/times.ts';
import { Facts } from '../facts.tsx';
import { backendName } from '../frame/backend-name.ts';
import styles from './pack-card.module.css';

/** What one wants to know of a pack at a glance. */
export function PackFigures({ sheet }: { sheet: PackSheet }) {
  const { fit, speed, licences } = sheet;
  const text = models.sheet;
  return (
    <Facts
      facts={[
        [text.size, sheet.state === 'available' ? text.toFetch(sheet.bytesToFetch) : text.onDisk(sheet.bytesOnDisk)],
        [text.licence, [...new Set(licences.map(({ name }) => name))].join(', ')],
        [text.fit, fit === null ? text.fitUnknown : fit.sentence],
        [
          text.speed,
          speed === null ? (
            text.speedUnknown
          ) : (
            <>
              {text.speedValue(speed.verdictsPerSecond, speed.promptTokensPerSecond, speed.loadSeconds)}
              <span className={styles.dim}>
                {' '}
                ({text.speedSource(minuteTime(speed.at), backendName(speed.backend), speed.device, speed.threads)})
              </span>
            </>
          ),
        ],
        [text.reports, sheet.writes ? text.writes : text.writesNot],
      ]}
    />
  );
}
