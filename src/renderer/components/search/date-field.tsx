import { TextInput } from '@mantine/core';
import { localZone, secondTime } from '../../../shared/texts/times.ts';

interface Props {
  label: string;
  /** Ms since 1970; null: open. */
  time: number | null;
  onChange(time: number | null): void;
}

/** A point of time in this machine's zone, with the system's own picker. */
export function DateField({ label, time, onChange }: Props) {
  return (
    <TextInput
      aria-label={label}
      onChange={(event) => {
        const parsed = Date.parse(event.currentTarget.value);
        onChange(Number.isNaN(parsed) ? null : parsed);
      }}
      size="xs"
      step={1}
      title={`${label} (${localZone})`}
      type="datetime-local"
      value={time === null ? '' : secondTime(time).replace(' ', 'T')}
    />
  );
}
