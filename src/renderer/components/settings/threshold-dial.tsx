import { Checkbox, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { percent } from '../../../shared/texts/numbers.ts';
import styles from './threshold-dial.module.css';

interface Props {
  /** The user's threshold, 0-1, or null where the pack's own holds. */
  chosen: number | null;
  /** The pack's own, or null where it is not known. */
  own: number | null;
  onChange: (threshold: number | null) => void;
}

/** Where the dial stands while nothing is known of the pack's own threshold. */
const middle = 0.5;

/** The one dial that trades missed attacks for false alarms, with what each end costs. */
export function ThresholdDial({ chosen, own, onChange }: Props) {
  const settled = Math.round((chosen ?? own ?? middle) * 100);
  const [moving, setMoving] = useState(settled);
  useEffect(() => setMoving(settled), [settled]);
  return (
    <div className={styles.dial}>
      <p id="threshold-label">
        {en.settings.threshold}: <strong>{percent(moving / 100)}</strong>
      </p>
      <Checkbox
        checked={chosen === null}
        label={own === null ? en.settings.thresholdOwnUnknown : en.settings.thresholdOwn(own)}
        onChange={(event) => onChange(event.currentTarget.checked ? null : (own ?? middle))}
        size="xs"
      />
      <Slider
        className={styles.slider}
        disabled={chosen === null}
        label={(value) => percent(value / 100)}
        max={99}
        min={1}
        onChange={setMoving}
        onChangeEnd={(value) => onChange(value / 100)}
        thumbLabel={en.settings.threshold}
        value={moving}
      />
      <div className={styles.ends}>
        <span>{en.settings.thresholdLow}</span>
        <span>{en.settings.thresholdHigh}</span>
      </div>
      <p className={styles.scope}>{en.settings.thresholdScope}</p>
    </div>
  );
}
